import {grammar} from './grammar.js';
import type {Translation} from './translation.js';

const {number, percent, plural, either} = grammar('de');
const entries = (count: number): string => plural(count, {one: '# Eintrag', other: '# Einträge'});
const ofEntries = (count: number): string => plural(count, {one: '# Eintrag', other: '# Einträgen'});
const tell = 'Bitte melden Sie das dem Betreiber der Website.';

export const strings: Translation = {
  locale: 'de',
  direction: 'ltr',
  label: 'Glossar durchsuchen',
  placeholder: 'Glossar durchsuchen',
  clear: 'Löschen',
  close: 'Schließen',
  list: 'Gefundene Einträge',
  back: 'Zurück',
  previous: 'Voriger Eintrag',
  next: 'Nächster Eintrag',
  place: (index, hits) => `${number(index)} von ${number(hits)}`,
  via: 'auch bekannt als',
  aliases: 'Auch',
  seeAlso: 'Siehe auch',
  related: 'Verwandt',
  usedBy: 'Verwendet in',
  more: (count) => plural(count, {one: 'und # weiterer', other: 'und # weitere'}),
  copyLink: 'Link kopieren',
  copied: 'Link kopiert',
  notCopied: 'Der Link konnte nicht kopiert werden',
  count: (shown, total, exact) => {
    if (!exact) return `${number(shown)} von mindestens ${ofEntries(total)}`;
    return shown < total ? `${number(shown)} von ${ofEntries(total)}` : entries(total);
  },
  opened: (term) => `Definition von ${term}`,
  none: (query) => `Nichts gefunden zu „${query}“`,
  noneFiltered: (query) => `Mit diesen Filtern nichts gefunden zu „${query}“`,
  category: 'Kategorie',
  allCategories: 'Alle Kategorien',
  letter: 'Anfangsbuchstabe',
  allLetters: 'Alle Buchstaben',
  unfilter: 'Filter aufheben',
  recent: 'Zuletzt gelesen',
  forget: 'Liste leeren',
  suggestions: 'Meinten Sie',
  suggested: (query, terms) => `Nichts gefunden zu „${query}“. Meinten Sie ${either(terms)}?`,
  noneHint: 'Versuchen Sie es mit weniger Buchstaben oder einem anderen Wort. Tippfehler werden verziehen.',
  loading: 'Das Glossar wird geladen',
  progress: (part, loaded, total) => ({
    short: part === undefined ? loaded : percent(part),
    long: total === undefined ? loaded : `${loaded} von ${total}`,
  }),
  failed: 'Das Glossar konnte nicht geladen werden',
  failures: {
    network: 'Der Server ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    interrupted: 'Die Verbindung ist beim Herunterladen abgebrochen. Ein neuer Versuch setzt dort fort.',
    http_status: `Die Glossardatei ist nicht dort, wo diese Seite sie erwartet. ${tell}`,
    not_a_pack: 'Statt der Glossardatei kam eine Webseite. Melden Sie sich gegebenenfalls an und laden Sie die Seite neu.',
    bad_magic: `Die Datei ist kein Termdex-Glossar. ${tell}`,
    unsupported_version: 'Das Glossar stammt von einer neueren Version von Termdex. Laden Sie die Seite neu.',
    truncated: `Die Glossardatei ist unvollständig. ${tell}`,
    checksum_mismatch: `Die Glossardatei ist beschädigt. ${tell}`,
    wasm_failed: 'Die Suche konnte in diesem Browser nicht starten. Laden Sie die Seite neu oder nehmen Sie einen anderen Browser.',
    other: 'Etwas Unerwartetes ist geschehen. Versuchen Sie es erneut oder laden Sie die Seite neu.',
  },
  retry: 'Erneut versuchen',
  missing: 'Diesen Eintrag gibt es im Glossar nicht.',
  keys: {move: 'wählen', read: 'lesen', close: 'schließen'},
};
