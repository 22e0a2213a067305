import {grammar} from './grammar.js';
import type {Translation} from './translation.js';

const {number, percent, plural, either} = grammar('fr');
const entries = (count: number): string => plural(count, {one: '# entrée', many: '# d’entrées', other: '# entrées'});
const tell = 'Veuillez le signaler au responsable du site.';

export const strings: Translation = {
  locale: 'fr',
  direction: 'ltr',
  label: 'Rechercher dans le glossaire',
  placeholder: 'Rechercher dans le glossaire',
  clear: 'Effacer',
  close: 'Fermer',
  list: 'Entrées trouvées',
  back: 'Retour',
  previous: 'Entrée précédente',
  next: 'Entrée suivante',
  place: (index, hits) => `${number(index)} sur ${number(hits)}`,
  via: 'aussi appelé',
  aliases: 'Aussi',
  seeAlso: 'Voir aussi',
  related: 'Termes proches',
  usedBy: 'Utilisé dans',
  more: (count) => plural(count, {one: 'et # autre', many: 'et # d’autres', other: 'et # autres'}),
  copyLink: 'Copier le lien',
  copied: 'Lien copié',
  notCopied: 'Le lien n’a pas pu être copié',
  count: (shown, total, exact) => {
    if (!exact) return `${number(shown)} sur au moins ${entries(total)}`;
    return shown < total ? `${number(shown)} sur ${entries(total)}` : entries(total);
  },
  opened: (term) => `Définition de ${term}`,
  none: (query) => `Aucun résultat pour « ${query} »`,
  noneFiltered: (query) => `Aucun résultat pour « ${query} » avec ces filtres`,
  category: 'Catégorie',
  allCategories: 'Toutes les catégories',
  letter: 'Première lettre',
  allLetters: 'Toutes les lettres',
  unfilter: 'Effacer les filtres',
  recent: 'Récemment consultés',
  forget: 'Vider la liste',
  suggestions: 'Vouliez-vous dire',
  suggested: (query, terms) => `Aucun résultat pour « ${query} ». Vouliez-vous dire ${either(terms)} ?`,
  noneHint: 'Essayez avec moins de lettres ou un autre mot. Les fautes de frappe sont tolérées.',
  loading: 'Chargement du glossaire',
  progress: (part, loaded, total) => ({
    short: part === undefined ? loaded : percent(part),
    long: total === undefined ? loaded : `${loaded} sur ${total}`,
  }),
  failed: 'Le glossaire n’a pas pu être chargé',
  failures: {
    network: 'Le serveur est injoignable. Vérifiez la connexion et réessayez.',
    interrupted: 'La connexion a été coupée pendant le téléchargement. Réessayez pour le reprendre.',
    http_status: `Le fichier du glossaire n’est pas à l’endroit prévu par cette page. ${tell}`,
    not_a_pack: 'Le serveur a envoyé une page web à la place du fichier du glossaire. Connectez-vous si nécessaire, puis rechargez la page.',
    bad_magic: `Le fichier n’est pas un glossaire Termdex. ${tell}`,
    unsupported_version: 'Le glossaire provient d’une version plus récente de Termdex. Rechargez la page.',
    truncated: `Le fichier du glossaire est incomplet. ${tell}`,
    checksum_mismatch: `Le fichier du glossaire est endommagé. ${tell}`,
    wasm_failed: 'La recherche n’a pas pu démarrer dans ce navigateur. Rechargez la page ou essayez un autre navigateur.',
    other: 'Une erreur inattendue s’est produite. Réessayez ou rechargez la page.',
  },
  retry: 'Réessayer',
  missing: 'Cette entrée ne figure pas dans le glossaire.',
  keys: {move: 'choisir', read: 'lire', close: 'fermer'},
};
