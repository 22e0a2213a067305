import {grammar} from './grammar.js';
import type {Translation} from './translation.js';

const {number, percent, either} = grammar('zh');
const tell = '请告知网站管理者。';

export const strings: Translation = {
  locale: 'zh',
  direction: 'ltr',
  label: '搜索术语表',
  placeholder: '搜索术语表',
  clear: '清除',
  close: '关闭',
  list: '匹配的词条',
  back: '返回',
  previous: '上一个词条',
  next: '下一个词条',
  place: (index, hits) => `${number(index)} / ${number(hits)}`,
  via: '又称',
  aliases: '又称',
  seeAlso: '另请参阅',
  related: '相关词条',
  usedBy: '引用此词条的有',
  more: (count) => `还有 ${number(count)} 个`,
  copyLink: '复制链接',
  copied: '已复制链接',
  notCopied: '无法复制链接',
  count: (shown, total, exact) => {
    if (!exact) return `至少 ${number(total)} 个词条，显示 ${number(shown)} 个`;
    return shown < total ? `共 ${number(total)} 个词条，显示 ${number(shown)} 个` : `${number(total)} 个词条`;
  },
  opened: (term) => `${term}的释义`,
  none: (query) => `没有找到“${query}”`,
  noneFiltered: (query) => `在当前筛选条件下没有找到“${query}”`,
  category: '类别',
  allCategories: '全部类别',
  letter: '首字母',
  allLetters: '全部字母',
  unfilter: '清除筛选',
  recent: '最近查看',
  forget: '清空列表',
  suggestions: '您要找的是不是',
  suggested: (query, terms) => `没有找到“${query}”。您要找的是不是${either(terms)}？`,
  noneHint: '请减少几个字，或换一个词。拼写有误也能找到。',
  loading: '正在加载术语表',
  progress: (part, loaded, total) => ({
    short: part === undefined ? loaded : percent(part),
    long: total === undefined ? loaded : `${loaded} / ${total}`,
  }),
  failed: '无法加载术语表',
  failures: {
    network: '无法连接服务器。请检查网络连接后重试。',
    interrupted: '下载过程中连接中断。请重试，下载会从中断处继续。',
    http_status: `术语表文件不在此页面指定的位置。${tell}`,
    not_a_pack: '服务器返回的是网页，而不是术语表文件。如有需要请登录，然后重新加载页面。',
    bad_magic: `该文件不是 Termdex 术语表。${tell}`,
    unsupported_version: '该术语表由更新版本的 Termdex 生成。请重新加载页面。',
    truncated: `术语表文件不完整。${tell}`,
    checksum_mismatch: `术语表文件已损坏。${tell}`,
    wasm_failed: '搜索无法在此浏览器中启动。请重新加载页面或换用其他浏览器。',
    other: '发生了意外情况。请重试或重新加载页面。',
  },
  retry: '重试',
  missing: '术语表中没有这个词条。',
  keys: {move: '选择', read: '阅读', close: '关闭'},
};
