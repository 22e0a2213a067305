import assert from 'node:assert/strict';
import {test} from 'node:test';
import {load} from './support.mjs';

const {sleep} = await load('engine/slices.ts');

test('a sleep ends with the reason of its signal, aborted before or meanwhile', async () => {
  const reason = new Error('enough');
  await assert.rejects(sleep(60_000, AbortSignal.abort(reason)), reason);
  const closing = new AbortController();
  const slept = assert.rejects(sleep(60_000, closing.signal), reason);
  closing.abort(reason);
  await slept;
});
