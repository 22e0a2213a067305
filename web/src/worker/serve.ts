import {openPackFrom} from '../engine/open-pack.js';
import type {PackArrival} from '../engine/pack-arrival.js';
import {loadModule, type WasmModule, type WasmSource} from '../engine/wasm-module.js';
import {toRecord} from '../errors.js';
import type {FromWorker, ToWorker} from './protocol.js';

/** The worker's side: what it does with each message, given a way to post. */
export function serve(post: (message: FromWorker) => void): (message: ToWorker) => Promise<void> {
  let pack: PackArrival | undefined;
  let load!: (wasm: WasmSource, textUrl: string | undefined) => void;
  const module = new Promise<WasmModule>((resolve) => {
    load = (wasm, textUrl) => resolve(loadModule(wasm, undefined, textUrl));
  });

  async function open({source}: Extract<ToWorker, {type: 'open'}>): Promise<void> {
    const arrival = openPackFrom(source, module, {
      onProgress: ({loaded, total}) => post({type: 'progress', loaded, total}),
    });
    try {
      await arrival.heads;
    } catch (error) {
      post({type: 'failed', error: toRecord(error, 'worker_failed')});
      return;
    }
    pack = arrival;
    post({type: 'opened'});
    try {
      post({type: 'whole', whole: await arrival.whole});
    } catch (error) {
      post({type: 'whole', whole: false, error: toRecord(error, 'worker_failed')});
    }
    post({type: 'kept', kept: await arrival.kept});
  }

  async function call({id, call}: Extract<ToWorker, {type: 'call'}>): Promise<void> {
    try {
      if (!pack) throw new Error('a call before the pack was opened');
      post({type: 'answer', id, json: await pack.answer(call)});
    } catch (error) {
      post({type: 'refused', id, error: toRecord(error, 'worker_failed')});
    }
  }

  return async (message) => {
    switch (message.type) {
      case 'open':
        return open(message);
      case 'engine':
        return load(message.wasm, message.textUrl);
      case 'call':
        return call(message);
      default:
        return message satisfies never;
    }
  };
}
