// What the service says of the rows as they stand, drawn where it belongs.
import { call, editable, grid, keyOf, line, root, say, select, status } from './state.js';
import { addProposed } from './rows.js';
import { mayUndo } from './steps.js';

const MOST_LISTED = 100;
let waiting, asked = 0;

export function check() {
  clearTimeout(waiting);
  status('Checking …');
  waiting = setTimeout(async () => {
    const mine = ++asked;
    const rows = grid.table.getData();
    const found = await call('/check', { revision: editable ? grid.revision : undefined, rows: rows.map(line) }).catch(() => null);
    if (mine !== asked) return;
    if (found) return show(rows, found);
    status('Not checked', 'bad');
    // Nobody knows whether they are right; they are there, and must not be lost.
    if (editable) mayUndo(true);
  }, 250);
}

function show(rows, found) {
  grid.unsaved = found.edits > 0;
  mark(rows, found.remarks);
  summarise(found);
  root.dataset.checked = String(asked);
  root.dataset.faults = String(found.faultCount);
  root.dataset.rows = String(rows.length);
  if (editable) mayUndo(found.edits > 0 && found.faultCount === 0);
  list(rows, found.remarks);
  gaps(found.remarks);
  root.dispatchEvent(new Event('checked'));
}

// Rows are drawn anew only where something else is said of them; those out of sight when they come into it.
function mark(rows, remarks) {
  const before = grid.marks;
  grid.marks = new Map();
  remarks.forEach(remark => {
    const key = rows[remark.line]?._key;
    if (key === undefined) return;
    remark.linked = (remark.others ?? []).map(other => rows[other]?._key);
    if (!grid.marks.has(key)) grid.marks.set(key, new Map());
    const cells = grid.marks.get(key), field = remark.field ?? '';
    cells.set(field, [...(cells.get(field) ?? []), remark]);
  });
  const said = marks => marks ? [...marks].map(([field, own]) => field + own.map(each => each.message)).join() : '';
  grid.table.getRows().forEach(row => {
    const key = keyOf(row);
    if ((before.has(key) || grid.marks.has(key)) && said(before.get(key)) !== said(grid.marks.get(key))) row.reformat();
  });
}

const counted = (count, word, many = word + 's') => count && `${count} ${count === 1 ? word : many}`;

function summarise({ edits, faultCount, remarks }) {
  const errors = remarks.filter(each => each.level === 'ERROR').length;
  const warnings = remarks.filter(each => each.level === 'WARNING').length;
  status([
    edits ? `${counted(edits, 'row')} changed` : 'No changes',
    counted(faultCount, 'cell to mend', 'cells to mend'), counted(errors, 'error'), counted(warnings, 'warning'),
  ].filter(Boolean).join(' · '), faultCount || errors ? 'bad' : warnings ? 'warn' : 'good');
}

const label = field => grid.byField.get(field)?.label;

// Everything that is to be said, as a list that leads to the cells.
function list(rows, remarks) {
  const items = remarks.slice(0, MOST_LISTED).map(remark => {
    const row = rows[remark.line];
    const item = document.createElement('li'), go = document.createElement('button');
    go.type = 'button';
    go.className = 'remark ' + remark.level.toLowerCase();
    const place = document.createElement('b'), words = document.createElement('span');
    place.textContent = [row && (row.meta_ROW_ID || `row ${remark.line + 1}`), label(remark.field)].filter(Boolean).join(' · ') || 'Table';
    words.textContent = `${remark.message} (${remark.code})`;
    go.append(place, words);
    go.addEventListener('click', () => row && select(row._key, remark.field ?? 'meta_ROW_ID'));
    item.append(go);
    return item;
  });
  say('remarks').replaceChildren(...items);
  say('remarks-card').hidden = !items.length;
}

// Facts for which no row answers, below the rows where one is missing; one press adds it.
function gaps(remarks) {
  const boxes = remarks.filter(each => Object.keys(each.proposal ?? {}).length).map(remark => {
    const box = document.createElement('div'), title = document.createElement('b'), cells = document.createElement('span');
    box.className = 'gap-row';
    title.textContent = 'No row answers for';
    cells.textContent = Object.entries(remark.proposal).map(([field, text]) => `${label(field)} ${text}`).join(' · ');
    box.append(title, cells);
    if (editable) {
      const add = document.createElement('button');
      add.type = 'button';
      add.className = 'button small';
      add.textContent = 'Add this row';
      add.addEventListener('click', () => addProposed(remark.proposal));
      box.append(add);
    }
    return box;
  });
  say('gaps').replaceChildren(...boxes);
}
