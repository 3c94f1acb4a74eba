// My plan: shows what is kept on this phone, lets it be changed, taken along and deleted. Nothing is kept before the
// reader does something, nothing is sent, and what a link brings is kept only when the reader says so.
import {change, erase, plan} from './plan.js';
const fold = document.getElementById('plan');
const part = name => fold.querySelector(`[data-part=${name}]`);
const said = fold.querySelector('output');
const text = document.getElementById('plan-text');
const way = fold.querySelector('[data-home]');
const everything = fold.querySelector('[data-do=all]');
const locale = document.querySelector('[property="og:locale"]').content.replace('_', '-');
const steps = new Map([...document.querySelectorAll('.steps > li')].map(step => [step.id, step]));
const titleOf = id => steps.get(id)?.querySelector('h3').textContent ?? id;
const termOf = id => steps.get(id)?.querySelector('b').textContent ?? '';
const dayOf = on => new Date(on).toLocaleDateString(locale, {timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric'});
const element = (name, ...content) => {
  const made = document.createElement(name);
  made.append(...content);
  return made;
};
let blocked = false;
const keep = (id, v, values) => {
  blocked = !change(id, v, values, plan.at);
};

// Boxes and lines at each step. Whoever ticks a step has seen it as it is now; whoever writes a note need not have.
const rows = new Map([...steps].map(([id, step]) => {
  const row = fold.querySelector('template').content.firstElementChild.cloneNode(true);
  const fields = [...row.querySelectorAll('[name]')];
  for (const field of fields) {
    const ticked = field.type == 'checkbox';
    const name = Object.assign(element('span', `: ${titleOf(id)}`), {className: 'vh'});
    if (ticked) field.parentElement.append(name);
    else field.before(name);
    field.oninput = () => {
      keep(id, (!ticked && plan.steps[id]?.v) || step.dataset.v, {[field.name]: ticked ? field.checked : field.value});
      tell();
    };
  }
  step.querySelector('.paper').before(row);
  return [id, {row, fields}];
}));
const fill = (id, {row, fields}) => {
  const own = plan.steps[id];
  const step = steps.get(id);
  for (const field of fields) {
    if (field.type == 'checkbox') field.checked = own?.[field.name] ?? false;
    else if (field != document.activeElement) field.value = own?.[field.name] ?? '';
  }
  row.hidden = !fold.open;
  row.querySelector('.extra').hidden = !own;
  row.querySelector('.chip').hidden = !own?.done || own.v == step.dataset.v;
  step.classList.toggle('done', fold.open && Boolean(own?.done));
  for (const line of step.querySelectorAll('[data-said]')) {
    const value = (fold.open && own?.[line.dataset.said]) || '';
    line.textContent = line.dataset.said == 'on' && value ? dayOf(value) : value;
  }
};

const asText = () => {
  const lines = [text.dataset.title, location.href.split('#')[0]];
  const write = (id, own) => {
    const term = termOf(id);
    lines.push(`[${own.done ? 'x' : ' '}] ${titleOf(id)}${term && term != titleOf(id) ? ` (${term})` : ''}`);
    if (own.on) lines.push(`    ${dayOf(own.on)}`);
    if (own.note) lines.push(...own.note.split('\n').map(line => `    ${line}`));
  };
  for (const section of new Set([...steps.values()].map(step => step.closest('section')))) {
    const ids = [...section.querySelectorAll('.steps > li')].map(step => step.id).filter(id => plan.steps[id]);
    if (ids.length) lines.push('', section.querySelector('h2').textContent);
    for (const id of ids) write(id, plan.steps[id]);
  }
  const gone = Object.entries(plan.steps).filter(([id]) => !steps.has(id));
  if (gone.length) lines.push('', text.dataset.gone);
  for (const [id, own] of gone) write(id, own);
  return `${lines.join('\n')}\n`;
};

// What is kept of steps that the site has no more: told, and removed only by the reader.
const tellGone = () => {
  const list = document.querySelector('.gone ul');
  const gone = Object.entries(plan.steps).filter(([id]) => !steps.has(id));
  list.parentElement.hidden = !(fold.open && gone.length);
  list.replaceChildren(...gone.map(([id, own]) => {
    const button = element('button', list.dataset.remove);
    Object.assign(button, {type: 'button', className: 'tap'});
    button.setAttribute('aria-label', `${list.dataset.remove}: ${id}`);
    button.onclick = () => {
      keep(id, own.v, {done: false, wanted: false, on: '', note: ''});
      said.focus();
      tell();
    };
    return element('li', element('b', id), ' ', [own.done && '✓', own.on && dayOf(own.on), own.note].filter(Boolean).join(' · '), ' ', button);
  }));
};
const tell = () => {
  const own = Object.values(plan.steps);
  const done = own.filter(step => step.done).length;
  const counted = said.dataset.some.replace('*', own.length).replace('*', done);
  said.textContent = own.length ? counted : said.dataset.none;
  if (blocked) said.textContent += ` ${said.dataset.unsaved}`;
  part('tools').hidden = !own.length;
  everything.hidden = !own.length;
  const dated = own.some(step => step.on);
  part('undated').hidden = dated;
  part('dated').hidden = !dated;
  fold.querySelector('[data-do=calendar]').hidden = !dated;
  if (plan.at) way.href = way.dataset.home + plan.at;
  text.textContent = asText();
  rows.forEach((row, id) => fill(id, row));
  tellGone();
  if (part('moving').open) draw();
};

// Only the steps of the plan, or all of them where it has none. A step stays where it is while the reader changes it.
const isEmpty = () => !Object.keys(plan.steps).some(id => steps.has(id));
let all = isEmpty();
const narrow = () => {
  for (const [id, step] of steps) step.classList.toggle('out', fold.open && !all && !plan.steps[id]);
  for (const section of document.querySelectorAll('section:has(> .steps)')) {
    section.classList.toggle('out', !section.querySelector('.steps > li:not(.out)'));
  }
};
const label = everything.textContent;
const show = () => {
  everything.textContent = all ? everything.dataset.other : label;
  document.querySelector('.how').classList.toggle('out', fold.open);
  tell();
  narrow();
};

// Steps as the end of an address, which no server sees: #plan=first.d~second.w~third.dw
const marks = own => `${own.done ? 'd' : ''}${own.wanted ? 'w' : ''}`;
// What has a date or a note alone is taken along as chosen.
const moving = () => Object.entries(plan.steps).filter(([id]) => steps.has(id));
const draw = async () => {
  const [bases, code, link] = [part('bases'), part('code'), document.getElementById('plan-link')];
  const shows = ([id]) => 'basis' in steps.get(id).dataset;
  const left = moving().filter(shows);
  bases.hidden = !left.length;
  bases.querySelector('ul').replaceChildren(...left.map(([id]) => element('li', titleOf(id))));
  const taken = moving().filter(step => bases.querySelector('input').checked || !shows(step));
  const address = `${location.href.split('#')[0]}#plan=${taken.map(([id, own]) => `${id}.${marks(own) || 'w'}`).join('~')}`;
  part('link').hidden = !taken.length;
  part('alone').hidden = taken.length;
  if (link.textContent == address) return;
  link.textContent = address;
  code.replaceChildren();
  const {correction, generate} = await import('./lean-qr.js');
  try {
    const drawn = generate(address, {minCorrectionLevel: correction.L});
    const src = drawn.toDataURL({type: 'image/png', on: [0, 0, 0], off: [255, 255, 255], scale: 6});
    code.replaceChildren(Object.assign(new Image(), {src, alt: code.dataset.alt}));
  } catch {
    // More than a code can hold: the link is still there.
  }
};
part('moving').ontoggle = () => part('moving').open && draw();
part('bases').querySelector('input').oninput = draw;

const brought = () => {
  const words = (new URLSearchParams(location.hash.slice(1)).get('plan') ?? '').split('~').map(word => word.split('.'));
  const known = words.filter(([id, given]) => steps.has(id) && /^(d|w|dw)$/.test(given));
  return known.filter(([id, given]) => [...given].some(mark => !marks(plan.steps[id] ?? {}).includes(mark)));
};
const offer = () => {
  const found = brought();
  part('offer').hidden = !found.length;
  // Whoever reads another language than the one who sent the link takes the steps along there.
  for (const link of document.querySelectorAll('a[hreflang]')) link.hash = found.length ? location.hash : '';
  part('offered').replaceChildren(...found.map(([id, given]) => element('li', titleOf(id), given.includes('d') ? ' ✓' : '')));
};
const forget = () => {
  history.replaceState(null, '', location.pathname + location.search);
  offer();
  show();
  said.focus();
};

const download = (name, type, content) => {
  const href = URL.createObjectURL(new Blob([content], {type}));
  Object.assign(document.createElement('a'), {href, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(href), 60000);
};
const share = content => navigator.share(content).catch(() => {});
const actions = {
  all: () => {
    all = !all;
    show();
  },
  take: () => {
    for (const [id, given] of brought()) {
      const own = plan.steps[id];
      const taken = {...(given.includes('d') && {done: true}), ...(given.includes('w') && {wanted: true})};
      keep(id, own?.done ? own.v : steps.get(id).dataset.v, taken);
    }
    all = false;
    forget();
  },
  leave: forget,
  print: () => print(),
  send: () => share({title: text.dataset.title, text: text.textContent}),
  file: () => download('my-plan.txt', 'text/plain', text.textContent),
  calendar: async () => {
    const {calendar} = await import('./plan_calendar.js');
    const dated = Object.entries(plan.steps).filter(([, own]) => own.on);
    const days = dated.map(([id, {on, note}]) => ({id, on, title: titleOf(id), text: [termOf(id), note].filter(Boolean).join('\n')}));
    download('my-plan.ics', 'text/calendar', calendar(days, new Date()));
  },
  'send-link': () => share({url: document.getElementById('plan-link').textContent}),
  erase: () => {
    erase();
    all = true;
    part('deleting').open = part('tools').open = false;
    forget();
    said.textContent = said.dataset.gone;
  },
};
for (const button of fold.querySelectorAll('[data-do]')) {
  button.onclick = actions[button.dataset.do];
  if (button.dataset.do.startsWith('send')) button.hidden = !navigator.share;
}
fold.ontoggle = show;
addEventListener('hashchange', offer);
offer();
show();
