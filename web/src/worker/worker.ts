// Entry of termdex-worker.js.
import type {FromWorker, ToWorker} from './protocol.js';
import {serve} from './serve.js';

interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void, options?: {once: boolean}): void;
}

const scope = globalThis as unknown as WorkerScope;
const receive = serve((message) => scope.postMessage(message));
scope.addEventListener('message', (event) => void receive(event.data));
// The first format of a process takes 12 ms, and then Chromium has it for the page, too. Here the network is waited for anyway.
scope.addEventListener('message', () => setTimeout(() => new Intl.NumberFormat()), {once: true});
scope.postMessage({type: 'started'});
