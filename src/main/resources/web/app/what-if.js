// What if: facts are found by their names, and what was changed stands at the top, each with a way back.
const form = document.querySelector('form.what-if');

const label = field => field.closest('label').firstChild.textContent.trim();
const before = field => field.tagName === 'SELECT' ? [...field.options].find(option => option.defaultSelected)?.value ?? field.options[0].value : field.defaultValue;
const fields = () => [...form.querySelectorAll('.facts-of input, .facts-of select, .facts-of textarea')];

let listed = '';
function changed() {
  const differing = fields().filter(field => field.value !== before(field));
  const now = differing.map(field => `${field.name}=${field.value}`).join('\n');
  // A list that is drawn anew while somebody presses a button of it would lose the press.
  if (now === listed) return;
  listed = now;
  const items = differing.map(field => {
    const item = document.createElement('li'), go = document.createElement('button'), back = document.createElement('button');
    go.type = back.type = 'button';
    go.className = 'link';
    go.textContent = `${label(field)}: ${before(field) || 'unknown'} → ${field.value || 'unknown'}`;
    go.addEventListener('click', () => {
      field.closest('details').open = true;
      field.focus();
    });
    back.className = 'button small';
    back.textContent = 'As it was';
    back.setAttribute('aria-label', `${label(field)} as it was`);
    back.addEventListener('click', () => {
      field.value = before(field);
      changed();
    });
    item.append(go, back);
    return item;
  });
  const list = document.getElementById('changed-facts');
  list.querySelector('ul').replaceChildren(...items);
  list.hidden = !items.length;
}

function find(text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  let hits = 0;
  form.querySelectorAll('.facts-of').forEach(group => {
    const name = group.querySelector('summary').textContent.toLowerCase();
    let here = 0;
    group.querySelectorAll('label').forEach(each => {
      const fits = words.every(word => `${name} ${each.firstChild.textContent}`.toLowerCase().includes(word));
      each.hidden = !fits;
      here += fits;
    });
    group.hidden = !here;
    group.open = words.length > 0 && here > 0;
    hits += here;
  });
  document.getElementById('no-fact').hidden = hits > 0;
}

if (form) {
  const filter = document.getElementById('fact-filter');
  filter.hidden = false;
  filter.addEventListener('input', event => find(event.target.value));
  filter.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      form.querySelector('.facts-of[open] label:not([hidden]) :is(input, select, textarea)')?.focus();
    }
  });
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  changed();
}
