// The grid of a decision table: Tabulator draws and scrolls it; what a cell means, and whether it may, the service says.
import { TabulatorFull as Tabulator } from 'tabulator-tables';

const root = document.getElementById('grid');
const address = root.dataset.address;
const editable = root.dataset.editable === 'true';
const token = document.querySelector('meta[name=csrf-token]').content;
const say = id => document.getElementById(id);
const MOST_STEPS = 100;

let table, columns, revision, serial = 0;
let marks = new Map();          // remarks by row key, then by field ('' is the row)
let original = new Map();       // rows as they are kept, by id
let order = [];                 // ids as they are kept
let current = [], undone = [], done = [];

async function call(path, body) {
  const answer = await fetch(address + path, {
    method: body ? 'POST' : 'GET',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': token, 'HX-Request': 'true' },
    body: body && JSON.stringify(body),
  });
  if (answer.ok) return answer.json();
  say('notice').innerHTML = await answer.text();
  say('notice').scrollIntoView({ block: 'nearest' });
  throw new Error('refused');
}

// What is sent: the id alone of a row that did not change, else what it was and the cells that differ.
function line(row) {
  const was = original.get(row._was), cells = {};
  columns.forEach(({ field }) => {
    const now = row[field] ?? '';
    if (now !== (was?.[field] ?? '')) cells[field] = now;
  });
  if (was && Object.keys(cells).length === 0) return row._was;
  return was ? { was: row._was, cells } : { cells };
}

const copies = () => table.getData().map(row => ({ ...row }));

// One step back for everything that happened in one turn: a paste of a thousand cells is one change.
let settling = false;
function changed() {
  if (settling) return;
  settling = true;
  setTimeout(() => {
    settling = false;
    done.push(current);
    if (done.length > MOST_STEPS) done.shift();
    undone = [];
    current = copies();
    check();
  });
}

async function travel(from, to) {
  if (!from.length) return;
  to.push(current);
  current = from.pop();
  await table.replaceData(current.map(row => ({ ...row })));
  check();
}

let waiting, asked = 0;
function check() {
  clearTimeout(waiting);
  status('Checking …');
  waiting = setTimeout(async () => {
    const mine = ++asked;
    const rows = table.getData();
    const found = await call('/check', { rows: rows.map(line) });
    if (mine !== asked) return;
    show(rows, found);
  }, 250);
}

function show(rows, found) {
  const before = marks;
  marks = new Map();
  found.remarks.forEach(remark => {
    const key = remark.line < 0 ? -1 : rows[remark.line]?._key;
    if (key === undefined) return;
    if (!marks.has(key)) marks.set(key, new Map());
    const cells = marks.get(key), field = remark.field ?? '';
    cells.set(field, [...(cells.get(field) ?? []), remark]);
  });
  const there = new Set(rows.map(row => row._key));
  new Set([...before.keys(), ...marks.keys()]).forEach(key => {
    if (there.has(key)) table.getRow(key).reformat();
  });
  const faults = found.faultCount, edits = found.edits;
  const errors = found.remarks.filter(each => each.level === 'ERROR').length;
  const warnings = found.remarks.filter(each => each.level === 'WARNING').length;
  status([
    edits ? `${edits} row${edits === 1 ? '' : 's'} changed` : 'No changes',
    faults && `${faults} cell${faults === 1 ? '' : 's'} to mend`,
    errors && `${errors} error${errors === 1 ? '' : 's'}`,
    warnings && `${warnings} warning${warnings === 1 ? '' : 's'}`,
  ].filter(Boolean).join(' · '), faults || errors ? 'bad' : warnings ? 'warn' : 'good');
  root.dataset.checked = String(asked);
  root.dataset.faults = String(faults);
  if (editable) {
    say('save').disabled = !edits || faults > 0;
    say('undo').disabled = !done.length;
    say('redo').disabled = !undone.length;
  }
  list(rows, found.remarks);
}

function status(text, tone = '') {
  say('status').textContent = text;
  say('status').className = 'grid-status ' + tone;
}

