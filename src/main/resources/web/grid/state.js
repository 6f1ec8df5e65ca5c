// What the parts of the grid share while somebody works on a table, and how they ask the service.
import { reached, unreached } from '../app/unreached.js';

export const root = document.getElementById('grid');
export const say = id => document.getElementById(id);
export const editable = root.dataset.editable === 'true';

const token = document.querySelector('meta[name=csrf-token]').content;

export const grid = {
  table: null,            // Tabulator, which draws and scrolls
  revision: 0,
  byField: new Map(),     // every column that was ever here, by its field
  fields: [],             // the columns that are here, from left to right
  keptFields: [],         // those that are kept
  kept: new Map(),        // the cells of rows as they are kept, by row id
  marks: new Map(),       // remarks by row key, then by field ('' is the row)
  linked: new Set(),      // keys of rows that a remark on the chosen one speaks of, too
  typed: null,            // the key that began an edit
  unsaved: false,         // whether cells are on this screen only
  serial: 0,
};

export const columns = () => grid.fields.map(field => grid.byField.get(field));
export const known = field => grid.fields.includes(field);
export const added = () => grid.fields.filter(field => !grid.keptFields.includes(field));
export const dropped = () => grid.keptFields.filter(field => !grid.fields.includes(field));
export const blank = () => ({ _key: ++grid.serial, _was: null });
export const keyOf = row => row.getData()._key;

export function selectedRows() {
  return [...new Set(grid.table.getRanges().flatMap(range => range.getRows()))];
}

export function selectedColumn() {
  return grid.byField.get(grid.table.getRanges()[0]?.getColumns()[0]?.getField());
}

// What is sent: the id alone of a row that did not change, else what it was and the cells that differ.
export function line(row) {
  const was = grid.kept.get(row._was), cells = {};
  new Set([...grid.fields, ...grid.keptFields]).forEach(field => {
    const now = row[field] ?? '';
    if (now !== (was?.[field] ?? '')) cells[field] = now;
  });
  if (was && Object.keys(cells).length === 0) return row._was;
  return was ? { was: row._was, cells } : { cells };
}

// Only rows that are sent are recorded; everything else asks.
export async function call(path, body) {
  let answer;
  try {
    answer = await fetch(root.dataset.address + path, {
      method: body ? 'POST' : 'GET',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': token, 'HX-Request': 'true' },
      body: body && JSON.stringify({ ...body, added: added(), dropped: dropped() }),
    });
  } catch (away) {
    unreached(Boolean(body) && path === '/rows');
    throw away;
  }
  reached();
  if (answer.ok) return answer.json();
  say('notice').innerHTML = await answer.text();
  throw new Error('refused');
}

export function status(text, tone = '') {
  say('status').textContent = text;
  say('status').className = 'grid-status ' + tone;
}

export function hint(text, bad) {
  say('hint').textContent = text;
  say('hint').classList.toggle('bad', bad);
}

// What is not filtered any longer must not read as if it were.
function clearFilter() {
  say('filter').value = '';
  say('only-remarks').checked = false;
  grid.table.clearFilter();
}

export async function select(key, field) {
  const { table } = grid;
  if (!table.getRow(key)) return;
  clearFilter();
  await table.scrollToRow(key, 'center', false);
  const cell = table.getRow(key).getCell(field);
  if (!cell) return;
  table.getRanges()[0]?.setBounds(cell, cell);
  root.querySelector('.tabulator-tableholder').focus();
}
