// Rows come, go and move.
import { changed } from './steps.js';
import { blank, grid, keyOf, select, selectedRows } from './state.js';

async function put(row, below) {
  const added = await grid.table.addRow(row, false, below);
  changed();
  select(keyOf(added), 'meta_ROW_ID');
}

export function add() {
  put(blank(), selectedRows().pop());
}

export function copy() {
  const below = selectedRows().pop();
  put(below ? { ...below.getData(), ...blank(), meta_ROW_ID: '' } : blank(), below);
}

export function addProposed(cells) {
  put({ ...blank(), ...cells });
}

export function remove() {
  selectedRows().forEach(row => row.delete());
  changed();
}

export async function move(step) {
  const chosen = new Set(selectedRows().map(keyOf));
  const rows = grid.table.getData();
  const range = step < 0 ? rows.keys() : [...rows.keys()].reverse();
  for (const at of range) {
    const other = at + step;
    if (chosen.has(rows[at]._key) && rows[other] && !chosen.has(rows[other]._key)) {
      [rows[at], rows[other]] = [rows[other], rows[at]];
    }
  }
  await grid.table.replaceData(rows);
  changed();
  const [key] = chosen;
  if (key) select(key, 'meta_ROW_ID');
}
