import {grammar} from './grammar.js';
import type {Translation} from './translation.js';

const {number, percent, plural, either} = grammar('hi');
const entries = (count: number): string => plural(count, {one: '# प्रविष्टि', other: '# प्रविष्टियाँ'});
const tell = 'कृपया साइट के स्वामी को बताएँ।';

export const strings: Translation = {
  locale: 'hi',
  direction: 'ltr',
  label: 'शब्दावली में खोजें',
  placeholder: 'शब्दावली में खोजें',
  clear: 'मिटाएँ',
  close: 'बंद करें',
  list: 'मिली हुई प्रविष्टियाँ',
  back: 'वापस',
  previous: 'पिछली प्रविष्टि',
  next: 'अगली प्रविष्टि',
  place: (index, hits) => `${number(hits)} में से ${number(index)}`,
  via: 'अन्य नाम',
  aliases: 'अन्य नाम',
  seeAlso: 'यह भी देखें',
  related: 'संबंधित',
  usedBy: 'इनमें प्रयुक्त',
  more: (count) => `और ${number(count)} अन्य`,
  copyLink: 'लिंक कॉपी करें',
  copied: 'लिंक कॉपी हुआ',
  notCopied: 'लिंक कॉपी नहीं हो सका',
  count: (shown, total, exact) => {
    if (!exact) return `कम से कम ${number(total)} में से ${entries(shown)}`;
    return shown < total ? `${number(total)} में से ${entries(shown)}` : entries(total);
  },
  opened: (term) => `${term} की परिभाषा`,
  none: (query) => `“${query}” के लिए कुछ नहीं मिला`,
  noneFiltered: (query) => `इन फ़िल्टरों के साथ “${query}” के लिए कुछ नहीं मिला`,
  category: 'श्रेणी',
  allCategories: 'सभी श्रेणियाँ',
  letter: 'पहला अक्षर',
  allLetters: 'सभी अक्षर',
  unfilter: 'फ़िल्टर हटाएँ',
  recent: 'हाल में देखे गए',
  forget: 'सूची मिटाएँ',
  suggestions: 'क्या आपका मतलब था',
  suggested: (query, terms) => `“${query}” के लिए कुछ नहीं मिला। क्या आपका मतलब ${either(terms)} था?`,
  noneHint: 'कम अक्षर या कोई दूसरा शब्द आज़माएँ। वर्तनी की भूलें चल जाती हैं।',
  loading: 'शब्दावली लोड हो रही है',
  progress: (part, loaded, total) => ({
    short: part === undefined ? loaded : percent(part),
    long: total === undefined ? loaded : `${total} में से ${loaded}`,
  }),
  failed: 'शब्दावली लोड नहीं हो सकी',
  failures: {
    network: 'सर्वर से संपर्क नहीं हो सका। कनेक्शन जाँचें और फिर कोशिश करें।',
    interrupted: 'डाउनलोड के दौरान कनेक्शन टूट गया। वहीं से जारी रखने के लिए फिर कोशिश करें।',
    http_status: `शब्दावली की फ़ाइल वहाँ नहीं है जहाँ इस पेज को चाहिए। ${tell}`,
    not_a_pack: 'सर्वर ने शब्दावली की फ़ाइल के बजाय एक वेब पेज भेजा। ज़रूरत हो तो साइन इन करें और पेज फिर लोड करें।',
    bad_magic: `यह फ़ाइल Termdex शब्दावली नहीं है। ${tell}`,
    unsupported_version: 'यह शब्दावली Termdex के नए संस्करण से बनी है। पेज फिर लोड करें।',
    truncated: `शब्दावली की फ़ाइल अधूरी है। ${tell}`,
    checksum_mismatch: `शब्दावली की फ़ाइल ख़राब है। ${tell}`,
    wasm_failed: 'इस ब्राउज़र में खोज शुरू नहीं हो सकी। पेज फिर लोड करें या दूसरा ब्राउज़र आज़माएँ।',
    other: 'कुछ अप्रत्याशित हुआ। फिर कोशिश करें या पेज फिर लोड करें।',
  },
  retry: 'फिर कोशिश करें',
  missing: 'यह प्रविष्टि शब्दावली में नहीं है।',
  keys: {move: 'चुनें', read: 'पढ़ें', close: 'बंद करें'},
};
