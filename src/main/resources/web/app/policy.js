import { reached, unreached } from './unreached.js';

// Files of a form come back with their faults in the cells: a form can send files, but not keep what is answered.
document.addEventListener('click', async event => {
  const button = event.target.closest('[data-annotate]');
  if (!button) return;
  button.disabled = true;
  let answer;
  try {
    answer = await fetch(button.dataset.annotate, {
      method: 'POST',
      headers: { 'X-CSRF-Token': document.querySelector('meta[name=csrf-token]').content, 'HX-Request': 'true' },
      body: new FormData(button.closest('form')),
    });
  } catch {
    unreached(false);
    return;
  } finally {
    button.disabled = false;
  }
  reached();
  if (!answer.ok) {
    document.getElementById('notice').innerHTML = await answer.text();
    return;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = (answer.headers.get('Content-Disposition') ?? '').match(/filename="([^"]+)"/)?.[1] ?? 'annotated.xlsx';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
});

// The faults of the workbook before say nothing of the one that is sent now.
document.addEventListener('htmx:beforeRequest', event => {
  if (event.target.matches('form.upload')) event.target.querySelector('#upload-faults').replaceChildren();
});

// Workbooks may be dropped anywhere on the field; they stand in it then as if they had been chosen.
for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop']) {
  document.addEventListener(kind, event => {
    const field = event.target.closest?.('.drop');
    if (!field) return;
    event.preventDefault();
    field.classList.toggle('over', kind === 'dragenter' || kind === 'dragover');
    if (kind !== 'drop' || !event.dataTransfer.files.length) return;
    const input = field.querySelector('input');
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