// Everything that is to be said, as a list that leads to the cells.
function list(rows, remarks) {
  const items = remarks.slice(0, 100).map(remark => {
    const item = document.createElement('li'), go = document.createElement('button');
    const row = rows[remark.line];
    const column = columns.find(each => each.field === remark.field);
    go.type = 'button';
    go.className = 'remark ' + remark.level.toLowerCase();
    const place = document.createElement('b');
    place.textContent = [row && (row.meta_ROW_ID || `row ${remark.line + 1}`), column?.label].filter(Boolean).join(' · ') || 'Table';
    const words = document.createElement('span');
    words.textContent = `${remark.message} (${remark.code})`;
    go.append(place, words);
    go.addEventListener('click', () => row && select(row._key, remark.field ?? 'meta_ROW_ID'));
    item.append(go);
    return item;
  });
  say('remarks').replaceChildren(...items);
  say('remarks-card').hidden = !items.length;
}

async function select(key, field) {
  if (!table.getData().some(row => row._key === key)) return;
  table.clearFilter();
  await table.scrollToRow(key, 'center', false);
  const cell = table.getRow(key).getCell(field);
  if (!cell) return;
  table.getRanges()[0]?.setBounds(cell, cell);
  root.querySelector('.tabulator-tableholder').focus();
}

// A text with suggestions: the last item of a list is completed, whatever stands before it stays.
function editor(column) {
  return (cell, rendered, success, cancel) => {
    const input = document.createElement('input');
    input.className = 'grid-input';
    input.setAttribute('aria-label', column.label);
    input.type = column.editor === 'DAY' && /^(\d{4}-\d{2}-\d{2})?$/.test(cell.getValue() ?? '') ? 'date' : 'text';
    if (column.editor === 'NUMBER') input.inputMode = 'decimal';
    input.value = pending ?? cell.getValue() ?? '';
    pending = null;
    const words = column.part === 'WHEN' ? [...column.values, 'any', 'known', 'unknown'] : column.values;
    const options = say('suggestions');
    const suggest = () => {
      const many = column.editor === 'CHOICES';
      const [, head] = many ? input.value.match(/^(.*(?:,|\bnot\s)\s*)?/) : [];
      const taken = (head ?? '').split(/[,\s]+/);
      options.replaceChildren(...words.filter(word => !taken.includes(word)).map(word => {
        const option = document.createElement('option');
        option.value = (head ?? '') + word;
        return option;
      }));
    };
    if (words.length && input.type === 'text') {
      input.setAttribute('list', 'suggestions');
      input.addEventListener('input', suggest);
      suggest();
    }
    let typing;
    input.addEventListener('input', () => {
      clearTimeout(typing);
      typing = setTimeout(async () => {
        const row = { ...cell.getRow().getData(), [column.field]: input.value };
        const { remarks } = await call('/check', { rows: [line(row)], lint: false });
        const fault = remarks.find(each => each.field === column.field);
        input.classList.toggle('fault', Boolean(fault));
        input.setAttribute('aria-invalid', String(Boolean(fault)));
        hint(fault ? fault.message : column.help, Boolean(fault));
      }, 200);
    });
    let over = false;
    const end = keep => {
      if (over) return;
      over = true;
      clearTimeout(typing);
      keep ? success(input.value.trim()) : cancel();
    };
    input.addEventListener('blur', () => end(true));
    input.addEventListener('keydown', event => {
      if (event.key === 'Enter' || event.key === 'Tab') {
        event.preventDefault();
        event.stopPropagation();
        end(true);
        root.querySelector('.tabulator-tableholder').focus();
        const below = event.key === 'Enter' && cell.getRow().getNextRow();
        if (below) table.getRanges()[0]?.setBounds(below.getCell(column.field), below.getCell(column.field));
      } else if (event.key === 'Escape') {
        event.stopPropagation();
        end(false);
        root.querySelector('.tabulator-tableholder').focus();
      } else {
        event.stopPropagation();
      }
    });
    rendered(() => {
      input.focus();
      if (input.type === 'text') input.setSelectionRange(input.value.length, input.value.length);
      hint(column.help, false);
    });
    return input;
  };
}

let pending = null;
function hint(text, bad) {
  say('hint').textContent = text;
  say('hint').classList.toggle('bad', bad);
}

function draw(cell) {
  const found = marks.get(cell.getData()._key), field = cell.getField();
  const own = found?.get(field) ?? [];
  const worst = own.map(each => each.level.toLowerCase());
  const element = cell.getElement();
  ['fault', 'error', 'warning'].forEach(level => element.classList.toggle(level, worst.includes(level)));
  element.classList.toggle('edited', editable && (cell.getValue() ?? '') !== (original.get(cell.getData()._was)?.[field] ?? ''));
  element.classList.toggle('open', cell.getValue() === 'any');
  element.title = own.map(each => each.message).join('\n');
  return document.createTextNode(cell.getValue() ?? '');
}

