// A hit of the search box is shown by the index, which may still be on its way.
document.addEventListener('termdex-select', (event) => {
  const index = document.querySelector('termdex-browse');
  if (!index?.show) return;
  event.preventDefault();
  event.target.value = '';
  index.show(event.hit.id);
});
