// Entry of termdex-worker.js.
import type {FromWorker, ToWorker} from './protocol.js';
import {serve} from './serve.js';

interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const receive = serve((message) => scope.postMessage(message));
scope.addEventListener('message', (event) => void receive(event.data));
scope.postMessage({type: 'started'});
