// What the README shows, run as it stands.
import {readFile} from 'node:fs/promises';
import {openGlossary, TermdexError} from 'termdex';
import {loadEngine} from 'termdex/engine';

const glossary = await openGlossary('terms.tdx');
const {hits: [hit]} = await glossary.search('preplexity');

const engine = await loadEngine(await readFile('terms.tdx'));
const same = engine.search('preplexity').hits[0].id === hit.id;
engine.close();

await glossary.close();
const closed = await glossary.info().catch((error) => (error instanceof TermdexError ? error.code : 'other'));
console.log(JSON.stringify({term: hit.term, same, closed}));
