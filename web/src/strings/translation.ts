import type {Strings} from './en.js';

/** What a language has to say. Words of the reference page that it lacks stay English. */
export type Translation = Omit<Strings, 'browse'>;
