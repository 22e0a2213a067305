import * as minisearch from './minisearch.mjs';

export const name = 'MiniSearch AND';
export const settings = "as MiniSearch, with combineWith: 'AND', as its autoSuggest does";
export const {build, library} = minisearch;
export const open = (bytes) => minisearch.open(bytes, {combineWith: 'AND'});
