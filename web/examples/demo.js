// The searches to try: a click types one.
const search = document.querySelector('termdex-search');
for (const button of document.querySelectorAll('.try button')) {
  button.addEventListener('click', () => {
    search.focus();
    search.value = button.textContent;
  });
}
