// The first script of a page under test: keeps what the page would have said on the console.
{
  const said = [];
  globalThis.said = said;
  for (const level of ['debug', 'log', 'info', 'warn', 'error', 'trace']) {
    const original = console[level];
    console[level] = (...words) => {
      said.push(`${level}: ${words.join(' ')}`);
      original.apply(console, words);
    };
  }
  addEventListener('error', (event) => said.push(`uncaught: ${event.message || event.target}`), true);
  addEventListener('unhandledrejection', ({reason}) => said.push(`rejected: ${reason}`));
  document.addEventListener('securitypolicyviolation', (event) => {
    // The browser asks for the icon of the site by itself, and the policy of the tests has none in it.
    if (event.violatedDirective === 'img-src' && event.blockedURI === new URL('/favicon.ico', location).href) return;
    said.push(`policy: ${event.violatedDirective}, ${event.blockedURI}, ${event.sourceFile}:${event.lineNumber}`);
  });
  addEventListener('termdex-ready', () => { globalThis.termdexReady = true; });
}
