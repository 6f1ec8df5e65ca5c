// The grid of a decision table: Tabulator draws and scrolls it; what a cell means, and whether it may, the service says.
import { TabulatorFull as Tabulator } from 'tabulator-tables';
import { check } from './checking.js';
import { copied, paste, wipe } from './clipboard.js';
import { columnTools, mayDrop } from './columns.js';
import { definitions, link, name, outline } from './drawing.js';
import { add, copy, move, remove } from './rows.js';
import { begin as remember, changed, redo, undo } from './steps.js';
import { call, editable, grid, hint, keyOf, known, line, root, say, selectedColumn, status } from './state.js';

const isTyping = () => ['INPUT', 'TEXTAREA', 'SELECT'].includes(document.activeElement?.tagName);
const isHere = () => root.contains(document.activeElement);

function keys() {
  document.addEventListener('copy', event => {
    const text = isHere() && !isTyping() && copied();
    if (text) { event.clipboardData.setData('text/plain', text); event.preventDefault(); }
  });
  if (!editable) return;
  document.addEventListener('paste', event => {
    if (!isHere() || isTyping()) return;
    event.preventDefault();
    paste(event.clipboardData.getData('text/plain'));
  });
  root.addEventListener('keydown', event => {
    if (isTyping()) return;
    const control = event.ctrlKey || event.metaKey, key = event.key.toLowerCase();
    const act = work => { event.preventDefault(); event.stopPropagation(); work(); };
    if (control && key === 'z') act(() => event.shiftKey ? redo() : undo());
    else if (control && key === 'y') act(redo);
    else if (control && key === 's') act(() => say('save').click());
    else if (event.altKey && key === 'arrowup') act(() => move(-1));
    else if (event.altKey && key === 'arrowdown') act(() => move(1));
    else if (control || event.altKey) return;
    else if (key === 'delete' || key === 'backspace') act(wipe);
    else if (event.key.length === 1 || key === 'f2' || key === 'enter') act(() => type(event.key.length === 1 ? event.key : null));
  }, true);
}

function type(first) {
  const range = grid.table.getRanges()[0], row = range?.getRows()[0], column = range?.getColumns()[0];
  if (!row || !known(column?.getField())) return;
  grid.typed = first;
  row.getCell(column.getField()).edit(true);
}

function tools() {
  let typing;
  say('filter').addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(filter, 150);
  });
  say('only-remarks').addEventListener('change', filter);
  if (!editable) return;
  const buttons = { undo, redo, add, copy, remove, save, up: () => move(-1), down: () => move(1) };
  Object.entries(buttons).forEach(([id, act]) => say(id).addEventListener('click', act));
  columnTools();
  window.addEventListener('beforeunload', event => { if (grid.unsaved) event.preventDefault(); });
}

function filter() {
  const words = say('filter').value.toLowerCase().split(/\s+/).filter(Boolean), only = say('only-remarks').checked;
  if (!words.length && !only) { grid.table.clearFilter(); return; }
  grid.table.setFilter(row => {
    const text = grid.fields.map(field => row[field] ?? '').join('\u0000').toLowerCase();
    return words.every(word => text.includes(word)) && (!only || grid.marks.has(row._key));
  });
}

async function save() {
  say('save').disabled = true;
  status('Saving …');
  try {
    await call('/rows', { revision: grid.revision, rows: grid.table.getData().map(line), comment: say('comment').value });
  } catch (refused) {
    say('save').disabled = false;
    check();
    return;
  }
  grid.unsaved = false;
  window.location.reload();
}

// Whatever is said of the chosen cell or its row is read out; otherwise what may stand there.
function explain() {
  const row = grid.table.getRanges()[0]?.getRows()[0], column = selectedColumn();
  if (!row) return link(new Set());
  const found = grid.marks.get(keyOf(row));
  const said = [...(column ? found?.get(column.field) ?? [] : []), ...(found?.get('') ?? [])];
  hint(said.length ? said.map(each => each.message).join(' ') : column?.help ?? '', said.some(each => each.level !== 'WARNING'));
  link(new Set(said.flatMap(each => each.linked ?? [])));
  if (editable) mayDrop();
}

function keep(kept) {
  grid.byField = new Map(kept.columns.map(column => [column.field, column]));
  grid.fields = kept.columns.map(column => column.field);
  grid.keptFields = [...grid.fields];
  grid.revision = kept.revision;
  grid.kept = new Map(kept.lines.map(each => [each.was, each.cells]));
  return kept.lines.map(each => ({ _key: ++grid.serial, _was: each.was, ...each.cells }));
}

// What holds rows is the part that can be focused; the boxes in between mean nothing.
function roles() {
  root.setAttribute('aria-label', root.dataset.name);
  root.querySelector('.tabulator-header').removeAttribute('tabindex');
  root.querySelector('.tabulator-header-contents').setAttribute('role', 'presentation');
  root.querySelector('.tabulator-table').setAttribute('role', 'presentation');
  const rows = root.querySelector('.tabulator-tableholder');
  rows.setAttribute('role', 'rowgroup');
  rows.setAttribute('aria-label', 'Rows');
}

async function start() {
  const found = await call('/rows').catch(() => null);
  if (!found) return status('Not loaded', 'bad');
  const rows = keep(found);
  remember(rows);
  grid.table = new Tabulator(root, {
    data: rows, index: '_key', columns: definitions(rows), layout: 'fitData', height: '100%',
    rowHeight: 32, renderVertical: 'virtual', renderVerticalBuffer: 192, renderHorizontal: 'basic', placeholder: 'No rows',
    rowHeader: { title: 'Row', field: '_id', formatter: name, headerSort: false, resizable: false, frozen: true, width: 112 },
    selectableRange: 1, selectableRangeColumns: true, selectableRangeRows: true, selectableRangeAutoFocus: false,
    editTriggerEvent: 'dblclick', history: false, clipboard: false,
    // Arrows move between cells; Tab goes on to what stands after the grid, or before it.
    keybindings: { navNext: false, navPrev: false },
    columnDefaults: { resizable: 'header' },
  });
  grid.table.on('cellEdited', cell => { cell.getRow().reformat(); changed(); });
  grid.table.on('rangeChanged', explain);
  // While somebody types, the words below are about what is typed.
  root.addEventListener('checked', () => root.querySelector('.grid-input') || explain());
  grid.table.on('scrollVertical', outline);
  grid.table.on('tableBuilt', () => {
    roles();
    keys();
    tools();
    check();
  });
}

start();
