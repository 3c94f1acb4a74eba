// Narrows a list of dates to those that fit every choice. The choice stands in the fragment of the address, which no
// server sees, so that it can be shared and kept; a list that the clock shortened stays so.
const form = document.getElementById('choose');
const rows = [...document.querySelectorAll('[data-is]')];
const said = form.querySelector('output');
const wanted = () => [...new FormData(form)].filter(([, value]) => value);
const show = () => {
  const facets = wanted().map(([name, value]) => value == '1' ? name : `${name}-${value}`);
  for (const row of rows) row.classList.toggle('out', !facets.every(facet => row.dataset.is.split(' ').includes(facet)));
  const left = rows.filter(row => !row.hidden && !row.classList.contains('out')).length;
  said.textContent = left ? said.dataset.some.replace('*', left) : said.dataset.none;
};
const read = () => {
  const chosen = new URLSearchParams(location.hash.slice(1));
  for (const field of form.elements) {
    if (field.type == 'checkbox') field.checked = chosen.get(field.name) == field.value;
    else if (field.tagName == 'SELECT') {
      field.value = chosen.get(field.name) ?? '';
      if (field.selectedIndex < 0) field.value = '';
    }
  }
  show();
};
form.oninput = () => {
  const chosen = wanted();
  history.replaceState(null, '', location.pathname + location.search + (chosen.length ? `#${new URLSearchParams(chosen)}` : ''));
  show();
};
form.onreset = () => setTimeout(form.oninput);
onhashchange = () => location.hash.includes('=') && read();
read();
