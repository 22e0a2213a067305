import {grammar} from './grammar.js';
import type {Translation} from './translation.js';

const {number, percent, plural, either} = grammar('pt');
const entries = (count: number): string => plural(count, {one: '# verbete', many: '# de verbetes', other: '# verbetes'});
const tell = 'Avise o responsável pelo site.';

export const strings: Translation = {
  locale: 'pt',
  direction: 'ltr',
  label: 'Pesquisar no glossário',
  placeholder: 'Pesquisar no glossário',
  clear: 'Limpar',
  close: 'Fechar',
  list: 'Verbetes encontrados',
  back: 'Voltar',
  previous: 'Verbete anterior',
  next: 'Próximo verbete',
  place: (index, hits) => `${number(index)} de ${number(hits)}`,
  via: 'também conhecido como',
  aliases: 'Também',
  seeAlso: 'Veja também',
  related: 'Relacionados',
  usedBy: 'Usado em',
  more: (count) => `e mais ${number(count)}`,
  copyLink: 'Copiar link',
  copied: 'Link copiado',
  notCopied: 'Não foi possível copiar o link',
  count: (shown, total, exact) => {
    if (!exact) return `${number(shown)} de pelo menos ${entries(total)}`;
    return shown < total ? `${number(shown)} de ${entries(total)}` : entries(total);
  },
  opened: (term) => `Definição de ${term}`,
  none: (query) => `Nada encontrado para “${query}”`,
  noneFiltered: (query) => `Nada encontrado para “${query}” com estes filtros`,
  category: 'Categoria',
  allCategories: 'Todas as categorias',
  letter: 'Primeira letra',
  allLetters: 'Todas as letras',
  unfilter: 'Limpar filtros',
  recent: 'Recentes',
  forget: 'Limpar lista',
  suggestions: 'Você quis dizer',
  suggested: (query, terms) => `Nada encontrado para “${query}”. Você quis dizer ${either(terms)}?`,
  noneHint: 'Tente menos letras ou outra palavra. Erros de digitação são tolerados.',
  loading: 'Carregando o glossário',
  progress: (part, loaded, total) => ({
    short: part === undefined ? loaded : percent(part),
    long: total === undefined ? loaded : `${loaded} de ${total}`,
  }),
  failed: 'Não foi possível carregar o glossário',
  failures: {
    network: 'Não foi possível acessar o servidor. Verifique a conexão e tente novamente.',
    interrupted: 'A conexão caiu durante o download. Tente novamente para continuar de onde parou.',
    http_status: `O arquivo do glossário não está onde esta página o espera. ${tell}`,
    not_a_pack: 'O servidor enviou uma página web em vez do arquivo do glossário. Entre na sua conta, se necessário, e recarregue a página.',
    bad_magic: `O arquivo não é um glossário do Termdex. ${tell}`,
    unsupported_version: 'O glossário é de uma versão mais recente do Termdex. Recarregue a página.',
    truncated: `O arquivo do glossário está incompleto. ${tell}`,
    checksum_mismatch: `O arquivo do glossário está corrompido. ${tell}`,
    wasm_failed: 'A pesquisa não pôde ser iniciada neste navegador. Recarregue a página ou tente outro navegador.',
    other: 'Algo inesperado aconteceu. Tente novamente ou recarregue a página.',
  },
  retry: 'Tentar novamente',
  missing: 'Este verbete não está no glossário.',
  keys: {move: 'escolher', read: 'ler', close: 'fechar'},
};
