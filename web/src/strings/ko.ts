import {grammar} from './grammar.js';
import type {Translation} from './translation.js';

const {number, percent, either} = grammar('ko');
const tell = '사이트 관리자에게 알려 주세요.';

export const strings: Translation = {
  locale: 'ko',
  direction: 'ltr',
  label: '용어집 검색',
  placeholder: '용어집 검색',
  clear: '지우기',
  close: '닫기',
  list: '찾은 용어',
  back: '뒤로',
  previous: '이전 용어',
  next: '다음 용어',
  place: (index, hits) => `${number(index)} / ${number(hits)}`,
  via: '다른 이름',
  aliases: '다른 이름',
  seeAlso: '함께 보기',
  related: '관련 용어',
  usedBy: '이 용어가 쓰인 곳',
  more: (count) => `외 ${number(count)}개`,
  copyLink: '링크 복사',
  copied: '링크를 복사했습니다',
  notCopied: '링크를 복사하지 못했습니다',
  count: (shown, total, exact) => {
    if (!exact) return `${number(total)}개 이상 중 ${number(shown)}개`;
    return shown < total ? `${number(total)}개 중 ${number(shown)}개` : `${number(total)}개`;
  },
  opened: (term) => `‘${term}’의 정의`,
  none: (query) => `‘${query}’에 대한 결과가 없습니다`,
  noneFiltered: (query) => `이 필터로는 ‘${query}’에 대한 결과가 없습니다`,
  category: '분류',
  allCategories: '모든 분류',
  letter: '첫 글자',
  allLetters: '모든 글자',
  unfilter: '필터 해제',
  recent: '최근 본 용어',
  forget: '목록 지우기',
  suggestions: '이것을 찾으셨나요?',
  suggested: (query, terms) => `‘${query}’에 대한 결과가 없습니다. 이것을 찾으셨나요? ${either(terms)}`,
  noneHint: '글자 수를 줄이거나 다른 단어로 찾아 보세요. 오타가 있어도 괜찮습니다.',
  loading: '용어집을 불러오는 중',
  progress: (part, loaded, total) => ({
    short: part === undefined ? loaded : percent(part),
    long: total === undefined ? loaded : `${loaded} / ${total}`,
  }),
  failed: '용어집을 불러오지 못했습니다',
  failures: {
    network: '서버에 연결할 수 없습니다. 연결을 확인하고 다시 시도하세요.',
    interrupted: '내려받는 중에 연결이 끊겼습니다. 다시 시도하면 끊긴 곳부터 이어집니다.',
    http_status: `용어집 파일이 이 페이지가 찾는 위치에 없습니다. ${tell}`,
    not_a_pack: '서버가 용어집 파일 대신 웹 페이지를 보냈습니다. 필요하면 로그인한 뒤 페이지를 새로 고치세요.',
    bad_magic: `이 파일은 Termdex 용어집이 아닙니다. ${tell}`,
    unsupported_version: '이 용어집은 더 새로운 Termdex 버전으로 만들어졌습니다. 페이지를 새로 고치세요.',
    truncated: `용어집 파일이 불완전합니다. ${tell}`,
    checksum_mismatch: `용어집 파일이 손상되었습니다. ${tell}`,
    wasm_failed: '이 브라우저에서 검색을 시작하지 못했습니다. 페이지를 새로 고치거나 다른 브라우저를 사용해 보세요.',
    other: '예기치 않은 문제가 발생했습니다. 다시 시도하거나 페이지를 새로 고치세요.',
  },
  retry: '다시 시도',
  missing: '이 용어는 용어집에 없습니다.',
  keys: {move: '선택', read: '읽기', close: '닫기'},
};
