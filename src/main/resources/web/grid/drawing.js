// How cells, headings and rows look.
import { columns, editable, grid, keyOf } from './state.js';
import { editor } from './editor.js';

const LEVELS = ['fault', 'error', 'warning'];

// Rows come and go while one scrolls, so an element is touched only where it differs.
function dress(element, classes, title) {
  const wanted = classes.join(' ');
  if ((element.dress ?? '') !== wanted) {
    if (element.dress) element.classList.remove(...element.dress.split(' '));
    if (wanted) element.classList.add(...classes);
    element.dress = wanted;
  }
  if (element.title !== title) element.title = title;
}

const levels = remarks => LEVELS.filter(level => remarks.some(each => each.level.toLowerCase() === level));

function draw(cell) {
  const row = cell.getData(), field = cell.getField(), value = cell.getValue() ?? '';
  const own = grid.marks.get(row._key)?.get(field) ?? [];
  const classes = own.length ? levels(own) : [];
  if (editable && value !== (grid.kept.get(row._was)?.[field] ?? '')) classes.push('edited');
  if (value === 'any') classes.push('open');
  dress(cell.getElement(), classes, own.map(each => each.message).join('\n'));
  // The rows take the focus as one, so that Tab does not go through every cell.
  cell.getElement().tabIndex = -1;
  return document.createTextNode(value);
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
export function name(cell) {
  const row = cell.getData(), found = grid.marks.get(row._key);
  const all = found ? [...found.values()].flat() : [];
  const whole = found?.get('') ?? [];
  dress(cell.getElement(), levels(all), whole.map(each => each.message).join('\n'));
  return document.createTextNode(row.meta_ROW_ID || 'new');
}

// A box around the rows that overlap the chosen one, or leave nothing for it.
export function link(keys) {
  grid.linked = keys;
  outline();
}

export function outline() {
  grid.table.getRows('visible').forEach(row => row.getElement().classList.toggle('linked', grid.linked.has(keyOf(row))));
}

const width = (column, rows) => Math.min(300, Math.max(96, column.label.length * 8 + 36,
  ...rows.slice(0, 60).map(row => (row[column.field] ?? '').length * 7.4 + 24)));

export const definition = (column, rows) => ({
  title: column.label, field: column.field, width: width(column, rows),
  titleFormatter: heading(column), formatter: draw, headerSort: false,
  editor: editable ? editor(column) : undefined, editable,
});

export const definitions = rows => columns().map(column => definition(column, rows));