function heading(column) {
  return () => {
    const box = document.createElement('span');
    box.className = 'grid-heading ' + column.part.toLowerCase();
    box.textContent = column.label;
    box.title = column.help;
    return box;
  };
}

// The frozen column on the left: which row it is, and whether something is to be said of it as a whole.
function name(cell) {
  const row = cell.getRow().getData(), found = marks.get(row._key);
  const worst = [...(found?.values() ?? [])].flat().map(each => each.level.toLowerCase());
  ['fault', 'error', 'warning'].forEach(level => cell.getElement().classList.toggle(level, worst.includes(level)));
  cell.getElement().title = (found?.get('') ?? []).map(each => each.message).join('\n');
  return document.createTextNode(row.meta_ROW_ID || 'new');
}

const width = column => Math.min(300, Math.max(96, column.label.length * 8 + 36,
  ...current.slice(0, 60).map(row => (row[column.field] ?? '').length * 7.4 + 24)));

function definitions() {
  return columns.map(column => ({
    title: column.label, field: column.field, width: width(column),
    titleFormatter: heading(column), formatter: draw, headerSort: false,
    editor: editable ? editor(column) : undefined, editable: editable,
  }));
}

function selectedRows() {
  const rows = table.getRanges().flatMap(range => range.getRows());
  return [...new Set(rows)];
}

const known = field => columns.some(each => each.field === field);
const blank = () => ({ _key: ++serial, _was: null });

async function add(copy) {
  const chosen = selectedRows();
  const below = chosen[chosen.length - 1];
  const row = copy && below ? { ...below.getData(), ...blank(), meta_ROW_ID: '' } : blank();
  const added = await table.addRow(row, false, below);
  changed();
  select(added.getData()._key, 'meta_ROW_ID');
}

function remove() {
  selectedRows().forEach(row => row.delete());
  changed();
}

async function move(step) {
  const chosen = new Set(selectedRows().map(row => row.getData()._key));
  const rows = table.getData();
  const range = step < 0 ? rows.keys() : [...rows.keys()].reverse();
  for (const at of range) {
    const other = at + step;
    if (chosen.has(rows[at]._key) && rows[other] && !chosen.has(rows[other]._key)) {
      [rows[at], rows[other]] = [rows[other], rows[at]];
    }
  }
  await table.replaceData(rows);
  changed();
  const key = [...chosen][0];
  if (key) select(key, 'meta_ROW_ID');
}

// Text as Excel puts it on the clipboard: tabs, line ends, quotes around cells that hold them.
export function cells(text) {
  const rows = [[]];
  let cell = '', quoted = false, fresh = true;
  const end = () => { rows[rows.length - 1].push(cell); cell = ''; fresh = true; };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted && sign === '"' && text[at + 1] === '"') { cell += '"'; at++; }
    else if (quoted && sign === '"') quoted = false;
    else if (!quoted && fresh && sign === '"') { quoted = true; fresh = false; }
    else if (!quoted && sign === '\t') end();
    else if (!quoted && (sign === '\n' || sign === '\r')) {
      if (sign === '\r' && text[at + 1] === '\n') at++;
      end();
      if (at < text.length - 1) rows.push([]);
    } else { cell += sign; fresh = false; }
  }
  if (cell || rows[rows.length - 1].length === 0) end();
  return rows;
}

async function paste(text) {
  const range = table.getRanges()[0];
  if (!range) return;
  const fields = table.getColumns().map(column => column.getField()).filter(known);
  const visible = table.getRows('active');
  const targets = range.getRows(), chosen = range.getColumns().map(column => column.getField()).filter(known);
  const top = visible.indexOf(targets[0]), left = fields.indexOf(chosen[0]);
  let lines = cells(text);
  if (lines.length === 1 && lines[0].length === 1) {
    lines = targets.map(() => chosen.map(() => lines[0][0]));
  }
  const updates = [], added = [];
  lines.forEach((line, down) => {
    const values = {};
    line.forEach((value, right) => { if (fields[left + right]) values[fields[left + right]] = value.trim(); });
    const row = visible[top + down];
    if (row) updates.push({ _key: row.getData()._key, ...values });
    else added.push({ ...blank(), ...values });
  });
  if (updates.length) await table.updateData(updates);
  if (added.length) await table.addData(added);
  changed();
}

