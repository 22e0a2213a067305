import {grammar} from './grammar.js';
import type {Translation} from './translation.js';

const {number, percent, plural, either} = grammar('pl');
const entries = (count: number): string => plural(count, {one: '# hasło', few: '# hasła', many: '# haseł', other: '# hasła'});
const ofEntries = (count: number): string => plural(count, {one: '# hasła', other: '# haseł'});
const tell = 'Prosimy powiadomić właściciela strony.';

export const strings: Translation = {
  locale: 'pl',
  direction: 'ltr',
  label: 'Szukaj w słowniku pojęć',
  placeholder: 'Szukaj w słowniku pojęć',
  clear: 'Wyczyść',
  close: 'Zamknij',
  list: 'Znalezione hasła',
  back: 'Wstecz',
  previous: 'Poprzednie hasło',
  next: 'Następne hasło',
  place: (index, hits) => `${number(index)} z ${number(hits)}`,
  via: 'inaczej',
  aliases: 'Inaczej',
  seeAlso: 'Zobacz też',
  related: 'Powiązane',
  usedBy: 'Występuje w',
  more: (count) => `i jeszcze ${number(count)}`,
  copyLink: 'Kopiuj link',
  copied: 'Skopiowano link',
  notCopied: 'Nie udało się skopiować linku',
  count: (shown, total, exact) => {
    if (!exact) return `${number(shown)} z co najmniej ${ofEntries(total)}`;
    return shown < total ? `${number(shown)} z ${ofEntries(total)}` : entries(total);
  },
  opened: (term) => `Definicja: ${term}`,
  none: (query) => `Nie znaleziono niczego dla „${query}”`,
  noneFiltered: (query) => `Nie znaleziono niczego dla „${query}” przy tych filtrach`,
  category: 'Kategoria',
  allCategories: 'Wszystkie kategorie',
  letter: 'Pierwsza litera',
  allLetters: 'Wszystkie litery',
  unfilter: 'Wyczyść filtry',
  recent: 'Ostatnio czytane',
  forget: 'Wyczyść listę',
  suggestions: 'Czy chodziło o',
  suggested: (query, terms) => `Nie znaleziono niczego dla „${query}”. Czy chodziło o: ${either(terms)}?`,
  noneHint: 'Wpisz mniej liter lub inne słowo. Literówki nie przeszkadzają.',
  loading: 'Wczytywanie słownika',
  progress: (part, loaded, total) => ({
    short: part === undefined ? loaded : percent(part),
    long: total === undefined ? loaded : `${loaded} z ${total}`,
  }),
  failed: 'Nie udało się wczytać słownika',
  failures: {
    network: 'Nie można połączyć się z serwerem. Sprawdź połączenie i spróbuj ponownie.',
    interrupted: 'Połączenie zostało przerwane podczas pobierania. Spróbuj ponownie, aby je dokończyć.',
    http_status: `Pliku słownika nie ma tam, gdzie oczekuje go ta strona. ${tell}`,
    not_a_pack: 'Serwer przysłał stronę internetową zamiast pliku słownika. W razie potrzeby zaloguj się i odśwież stronę.',
    bad_magic: `Plik nie jest słownikiem Termdex. ${tell}`,
    unsupported_version: 'Słownik pochodzi z nowszej wersji Termdex. Odśwież stronę.',
    truncated: `Plik słownika jest niekompletny. ${tell}`,
    checksum_mismatch: `Plik słownika jest uszkodzony. ${tell}`,
    wasm_failed: 'Nie udało się uruchomić wyszukiwania w tej przeglądarce. Odśwież stronę lub użyj innej przeglądarki.',
    other: 'Stało się coś nieoczekiwanego. Spróbuj ponownie lub odśwież stronę.',
  },
  retry: 'Spróbuj ponownie',
  missing: 'Tego hasła nie ma w słowniku.',
  keys: {move: 'wybór', read: 'czytaj', close: 'zamknij'},
};
