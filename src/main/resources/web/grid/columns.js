// Columns come from the vocabulary; they go when no row says anything in them.
import { definition } from './drawing.js';
import { changed } from './steps.js';
import { call, grid, known, say, selectedColumn } from './state.js';

const GROUPS = { WHEN: 'Conditions', THEN: 'Outcomes' };
let offered;

async function offer() {
  offered ??= await call('/columns');
  offered.forEach(column => grid.byField.set(column.field, column));
  list();
}

// What may be added: what the table never had, and what was just taken away.
function list() {
  const words = say('column-search').value.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = column => words.every(word => `${column.label} ${column.name}`.toLowerCase().includes(word));
  const free = [...grid.byField.values()].filter(column => !known(column.field) && fits(column));
  say('column-choice').replaceChildren(...Object.entries(GROUPS).map(([part, title]) => {
    const group = document.createElement('optgroup');
    group.label = title;
    group.append(...free.filter(column => column.part === part).map(column => new Option(column.label, column.field)));
    return group;
  }).filter(group => group.children.length));
  say('column-choice').selectedIndex = 0;
  explain();
}

function explain() {
  say('column-help').textContent = grid.byField.get(say('column-choice').value)?.help ?? 'The vocabulary has no such word.';
}

async function add(column) {
  const last = grid.fields.findLastIndex(field => grid.byField.get(field).part === column.part);
  const before = last < 0 ? 0 : last + 1, next = grid.fields[before];
  grid.fields.splice(before, 0, column.field);
  await grid.table.addColumn(definition(column, []), true, next);
  changed();
}

const isEmpty = column => grid.table.getData().every(row => !(row[column.field] ?? ''));

export function mayDrop() {
  const column = selectedColumn();
  const may = column && !column.isFixed && column.part !== 'META' && isEmpty(column);
  say('drop-column').disabled = !may;
  say('drop-column').title = may ? '' : 'A column goes once no row says anything in it, and the table can do without it.';
}

async function drop() {
  const column = selectedColumn();
  grid.fields = grid.fields.filter(field => field !== column.field);
  await grid.table.deleteColumn(column.field);
  say('drop-column').disabled = true;
  changed();
}

export function columnTools() {
  const menu = say('new-column');
  menu.addEventListener('toggle', async () => {
    if (!menu.open) return;
    await offer();
    say('column-search').focus();
  });
  say('column-search').addEventListener('input', list);
  say('column-choice').addEventListener('change', explain);
  say('column-form').addEventListener('submit', event => {
    event.preventDefault();
    const column = grid.byField.get(say('column-choice').value);
    menu.open = false;
    if (column) add(column);
  });
  say('drop-column').addEventListener('click', drop);
}
