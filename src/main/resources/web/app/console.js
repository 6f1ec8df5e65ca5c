// Everything a page does is htmx in its markup; this bundle only brings it along.
import 'htmx.org';
import { again, reached, unreached } from './unreached.js';

// Menus close like menus.
document.addEventListener('click', event => {
  document.querySelectorAll('details.menu[open]').forEach(menu => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
document.addEventListener('keydown', event => {
  const open = event.key === 'Escape' && document.querySelector('details.menu[open]');
  if (open) {
    open.open = false;
    open.querySelector('summary').focus();
  }
});

// Whatever was pressed while the service is away says so.
for (const kind of ['htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(kind, event => unreached(event.detail.requestConfig.verb !== 'get' && !event.detail.elt.closest('[data-asks]')));
}
document.addEventListener('htmx:afterOnLoad', reached);
document.addEventListener('htmx:beforeRequest', event => {
  if (event.detail.requestConfig.verb !== 'get') again();
});

// A slider says where it stands before the answer is there.
document.addEventListener('input', event => {
  const output = event.target.type === 'range' && event.target.closest('label').querySelector('output');
  if (!output) return;
  const [group, point] = event.target.dataset.signs;
  const [whole, decimals] = event.target.value.split('.');
  const figure = whole.replace(/\B(?=(\d{3})+$)/g, group) + (decimals ? point + decimals : '');
  output.textContent = `${figure} ${event.target.dataset.unit}`.trim();
});
