import {grammar} from './grammar.js';
import type {Translation} from './translation.js';

const {number, percent, plural, either} = grammar('ru');
const entries = (count: number): string => plural(count, {one: '# статья', few: '# статьи', many: '# статей', other: '# статьи'});
const ofEntries = (count: number): string => plural(count, {one: '# статьи', other: '# статей'});
const tell = 'Сообщите об этом владельцу сайта.';

export const strings: Translation = {
  locale: 'ru',
  direction: 'ltr',
  label: 'Поиск по глоссарию',
  placeholder: 'Поиск по глоссарию',
  clear: 'Очистить',
  close: 'Закрыть',
  list: 'Найденные статьи',
  back: 'Назад',
  previous: 'Предыдущая статья',
  next: 'Следующая статья',
  place: (index, hits) => `${number(index)} из ${number(hits)}`,
  via: 'также',
  aliases: 'Также',
  seeAlso: 'См. также',
  related: 'Близкие термины',
  usedBy: 'Упоминается в статьях',
  more: (count) => `и ещё ${number(count)}`,
  copyLink: 'Скопировать ссылку',
  copied: 'Ссылка скопирована',
  notCopied: 'Не удалось скопировать ссылку',
  count: (shown, total, exact) => {
    if (!exact) return `${number(shown)} из как минимум ${ofEntries(total)}`;
    return shown < total ? `${number(shown)} из ${ofEntries(total)}` : entries(total);
  },
  opened: (term) => `Определение: ${term}`,
  none: (query) => `По запросу «${query}» ничего не найдено`,
  noneFiltered: (query) => `По запросу «${query}» с этими фильтрами ничего не найдено`,
  category: 'Категория',
  allCategories: 'Все категории',
  letter: 'Первая буква',
  allLetters: 'Все буквы',
  unfilter: 'Сбросить фильтры',
  recent: 'Недавние',
  forget: 'Очистить список',
  suggestions: 'Возможно, вы имели в виду',
  suggested: (query, terms) => `По запросу «${query}» ничего не найдено. Возможно, вы имели в виду: ${either(terms)}?`,
  noneHint: 'Попробуйте ввести меньше букв или другое слово. Опечатки не помешают.',
  loading: 'Загрузка глоссария',
  progress: (part, loaded, total) => ({
    short: part === undefined ? loaded : percent(part),
    long: total === undefined ? loaded : `${loaded} из ${total}`,
  }),
  failed: 'Не удалось загрузить глоссарий',
  failures: {
    network: 'Сервер недоступен. Проверьте соединение и повторите попытку.',
    interrupted: 'Соединение прервалось во время загрузки. Повторите попытку, чтобы продолжить.',
    http_status: `Файла глоссария нет там, где его ожидает эта страница. ${tell}`,
    not_a_pack: 'Вместо файла глоссария сервер прислал веб-страницу. Если нужно, войдите в систему и обновите страницу.',
    bad_magic: `Этот файл не является глоссарием Termdex. ${tell}`,
    unsupported_version: 'Глоссарий создан более новой версией Termdex. Обновите страницу.',
    truncated: `Файл глоссария неполный. ${tell}`,
    checksum_mismatch: `Файл глоссария повреждён. ${tell}`,
    wasm_failed: 'Поиск не запустился в этом браузере. Обновите страницу или попробуйте другой браузер.',
    other: 'Произошло что-то непредвиденное. Повторите попытку или обновите страницу.',
  },
  retry: 'Повторить',
  missing: 'Такой статьи в глоссарии нет.',
  keys: {move: 'выбрать', read: 'читать', close: 'закрыть'},
};
