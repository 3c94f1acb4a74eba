// What a reader keeps of the journey, in this browser alone: which steps are done, which they want to take, and a day
// and a note of their own. What is stored is taken for what it should be and no further: it may come from anywhere.
const KEY = 'plan';
const LONGEST_NOTE = 500;
const is = (pattern, value) => typeof value == 'string' && pattern.test(value);
const isId = value => is(/^[a-z0-9]+(-[a-z0-9]+)*$/, value);
const isPlace = value => is(/^([a-z0-9-]+\/)?journey\/[a-z0-9-]+\/$/, value);
const isDay = value => {
  const day = is(/^\d{4}-\d\d-\d\d$/, value) && new Date(value);
  return day && !isNaN(day) && day.toISOString().startsWith(value);
};
const checked = ({v, done, wanted, on, note}) => ({
  v: is(/^[0-9a-f]{8}$/, v) ? v : '',
  ...(done === true && {done}),
  ...(wanted === true && {wanted}),
  ...(isDay(on) && {on}),
  ...(is(/\S/, note) && {note: note.slice(0, LONGEST_NOTE)}),
});
const says = step => Object.keys(step).length > 1;
// Without a prototype, no name of a step can be that of something else.
const table = entries => Object.assign(Object.create(null), Object.fromEntries(entries));
const read = text => {
  try {
    const {at, steps} = JSON.parse(text);
    const own = Object.entries(steps).filter(([id]) => isId(id)).map(([id, step]) => [id, checked(step ?? {})]);
    return {at: isPlace(at) ? at : '', steps: table(own.filter(([, step]) => says(step)))};
  } catch {
    return {at: '', steps: table([])};
  }
};
export const plan = read();
let saved = true;
// Another tab may have changed it since. Where the browser keeps nothing, it lasts as long as the page.
const refresh = () => {
  try {
    if (saved) Object.assign(plan, read(localStorage[KEY]));
  } catch {
    saved = false;
  }
};
refresh();

// Says something else of a step: `v` is what the step says now, `values` what the reader does; nothing removes a value.
// Tells whether the browser keeps it.
export const change = (id, v, values, at) => {
  refresh();
  const step = checked({...plan.steps[id], ...values, v});
  if (says(step)) plan.steps[id] = step;
  else delete plan.steps[id];
  if (isPlace(at)) plan.at = at;
  try {
    if (Object.keys(plan.steps).length) localStorage[KEY] = JSON.stringify(plan);
    else delete localStorage[KEY];
    return saved = true;
  } catch {
    return saved = false;
  }
};
export const erase = () => {
  Object.assign(plan, read());
  try {
    delete localStorage[KEY];
  } catch {}
};
