// A text with suggestions: the last item of a list is completed, whatever stands before it stays.
import { call, grid, hint, line, root, say } from './state.js';

const toRows = () => root.querySelector('.tabulator-tableholder').focus();

// A field for days throws away the key that began the edit, and makes another day of the rest.
const typeOf = (column, value) =>
  grid.typed === null && column.editor === 'DAY' && /^(\d{4}-\d{2}-\d{2})?$/.test(value) ? 'date' : 'text';

function field(column, value) {
  const text = grid.typed ?? value;
  // A field of one line would glue the lines of a text together.
  const input = document.createElement(text.includes('\n') ? 'textarea' : 'input');
  input.className = 'grid-input';
  input.setAttribute('aria-label', column.label);
  if (input.type !== 'textarea') input.type = typeOf(column, value);
  if (column.editor === 'NUMBER') input.inputMode = 'decimal';
  input.value = text;
  grid.typed = null;
  return input;
}

function suggest(input, column) {
  const words = column.part === 'WHEN' ? [...column.values, 'any', 'known', 'unknown'] : column.values;
  if (!words.length || input.type !== 'text') return;
  const show = () => {
    const [, head = ''] = column.editor === 'CHOICES' ? input.value.match(/^(.*(?:,|\bnot\s)\s*)?/) : [];
    const taken = head.split(/[,\s]+/);
    say('suggestions').replaceChildren(...words.filter(word => !taken.includes(word)).map(word => {
      const option = document.createElement('option');
      option.value = head + word;
      return option;
    }));
  };
  input.setAttribute('list', 'suggestions');
  input.addEventListener('input', show);
  show();
}

// What is wrong is said while one types.
function watch(input, column, cell) {
  let typing;
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(async () => {
      const row = { ...cell.getData(), [column.field]: input.value };
      const { remarks } = await call('/check', { rows: [line(row)], lint: false });
      const fault = remarks.find(each => each.field === column.field);
      input.classList.toggle('fault', Boolean(fault));
      input.setAttribute('aria-invalid', String(Boolean(fault)));
      hint(fault ? fault.message : column.help, Boolean(fault));
    }, 200);
  });
  return () => clearTimeout(typing);
}

export function editor(column) {
  return (cell, rendered, success, cancel) => {
    const input = field(column, cell.getValue() ?? '');
    suggest(input, column);
    const stop = watch(input, column, cell);
    let over = false;
    const end = keep => {
      if (over) return;
      over = true;
      stop();
      // Half a day reads as blank, and changes nothing.
      keep && !input.validity.badInput ? success(input.value.trim()) : cancel();
    };
    const choose = (row, field) => row && field && grid.table.getRanges()[0]?.setBounds(row.getCell(field), row.getCell(field));
    const below = () => choose(cell.getRow().getNextRow(), column.field);
    const beside = step => {
      const field = grid.fields[grid.fields.indexOf(column.field) + step];
      choose(cell.getRow(), field);
      if (field) grid.table.scrollToColumn(field, 'center', false);
    };
    input.addEventListener('blur', () => end(true));
    input.addEventListener('keydown', event => {
      event.stopPropagation();
      if (event.key === 'Enter' || event.key === 'Tab') {
        event.preventDefault();
        end(true);
        toRows();
        event.key === 'Enter' ? below() : beside(event.shiftKey ? -1 : 1);
      } else if (event.key === 'Escape') {
        end(false);
        toRows();
      }
    });
    rendered(() => {
      input.focus();
      if (input.type !== 'date') input.setSelectionRange(input.value.length, input.value.length);
      hint(column.help, false);
    });
    return input;
  };
}
