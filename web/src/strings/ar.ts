import {grammar} from './grammar.js';
import type {Translation} from './translation.js';

const {number, percent, plural, either} = grammar('ar');
const entries = (count: number): string => plural(count, {
  zero: 'لا مداخل', one: 'مدخل واحد', two: 'مدخلان', few: '# مداخل', many: '# مدخلًا', other: '# مدخل',
});
const ofEntries = (count: number): string => plural(count, {
  one: 'مدخل واحد', two: 'مدخلين', few: '# مداخل', many: '# مدخلًا', other: '# مدخل',
});
const tell = 'يُرجى إبلاغ صاحب الموقع.';

export const strings: Translation = {
  locale: 'ar',
  direction: 'rtl',
  label: 'ابحث في مسرد المصطلحات',
  placeholder: 'ابحث في مسرد المصطلحات',
  clear: 'مسح',
  close: 'إغلاق',
  list: 'المداخل المطابقة',
  back: 'رجوع',
  previous: 'المدخل السابق',
  next: 'المدخل التالي',
  place: (index, hits) => `${number(index)} من ${number(hits)}`,
  via: 'يُعرف أيضًا باسم',
  aliases: 'أيضًا',
  seeAlso: 'انظر أيضًا',
  related: 'مصطلحات ذات صلة',
  usedBy: 'يرد في',
  more: (count) => `و${number(count)} غيرها`,
  copyLink: 'نسخ الرابط',
  copied: 'نُسخ الرابط',
  notCopied: 'تعذّر نسخ الرابط',
  count: (shown, total, exact) => {
    if (!exact) return `${number(shown)} من ${ofEntries(total)} على الأقل`;
    return shown < total ? `${number(shown)} من ${ofEntries(total)}` : entries(total);
  },
  opened: (term) => `تعريف ${term}`,
  none: (query) => `لا نتائج عن «${query}»`,
  noneFiltered: (query) => `لا نتائج عن «${query}» مع عوامل التصفية هذه`,
  category: 'الفئة',
  allCategories: 'كل الفئات',
  letter: 'الحرف الأول',
  allLetters: 'كل الحروف',
  unfilter: 'إزالة التصفية',
  recent: 'المقروءة حديثًا',
  forget: 'مسح القائمة',
  suggestions: 'هل تقصد',
  suggested: (query, terms) => `لا نتائج عن «${query}». هل تقصد ${either(terms)}؟`,
  noneHint: 'جرّب حروفًا أقل أو كلمة أخرى. الأخطاء الإملائية لا تمنع البحث.',
  loading: 'جارٍ تحميل المسرد',
  progress: (part, loaded, total) => ({
    short: part === undefined ? loaded : percent(part),
    long: total === undefined ? loaded : `${loaded} من ${total}`,
  }),
  failed: 'تعذّر تحميل المسرد',
  failures: {
    network: 'تعذّر الوصول إلى الخادم. تحقق من الاتصال وأعد المحاولة.',
    interrupted: 'انقطع الاتصال أثناء التنزيل. أعد المحاولة لمتابعته من حيث توقف.',
    http_status: `ملف المسرد ليس في المكان الذي تتوقعه هذه الصفحة. ${tell}`,
    not_a_pack: 'أرسل الخادم صفحة ويب بدلًا من ملف المسرد. سجّل الدخول إن لزم الأمر وأعد تحميل الصفحة.',
    bad_magic: `الملف ليس مسرد Termdex. ${tell}`,
    unsupported_version: 'أُنشئ المسرد بإصدار أحدث من Termdex. أعد تحميل الصفحة.',
    truncated: `ملف المسرد ناقص. ${tell}`,
    checksum_mismatch: `ملف المسرد تالف. ${tell}`,
    wasm_failed: 'تعذّر تشغيل البحث في هذا المتصفح. أعد تحميل الصفحة أو جرّب متصفحًا آخر.',
    other: 'حدث أمر غير متوقع. أعد المحاولة أو أعد تحميل الصفحة.',
  },
  retry: 'إعادة المحاولة',
  missing: 'هذا المدخل غير موجود في المسرد.',
  keys: {move: 'للتنقل', read: 'للقراءة', close: 'للإغلاق'},
};
