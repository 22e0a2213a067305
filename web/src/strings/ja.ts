import {grammar} from './grammar.js';
import type {Translation} from './translation.js';

const {number, percent, either} = grammar('ja');
const tell = 'サイトの管理者にお知らせください。';

export const strings: Translation = {
  locale: 'ja',
  direction: 'ltr',
  label: '用語集を検索',
  placeholder: '用語集を検索',
  clear: '消去',
  close: '閉じる',
  list: '見つかった用語',
  back: '戻る',
  previous: '前の用語',
  next: '次の用語',
  place: (index, hits) => `${number(index)} / ${number(hits)}`,
  via: '別名',
  aliases: '別名',
  seeAlso: '関連項目',
  related: '近い用語',
  usedBy: 'この用語を使う項目',
  more: (count) => `ほか${number(count)}件`,
  copyLink: 'リンクをコピー',
  copied: 'リンクをコピーしました',
  notCopied: 'リンクをコピーできませんでした',
  count: (shown, total, exact) => {
    if (!exact) return `${number(total)}件以上のうち${number(shown)}件`;
    return shown < total ? `${number(total)}件中${number(shown)}件` : `${number(total)}件`;
  },
  opened: (term) => `「${term}」の説明`,
  none: (query) => `「${query}」は見つかりませんでした`,
  noneFiltered: (query) => `この絞り込みでは「${query}」は見つかりませんでした`,
  category: '分類',
  allCategories: 'すべての分類',
  letter: '頭文字',
  allLetters: 'すべての文字',
  unfilter: '絞り込みを解除',
  recent: '最近見た用語',
  forget: '一覧を消去',
  suggestions: 'もしかして',
  suggested: (query, terms) => `「${query}」は見つかりませんでした。もしかして: ${either(terms)}`,
  noneHint: '文字数を減らすか、別の言葉をお試しください。多少の打ち間違いは問題ありません。',
  loading: '用語集を読み込んでいます',
  progress: (part, loaded, total) => ({
    short: part === undefined ? loaded : percent(part),
    long: total === undefined ? loaded : `${loaded} / ${total}`,
  }),
  failed: '用語集を読み込めませんでした',
  failures: {
    network: 'サーバーに接続できませんでした。接続を確認して、もう一度お試しください。',
    interrupted: 'ダウンロード中に接続が切れました。もう一度試すと、続きから再開します。',
    http_status: `用語集のファイルが指定の場所にありません。${tell}`,
    not_a_pack: '用語集のファイルの代わりにウェブページが届きました。必要ならログインして、ページを再読み込みしてください。',
    bad_magic: `このファイルは Termdex の用語集ではありません。${tell}`,
    unsupported_version: 'この用語集は新しいバージョンの Termdex で作られています。ページを再読み込みしてください。',
    truncated: `用語集のファイルが途中で切れています。${tell}`,
    checksum_mismatch: `用語集のファイルが壊れています。${tell}`,
    wasm_failed: 'このブラウザーでは検索を開始できませんでした。ページを再読み込みするか、別のブラウザーをお試しください。',
    other: '予期しない問題が起きました。もう一度試すか、ページを再読み込みしてください。',
  },
  retry: 'もう一度試す',
  missing: 'この用語は用語集にありません。',
  keys: {move: '選択', read: '読む', close: '閉じる'},
};
