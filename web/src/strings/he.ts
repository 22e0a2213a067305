import {grammar} from './grammar.js';
import type {Translation} from './translation.js';

const {number, percent, plural, either} = grammar('he');
const entries = (count: number): string => plural(count, {one: 'ערך אחד', two: 'שני ערכים', other: '# ערכים'});
const tell = 'נא להודיע לבעלי האתר.';

export const strings: Translation = {
  locale: 'he',
  direction: 'rtl',
  label: 'חיפוש במילון המונחים',
  placeholder: 'חיפוש במילון המונחים',
  clear: 'ניקוי',
  close: 'סגירה',
  list: 'ערכים שנמצאו',
  back: 'חזרה',
  previous: 'הערך הקודם',
  next: 'הערך הבא',
  place: (index, hits) => `${number(index)} מתוך ${number(hits)}`,
  via: 'ידוע גם בשם',
  aliases: 'גם',
  seeAlso: 'ראו גם',
  related: 'מונחים קרובים',
  usedBy: 'מופיע בערכים',
  more: (count) => `ועוד ${number(count)}`,
  copyLink: 'העתקת קישור',
  copied: 'הקישור הועתק',
  notCopied: 'לא ניתן היה להעתיק את הקישור',
  count: (shown, total, exact) => {
    if (!exact) return `${number(shown)} מתוך ${entries(total)} לפחות`;
    return shown < total ? `${number(shown)} מתוך ${entries(total)}` : entries(total);
  },
  opened: (term) => `הגדרה של ${term}`,
  none: (query) => `לא נמצא דבר עבור ”${query}“`,
  noneFiltered: (query) => `לא נמצא דבר עבור ”${query}“ עם המסננים האלה`,
  category: 'קטגוריה',
  allCategories: 'כל הקטגוריות',
  letter: 'אות ראשונה',
  allLetters: 'כל האותיות',
  unfilter: 'ניקוי המסננים',
  recent: 'נקראו לאחרונה',
  forget: 'ניקוי הרשימה',
  suggestions: 'האם התכוונת ל:',
  suggested: (query, terms) => `לא נמצא דבר עבור ”${query}“. האם התכוונת ל: ${either(terms)}?`,
  noneHint: 'כדאי לנסות פחות אותיות או מילה אחרת. שגיאות כתיב אינן מפריעות.',
  loading: 'מילון המונחים נטען',
  progress: (part, loaded, total) => ({
    short: part === undefined ? loaded : percent(part),
    long: total === undefined ? loaded : `${loaded} מתוך ${total}`,
  }),
  failed: 'לא ניתן היה לטעון את מילון המונחים',
  failures: {
    network: 'אין גישה לשרת. נא לבדוק את החיבור ולנסות שוב.',
    interrupted: 'החיבור נותק במהלך ההורדה. ניסיון נוסף ימשיך מאותה נקודה.',
    http_status: `קובץ המילון אינו במקום שבו הדף מצפה לו. ${tell}`,
    not_a_pack: 'השרת שלח דף אינטרנט במקום קובץ המילון. אם צריך, יש להתחבר ולרענן את הדף.',
    bad_magic: `הקובץ אינו מילון של Termdex. ${tell}`,
    unsupported_version: 'המילון נוצר בגרסה חדשה יותר של Termdex. יש לרענן את הדף.',
    truncated: `קובץ המילון אינו שלם. ${tell}`,
    checksum_mismatch: `קובץ המילון פגום. ${tell}`,
    wasm_failed: 'החיפוש לא הופעל בדפדפן הזה. אפשר לרענן את הדף או לנסות דפדפן אחר.',
    other: 'קרה משהו לא צפוי. אפשר לנסות שוב או לרענן את הדף.',
  },
  retry: 'ניסיון נוסף',
  missing: 'הערך הזה אינו במילון.',
  keys: {move: 'לבחירה', read: 'לקריאה', close: 'לסגירה'},
};
