// Compiled only: every entry point as a typed project sees it.
import {openGlossary, TermdexError, type Engine, type ErrorCode, type Hit, type Info} from 'termdex';
import {loadEngine} from 'termdex/engine';
import {en, TermdexSearchElement, TermdexSelectEvent, type Strings} from 'termdex/elements';
import {addTermdexCache, type ServiceWorkerScope} from 'termdex/service-worker';
import 'termdex/define';

export async function use(scope: ServiceWorkerScope): Promise<Hit[]> {
  const engine: Engine = await openGlossary('/glossary.tdx', {
    worker: false,
    signal: AbortSignal.timeout(1000),
    onProgress: ({loaded, total}) => console.log(loaded, total),
  });
  const info: Info = await engine.info();
  const box: TermdexSearchElement = document.createElement('termdex-search');
  const german: Strings = {...en, label: 'Glossar'};
  box.engine = engine;
  box.strings = german;
  box.addEventListener('termdex-select', (event) => {
    if (event instanceof TermdexSelectEvent) console.log(event.hit.term, info.title);
  });
  addTermdexCache(scope, {folder: '/termdex/'});
  (await loadEngine(new Uint8Array())).close();
  try {
    return [...(await engine.search('x', {limit: 3})).hits];
  } catch (error) {
    const code: ErrorCode | undefined = error instanceof TermdexError ? error.code : undefined;
    throw new Error(code);
  }
}
