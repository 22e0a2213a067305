// Entry of termdex-sw.js, the worker that the script tag registers beside termdex.js.
import {addTermdexCache} from './handler.js';
import type {ServiceWorkerScope} from './scope.js';

const scope = globalThis as unknown as ServiceWorkerScope;
// A copy of this file at the root of a site is told where the other files are.
const folder = new URL(scope.location.href).searchParams.get('folder') ?? './';
addTermdexCache(scope, {folder, takeOver: true});
