import {grammar} from './grammar.js';
import type {Translation} from './translation.js';

const {number, percent, plural, either} = grammar('es');
const entries = (count: number): string => plural(count, {one: '# entrada', many: '# de entradas', other: '# entradas'});
const tell = 'Avise al responsable del sitio.';

export const strings: Translation = {
  locale: 'es',
  direction: 'ltr',
  label: 'Buscar en el glosario',
  placeholder: 'Buscar en el glosario',
  clear: 'Borrar',
  close: 'Cerrar',
  list: 'Entradas encontradas',
  back: 'Volver',
  previous: 'Entrada anterior',
  next: 'Entrada siguiente',
  place: (index, hits) => `${number(index)} de ${number(hits)}`,
  via: 'también llamado',
  aliases: 'También',
  seeAlso: 'Véase también',
  related: 'Relacionados',
  usedBy: 'Se usa en',
  more: (count) => `y ${number(count)} más`,
  copyLink: 'Copiar enlace',
  copied: 'Enlace copiado',
  notCopied: 'No se pudo copiar el enlace',
  count: (shown, total, exact) => {
    if (!exact) return `${number(shown)} de al menos ${entries(total)}`;
    return shown < total ? `${number(shown)} de ${entries(total)}` : entries(total);
  },
  opened: (term) => `Definición de ${term}`,
  none: (query) => `No se encontró nada para «${query}»`,
  noneFiltered: (query) => `No se encontró nada para «${query}» con estos filtros`,
  category: 'Categoría',
  allCategories: 'Todas las categorías',
  letter: 'Primera letra',
  allLetters: 'Todas las letras',
  unfilter: 'Quitar filtros',
  recent: 'Recientes',
  forget: 'Vaciar lista',
  suggestions: 'Quizás quiso decir',
  suggested: (query, terms) => `No se encontró nada para «${query}». ¿Quiso decir ${either(terms)}?`,
  noneHint: 'Pruebe con menos letras o con otra palabra. Se toleran las erratas.',
  loading: 'Cargando el glosario',
  progress: (part, loaded, total) => ({
    short: part === undefined ? loaded : percent(part),
    long: total === undefined ? loaded : `${loaded} de ${total}`,
  }),
  failed: 'No se pudo cargar el glosario',
  failures: {
    network: 'No se pudo conectar con el servidor. Compruebe la conexión e inténtelo de nuevo.',
    interrupted: 'La conexión se cortó durante la descarga. Inténtelo de nuevo para continuar donde quedó.',
    http_status: `El archivo del glosario no está donde esta página lo espera. ${tell}`,
    not_a_pack: 'El servidor envió una página web en lugar del archivo del glosario. Inicie sesión si es necesario y recargue la página.',
    bad_magic: `El archivo no es un glosario de Termdex. ${tell}`,
    unsupported_version: 'El glosario es de una versión más reciente de Termdex. Recargue la página.',
    truncated: `El archivo del glosario está incompleto. ${tell}`,
    checksum_mismatch: `El archivo del glosario está dañado. ${tell}`,
    wasm_failed: 'La búsqueda no pudo iniciarse en este navegador. Recargue la página o pruebe con otro navegador.',
    other: 'Ocurrió algo inesperado. Inténtelo de nuevo o recargue la página.',
  },
  retry: 'Reintentar',
  missing: 'Esta entrada no está en el glosario.',
  keys: {move: 'elegir', read: 'leer', close: 'cerrar'},
};
