// Shows of a journey what concerns a reader, and what of it is done. The answers stand in the fragment of the address,
// which no server sees; what is done is kept by plan.js. What fits which answers, `catalog.situations` says in the
// same way.
import {change, plan} from './plan.js';
const form = document.getElementById('answers');
const [said, button] = form.querySelectorAll('output, [data-hide]');
const kept = document.getElementById('plan');
const path = document.querySelector('.path');
const steps = [...document.querySelectorAll('.steps > li')];
const sections = [...new Set(steps.map(step => step.closest('section')))];
const NO = 0, OPEN = 1, YES = 2;
const given = () => [...new FormData(form)].filter(([, value]) => value);
const is = (element, name, holds) => element.classList.toggle(name, holds);

// Whether what holds for some answers holds for this reader. Who is not sure of their basis has not answered.
const fit = element => {
  const wanted = element.dataset.if?.split(' ') ?? [];
  const asked = new Set(wanted.map(word => word.split('-', 1)[0]));
  const fits = [...asked].map(name => {
    const answer = `${name}-${form.elements[name].value}`;
    if (wanted.includes(answer)) return YES;
    return answer == `${name}-` || answer == 'basis-not-sure' ? OPEN : NO;
  });
  return Math.min(YES, ...fits);
};

// What a step may be to the reader: every concern that may hold, up to the first that surely does. What holds for
// everybody stands first on the page, and counts last.
const weigh = step => {
  let sure = false;
  const concerns = [...step.querySelectorAll('.need[data-if]'), ...step.querySelectorAll('.need:not([data-if])')];
  for (const concern of concerns) {
    const fits = fit(concern);
    concern.hidden = sure || fits == NO;
    sure ||= fits == YES;
  }
  is(step, 'out', !('always' in step.dataset) && concerns.every(concern => concern.hidden));
};
const mark = step => {
  if (!step.classList.contains('out') || step.querySelector('.note')) return;
  const note = Object.assign(document.createElement('p'), {className: 'note', textContent: form.dataset.out});
  step.prepend(note);
};
const isOut = element => element?.classList.contains('out');
const show = () => {
  steps.forEach(weigh);
  steps.forEach(mark);
  for (const line of document.querySelectorAll('.steps > li > p:has(> a), .steps dd[data-if]')) {
    const first = line.querySelector(':scope:is(p) > a');
    line.hidden = fit(line) == NO || first && isOut(document.getElementById(first.hash.slice(1)));
  }
  for (const section of sections) is(section, 'out', [...section.querySelectorAll('.steps > li')].every(isOut));
  const left = steps.filter(isOut).length;
  said.textContent = left ? said.dataset.left.replace('*', left) : '';
  button.hidden = !left;
  tell();
};
const reveal = all => {
  is(document.body, 'all', all);
  [button.textContent, button.dataset.hide] = [button.dataset.hide, button.textContent];
};
button.onclick = () => reveal(!document.body.classList.contains('all'));

// How far the reader is: at the first station with a step that is not done.
const counts = [...path.querySelectorAll('small')].map(count => ({count, text: count.textContent}));
const tell = () => {
  const keeps = Object.keys(plan.steps).length;
  let here = keeps;
  sections.forEach((section, index) => {
    const own = [...section.querySelectorAll('.steps > li')].filter(step => !isOut(step));
    const done = own.filter(step => plan.steps[step.id]?.done).length;
    const {count, text} = counts[index];
    const station = count.closest('li');
    const all = own.length && done == own.length;
    count.textContent = given().length ? path.dataset.yours.replace('*', own.length) : text;
    if (keeps) count.textContent = path.dataset.done.replace('*', done).replace('*', own.length);
    if (here && own.length && !all) {
      station.setAttribute('aria-current', 'step');
      count.append(' ', Object.assign(document.createElement('span'), {className: 'chip stop', textContent: path.dataset.here}));
      here = 0;
    } else station.removeAttribute('aria-current');
    is(station, 'ok', all);
    station.querySelector('.knot > span').textContent = all ? '✓' : index + 1;
  });
};

// Two boxes at each step, there while the fold is open.
const at = () => location.pathname.slice(new URL(kept.querySelector('a').href).pathname.length - 'my-plan/'.length);
const rows = steps.map(step => {
  const row = kept.querySelector('template').content.firstElementChild.cloneNode(true);
  const [done, wanted] = row.querySelectorAll('input');
  const name = Object.assign(document.createElement('span'), {className: 'vh'});
  name.textContent = `: ${step.querySelector('h3').textContent}`;
  for (const label of row.querySelectorAll('label')) label.append(name.cloneNode(true));
  const fill = () => {
    const own = plan.steps[step.id];
    done.checked = own?.done ?? false;
    wanted.checked = own?.wanted ?? false;
    row.lastElementChild.hidden = !own?.done || own.v == step.dataset.v;
  };
  row.onchange = () => {
    change(step.id, step.dataset.v, {done: done.checked, wanted: wanted.checked}, at());
    fill();
    tell();
  };
  fill();
  step.append(row);
  return row;
});
(kept.ontoggle = () => rows.forEach(row => { row.hidden = !kept.open; }))();

// A choice of answers is written into the address and read from it. A link to a step keeps it, and a language too.
const write = () => {
  const hash = given().length ? `#${new URLSearchParams(given())}` : '';
  history.replaceState(null, '', location.pathname + location.search + hash);
};
const read = () => {
  const chosen = new URLSearchParams(location.hash.slice(1));
  for (const field of form.querySelectorAll('select')) {
    field.value = chosen.get(field.name) ?? '';
    if (field.selectedIndex < 0) field.value = '';
  }
  show();
};
form.oninput = () => {
  write();
  show();
};
form.onreset = () => setTimeout(form.oninput);
onhashchange = () => {
  if (location.hash.includes('=')) return read();
  const target = document.getElementById(location.hash.slice(1));
  if (target?.closest('.out') && !document.body.classList.contains('all')) {
    reveal(true);
    target.scrollIntoView();
  }
  if (given().length) write();
};
addEventListener('click', event => {
  const link = event.target.closest('a');
  if (link?.pathname.includes('/journey/') && link.pathname != location.pathname && given().length) {
    link.hash = new URLSearchParams(given());
  }
});
if (location.hash.includes('=')) {
  read();
  // What was opened for the answers alone need not ask about the plan.
  if (!Object.keys(plan.steps).length) kept.open = false;
} else {
  // Who was quicker than this script has answered already.
  if (given().length) write();
  show();
}
