// Undo and redo: one step back for everything that happened in one turn; a paste of a thousand cells is one change.
import { check } from './checking.js';
import { definitions } from './drawing.js';
import { grid, say } from './state.js';

const MOST_STEPS = 100;
let current, done = [], undone = [], settling = false;

const snapshot = () => ({ rows: grid.table.getData().map(row => ({ ...row })), fields: [...grid.fields] });

export const begin = rows => { current = { rows: rows.map(row => ({ ...row })), fields: [...grid.fields] }; };

export function changed() {
  if (settling) return;
  settling = true;
  setTimeout(() => {
    settling = false;
    done.push(current);
    if (done.length > MOST_STEPS) done.shift();
    undone = [];
    current = snapshot();
    grid.unsaved = true;
    check();
  });
}

export const undo = () => travel(done, undone);
export const redo = () => travel(undone, done);

async function travel(from, to) {
  if (!from.length) return;
  to.push(current);
  current = from.pop();
  if (current.fields.join() !== grid.fields.join()) {
    grid.fields = [...current.fields];
    grid.table.setColumns(definitions(current.rows));
  }
  await grid.table.replaceData(current.rows.map(row => ({ ...row })));
  check();
}

export function mayUndo(maySave) {
  say('save').disabled = !maySave;
  say('undo').disabled = !done.length;
  say('redo').disabled = !undone.length;
}
