// Cells go to Excel and come from it as Excel puts them on the clipboard.
import { changed } from './steps.js';
import { blank, grid, keyOf, known } from './state.js';

// Tabs, line ends, quotes around cells that hold them.
function cells(copied) {
  const text = copied.replace(/\r\n?/g, '\n');
  const rows = [[]];
  let cell = '', quoted = false, fresh = true;
  const end = () => { rows[rows.length - 1].push(cell); cell = ''; fresh = true; };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted && sign === '"' && text[at + 1] === '"') { cell += '"'; at++; }
    else if (quoted && sign === '"') quoted = false;
    else if (!quoted && fresh && sign === '"') { quoted = true; fresh = false; }
    else if (!quoted && sign === '\t') end();
    else if (!quoted && sign === '\n') {
      end();
      if (at < text.length - 1) rows.push([]);
    } else { cell += sign; fresh = false; }
  }
  if (!fresh || !text || text.endsWith('\t')) end();
  return rows;
}

const fieldsOf = range => range.getColumns().map(column => column.getField()).filter(known);

// One cell fills everything that is chosen; below the last row, rows are added.
export async function paste(text) {
  const { table } = grid, range = table.getRanges()[0];
  if (!range) return;
  const visible = table.getRows('active'), targets = range.getRows(), chosen = fieldsOf(range);
  const top = visible.indexOf(targets[0]), left = grid.fields.indexOf(chosen[0]);
  let lines = cells(text);
  if (lines.length === 1 && lines[0].length === 1) lines = targets.map(() => chosen.map(() => lines[0][0]));
  const updates = [], added = [];
  lines.forEach((line, down) => {
    const values = {}, row = visible[top + down];
    line.forEach((value, right) => { if (grid.fields[left + right]) values[grid.fields[left + right]] = value.trim(); });
    if (row) updates.push({ _key: keyOf(row), ...values });
    else added.push({ ...blank(), ...values });
  });
  if (updates.length) await table.updateData(updates);
  if (added.length) await table.addData(added);
  changed();
}

export function wipe() {
  const updates = new Map();
  grid.table.getRanges().forEach(range => range.getRows().forEach(row => {
    const key = keyOf(row), values = updates.get(key) ?? { _key: key };
    fieldsOf(range).forEach(field => { values[field] = ''; });
    updates.set(key, values);
  }));
  if (updates.size) grid.table.updateData([...updates.values()]).then(changed);
}

// Every line is ended, as Excel does it: one blank cell is a text, too.
export function copied() {
  const range = grid.table.getRanges()[0];
  if (!range) return null;
  const fields = fieldsOf(range);
  const quote = text => /[\t\n"]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  return range.getRows().map(row => fields.map(field => quote(row.getData()[field] ?? '')).join('\t') + '\n').join('');
}
