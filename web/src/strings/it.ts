import {grammar} from './grammar.js';
import type {Translation} from './translation.js';

const {number, percent, plural, either} = grammar('it');
const entries = (count: number): string => plural(count, {one: '# voce', many: '# di voci', other: '# voci'});
const tell = 'Segnalalo al responsabile del sito.';

export const strings: Translation = {
  locale: 'it',
  direction: 'ltr',
  label: 'Cerca nel glossario',
  placeholder: 'Cerca nel glossario',
  clear: 'Cancella',
  close: 'Chiudi',
  list: 'Voci trovate',
  back: 'Indietro',
  previous: 'Voce precedente',
  next: 'Voce successiva',
  place: (index, hits) => `${number(index)} di ${number(hits)}`,
  via: 'noto anche come',
  aliases: 'Anche',
  seeAlso: 'Vedi anche',
  related: 'Voci correlate',
  usedBy: 'Usata in',
  more: (count) => plural(count, {one: 'e un’altra', other: 'e altre #'}),
  copyLink: 'Copia link',
  copied: 'Link copiato',
  notCopied: 'Impossibile copiare il link',
  count: (shown, total, exact) => {
    if (!exact) return `${number(shown)} di almeno ${entries(total)}`;
    return shown < total ? `${number(shown)} di ${entries(total)}` : entries(total);
  },
  opened: (term) => `Definizione di ${term}`,
  none: (query) => `Nessun risultato per «${query}»`,
  noneFiltered: (query) => `Nessun risultato per «${query}» con questi filtri`,
  category: 'Categoria',
  allCategories: 'Tutte le categorie',
  letter: 'Prima lettera',
  allLetters: 'Tutte le lettere',
  unfilter: 'Rimuovi filtri',
  recent: 'Recenti',
  forget: 'Svuota elenco',
  suggestions: 'Forse cercavi',
  suggested: (query, terms) => `Nessun risultato per «${query}». Forse cercavi ${either(terms)}?`,
  noneHint: 'Prova con meno lettere o con un’altra parola. Gli errori di battitura sono tollerati.',
  loading: 'Caricamento del glossario',
  progress: (part, loaded, total) => ({
    short: part === undefined ? loaded : percent(part),
    long: total === undefined ? loaded : `${loaded} di ${total}`,
  }),
  failed: 'Impossibile caricare il glossario',
  failures: {
    network: 'Il server non è raggiungibile. Controlla la connessione e riprova.',
    interrupted: 'La connessione si è interrotta durante il download. Riprova per continuare da dove si è fermato.',
    http_status: `Il file del glossario non è dove questa pagina lo cerca. ${tell}`,
    not_a_pack: 'Il server ha inviato una pagina web al posto del file del glossario. Se necessario accedi, poi ricarica la pagina.',
    bad_magic: `Il file non è un glossario Termdex. ${tell}`,
    unsupported_version: 'Il glossario è di una versione più recente di Termdex. Ricarica la pagina.',
    truncated: `Il file del glossario è incompleto. ${tell}`,
    checksum_mismatch: `Il file del glossario è danneggiato. ${tell}`,
    wasm_failed: 'La ricerca non può avviarsi in questo browser. Ricarica la pagina o prova un altro browser.',
    other: 'È successo qualcosa di imprevisto. Riprova o ricarica la pagina.',
  },
  retry: 'Riprova',
  missing: 'Questa voce non è nel glossario.',
  keys: {move: 'scegli', read: 'leggi', close: 'chiudi'},
};