function wipe() {
  const updates = new Map();
  table.getRanges().forEach(range => range.getRows().forEach(row => {
    const key = row.getData()._key, values = updates.get(key) ?? { _key: key };
    range.getColumns().forEach(column => { if (known(column.getField())) values[column.getField()] = ''; });
    updates.set(key, values);
  }));
  if (updates.size) table.updateData([...updates.values()]).then(changed);
}

function copied() {
  const range = table.getRanges()[0];
  if (!range) return null;
  const fields = range.getColumns().map(column => column.getField()).filter(known);
  const quote = text => /[\t\n"]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  return range.getRows().map(row => fields.map(field => quote(row.getData()[field] ?? '')).join('\t')).join('\n');
}

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
    if (control && key === 'z') act(() => event.shiftKey ? travel(undone, done) : travel(done, undone));
    else if (control && key === 'y') act(() => travel(undone, done));
    else if (control && key === 's') act(() => say('save').click());
    else if (event.altKey && key === 'arrowup') act(() => move(-1));
    else if (event.altKey && key === 'arrowdown') act(() => move(1));
    else if (control || event.altKey) return;
    else if (key === 'delete' || key === 'backspace') act(wipe);
    else if (event.key.length === 1 || key === 'f2' || key === 'enter') act(() => begin(event.key.length === 1 ? event.key : null));
  }, true);
}

function begin(typed) {
  const row = table.getRanges()[0]?.getRows()[0], column = table.getRanges()[0]?.getColumns()[0];
  if (!row || !known(column?.getField())) return;
  pending = typed;
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
  say('undo').addEventListener('click', () => travel(done, undone));
  say('redo').addEventListener('click', () => travel(undone, done));
  say('add').addEventListener('click', () => add(false));
  say('copy').addEventListener('click', () => add(true));
  say('remove').addEventListener('click', remove);
  say('up').addEventListener('click', () => move(-1));
  say('down').addEventListener('click', () => move(1));
  say('save').addEventListener('click', save);
  window.addEventListener('beforeunload', event => { if (!say('save').disabled) event.preventDefault(); });
}

function filter() {
  const words = say('filter').value.toLowerCase().split(/\s+/).filter(Boolean), only = say('only-remarks').checked;
  if (!words.length && !only) { table.clearFilter(); return; }
  table.setFilter(row => {
    const text = columns.map(({ field }) => row[field] ?? '').join('\u0000').toLowerCase();
    return words.every(word => text.includes(word)) && (!only || marks.has(row._key));
  });
}

async function save() {
  say('save').disabled = true;
  status('Saving …');
  try {
    await call('/rows', { revision, rows: table.getData().map(line), comment: say('comment').value });
  } catch (refused) {
    check();
    return;
  }
  window.location.reload();
}

function keep(grid) {
  columns = grid.columns;
  revision = grid.revision;
  original = new Map(grid.lines.map(each => [each.was, each.cells]));
  current = grid.lines.map(each => ({ _key: ++serial, _was: each.was, ...each.cells }));
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
  keep(await call('/rows'));
  table = new Tabulator(root, {
    data: current.map(row => ({ ...row })), index: '_key', columns: definitions(), layout: 'fitData', height: '100%',
    rowHeight: 32, renderVertical: 'virtual', renderHorizontal: 'basic', placeholder: 'No rows',
    rowHeader: { title: 'Row', field: '_id', formatter: name, headerSort: false, resizable: false, frozen: true, width: 112 },
    selectableRange: 1, selectableRangeColumns: true, selectableRangeRows: true, selectableRangeAutoFocus: false,
    editTriggerEvent: 'dblclick', history: false, clipboard: false,
    columnDefaults: { resizable: 'header' },
  });
  table.on('cellEdited', cell => { cell.getRow().reformat(); changed(); });
  table.on('rangeChanged', range => {
    const cell = range.getCells()?.[0]?.[0];
    const column = cell && columns.find(each => each.field === cell.getField());
    if (!column) return;
    const own = marks.get(cell.getData()._key)?.get(column.field) ?? [];
    hint(own.length ? own.map(each => each.message).join(' ') : column.help, own.length > 0);
  });
  table.on('tableBuilt', () => {
    roles();
    keys();
    tools();
    check();
  });
}

start();
