// What a reader keeps of a journey, in this browser alone: which steps are done, which they want to take.
const KEY = 'plan';
const stored = () => {
  try {
    const {at = '', steps = {}} = JSON.parse(localStorage[KEY]);
    return {at, steps};
  } catch {
    return {at: '', steps: {}};
  }
};
export const plan = stored();
export const change = (id, v, values, at) => {
  const {v: _, ...kept} = plan.steps[id] ?? {};
  const step = Object.fromEntries(Object.entries({...kept, ...values}).filter(([, value]) => value));
  if (Object.keys(step).length) plan.steps[id] = {v, ...step};
  else delete plan.steps[id];
  plan.at = at;
  try {
    if (Object.keys(plan.steps).length) localStorage[KEY] = JSON.stringify(plan);
    else delete localStorage[KEY];
  } catch {}
};
export const erase = () => {
  plan.steps = {};
  try { delete localStorage[KEY]; } catch {}
};
