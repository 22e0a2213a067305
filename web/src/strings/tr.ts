import {grammar} from './grammar.js';
import type {Translation} from './translation.js';

const {number, percent, plural, either} = grammar('tr');
const entries = (count: number): string => plural(count, {other: '# madde'});
const tell = 'Lütfen site sahibine bildirin.';

export const strings: Translation = {
  locale: 'tr',
  direction: 'ltr',
  label: 'Terimler sözlüğünde ara',
  placeholder: 'Terimler sözlüğünde ara',
  clear: 'Temizle',
  close: 'Kapat',
  list: 'Bulunan maddeler',
  back: 'Geri',
  previous: 'Önceki madde',
  next: 'Sonraki madde',
  place: (index, hits) => `${number(index)} / ${number(hits)}`,
  via: 'diğer adıyla',
  aliases: 'Diğer adları:',
  seeAlso: 'Ayrıca bakınız',
  related: 'İlgili terimler',
  usedBy: 'Kullanıldığı maddeler',
  more: (count) => `ve ${number(count)} madde daha`,
  copyLink: 'Bağlantıyı kopyala',
  copied: 'Bağlantı kopyalandı',
  notCopied: 'Bağlantı kopyalanamadı',
  count: (shown, total, exact) => {
    if (!exact) return `en az ${number(total)} maddeden ${number(shown)} tanesi`;
    return shown < total ? `${number(total)} maddeden ${number(shown)} tanesi` : entries(total);
  },
  opened: (term) => `${term} tanımı`,
  none: (query) => `“${query}” için sonuç bulunamadı`,
  noneFiltered: (query) => `Bu filtrelerle “${query}” için sonuç bulunamadı`,
  category: 'Kategori',
  allCategories: 'Tüm kategoriler',
  letter: 'İlk harf',
  allLetters: 'Tüm harfler',
  unfilter: 'Filtreleri temizle',
  recent: 'Son okunanlar',
  forget: 'Listeyi temizle',
  suggestions: 'Bunu mu demek istediniz?',
  suggested: (query, terms) => `“${query}” için sonuç bulunamadı. Şunu mu demek istediniz: ${either(terms)}?`,
  noneHint: 'Daha az harf veya başka bir sözcük deneyin. Yazım hataları sorun değildir.',
  loading: 'Sözlük yükleniyor',
  progress: (part, loaded, total) => ({
    short: part === undefined ? loaded : percent(part),
    long: total === undefined ? loaded : `${loaded} / ${total}`,
  }),
  failed: 'Sözlük yüklenemedi',
  failures: {
    network: 'Sunucuya ulaşılamadı. Bağlantıyı denetleyip yeniden deneyin.',
    interrupted: 'İndirme sırasında bağlantı koptu. Kaldığı yerden sürdürmek için yeniden deneyin.',
    http_status: `Sözlük dosyası bu sayfanın beklediği yerde değil. ${tell}`,
    not_a_pack: 'Sunucu sözlük dosyası yerine bir web sayfası gönderdi. Gerekiyorsa oturum açın ve sayfayı yenileyin.',
    bad_magic: `Dosya bir Termdex sözlüğü değil. ${tell}`,
    unsupported_version: 'Sözlük daha yeni bir Termdex sürümüyle hazırlanmış. Sayfayı yenileyin.',
    truncated: `Sözlük dosyası eksik. ${tell}`,
    checksum_mismatch: `Sözlük dosyası bozuk. ${tell}`,
    wasm_failed: 'Arama bu tarayıcıda başlatılamadı. Sayfayı yenileyin veya başka bir tarayıcı deneyin.',
    other: 'Beklenmeyen bir şey oldu. Yeniden deneyin veya sayfayı yenileyin.',
  },
  retry: 'Yeniden dene',
  missing: 'Bu madde sözlükte yok.',
  keys: {move: 'seç', read: 'oku', close: 'kapat'},
};
