import {grammar} from './grammar.js';
import type {Translation} from './translation.js';

const {number, percent, plural, either} = grammar('nl');
const entries = (count: number): string => plural(count, {one: '# begrip', other: '# begrippen'});
const tell = 'Meld dit aan de beheerder van de site.';

export const strings: Translation = {
  locale: 'nl',
  direction: 'ltr',
  label: 'Zoek in de begrippenlijst',
  placeholder: 'Zoek in de begrippenlijst',
  clear: 'Wissen',
  close: 'Sluiten',
  list: 'Gevonden begrippen',
  back: 'Terug',
  previous: 'Vorig begrip',
  next: 'Volgend begrip',
  place: (index, hits) => `${number(index)} van ${number(hits)}`,
  via: 'ook bekend als',
  aliases: 'Ook',
  seeAlso: 'Zie ook',
  related: 'Verwant',
  usedBy: 'Gebruikt in',
  more: (count) => `en nog ${number(count)}`,
  copyLink: 'Link kopiëren',
  copied: 'Link gekopieerd',
  notCopied: 'De link kon niet worden gekopieerd',
  count: (shown, total, exact) => {
    if (!exact) return `${number(shown)} van minstens ${entries(total)}`;
    return shown < total ? `${number(shown)} van ${entries(total)}` : entries(total);
  },
  opened: (term) => `Definitie van ${term}`,
  none: (query) => `Niets gevonden voor ‘${query}’`,
  noneFiltered: (query) => `Niets gevonden voor ‘${query}’ met deze filters`,
  category: 'Categorie',
  allCategories: 'Alle categorieën',
  letter: 'Eerste letter',
  allLetters: 'Alle letters',
  unfilter: 'Filters wissen',
  recent: 'Recent',
  forget: 'Lijst wissen',
  suggestions: 'Bedoelde u',
  suggested: (query, terms) => `Niets gevonden voor ‘${query}’. Bedoelde u ${either(terms)}?`,
  noneHint: 'Probeer minder letters of een ander woord. Typefouten worden vergeven.',
  loading: 'De begrippenlijst wordt geladen',
  progress: (part, loaded, total) => ({
    short: part === undefined ? loaded : percent(part),
    long: total === undefined ? loaded : `${loaded} van ${total}`,
  }),
  failed: 'De begrippenlijst kon niet worden geladen',
  failures: {
    network: 'De server is niet bereikbaar. Controleer de verbinding en probeer het opnieuw.',
    interrupted: 'De verbinding viel weg tijdens het downloaden. Probeer het opnieuw om verder te gaan.',
    http_status: `Het bestand met begrippen staat niet waar deze pagina het verwacht. ${tell}`,
    not_a_pack: 'De server stuurde een webpagina in plaats van het bestand met begrippen. Meld u zo nodig aan en laad de pagina opnieuw.',
    bad_magic: `Het bestand is geen begrippenlijst van Termdex. ${tell}`,
    unsupported_version: 'De begrippenlijst is gemaakt met een nieuwere versie van Termdex. Laad de pagina opnieuw.',
    truncated: `Het bestand met begrippen is onvolledig. ${tell}`,
    checksum_mismatch: `Het bestand met begrippen is beschadigd. ${tell}`,
    wasm_failed: 'Zoeken kon in deze browser niet starten. Laad de pagina opnieuw of probeer een andere browser.',
    other: 'Er is iets onverwachts gebeurd. Probeer het opnieuw of laad de pagina opnieuw.',
  },
  retry: 'Opnieuw proberen',
  missing: 'Dit begrip staat niet in de lijst.',
  keys: {move: 'kiezen', read: 'lezen', close: 'sluiten'},
};
