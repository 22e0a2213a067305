import {answer} from '../engine/calls.js';
import {openPackFrom} from '../engine/open-pack.js';
import {loadModule, type PackHandle} from '../engine/wasm-module.js';
import {toRecord} from '../errors.js';
import type {FromWorker, ToWorker} from './protocol.js';

/** The worker's side: what it does with each message, given a way to post. */
export function serve(post: (message: FromWorker) => void): (message: ToWorker) => Promise<void> {
  let pack: PackHandle | undefined;

  async function open(message: Extract<ToWorker, {type: 'open'}>): Promise<void> {
    try {
      const opened = await openPackFrom(message.source, loadModule(message.wasmUrl), {
        onProgress: ({loaded, total}) => post({type: 'progress', loaded, total}),
      });
      pack = opened.pack;
      post({type: 'opened'});
      post({type: 'kept', kept: await opened.kept});
    } catch (error) {
      post({type: 'failed', error: toRecord(error, 'worker_failed')});
    }
  }

  function call({id, call}: Extract<ToWorker, {type: 'call'}>): void {
    try {
      if (!pack) throw new Error('a call before the pack was opened');
      post({type: 'answer', id, json: answer(pack, call)});
    } catch (error) {
      post({type: 'refused', id, error: toRecord(error, 'worker_failed')});
    }
  }

  return async (message) => {
    switch (message.type) {
      case 'open':
        return open(message);
      case 'call':
        return call(message);
      default:
        return message satisfies never;
    }
  };
}
