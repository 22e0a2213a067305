import * as fuse from './fuse.mjs';

export const name = 'Fuse.js tokens';
export const settings = 'as Fuse.js, with useTokenSearch: true, as it advises for several words';
export const {build, library} = fuse;
export const open = (bytes) => fuse.open(bytes, {useTokenSearch: true});
