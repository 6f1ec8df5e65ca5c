// Files of a form come back with their faults in the cells: a form can send files, but not keep what is answered.
document.addEventListener('click', async event => {
  const button = event.target.closest('[data-annotate]');
  if (!button) return;
  button.disabled = true;
  const answer = await fetch(button.dataset.annotate, {
    method: 'POST',
    headers: { 'X-CSRF-Token': document.querySelector('meta[name=csrf-token]').content, 'HX-Request': 'true' },
    body: new FormData(button.closest('form')),
  });
  button.disabled = false;
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
