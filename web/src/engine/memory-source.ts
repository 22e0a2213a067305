import {ByteQueue} from './byte-queue.js';
import type {PackArrival} from './pack-arrival.js';
import {cutShort, PackIntake} from './pack-intake.js';
import type {PartedPack} from './parted-pack.js';
import type {WasmModule} from './wasm-module.js';

/** Reads a pack from its bytes, in slices; a definition that is asked for meanwhile goes first. */
export async function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  module: Promise<WasmModule>,
  arrival: PackArrival,
): Promise<PartedPack> {
  const queue = new ByteQueue();
  queue.push(bytes);
  const intake = new PackIntake(module, arrival, false);
  arrival.bring = async (part, pack) => {
    const piece = bytes.subarray(part.offset, part.offset + part.bytes);
    await pack.supply(part, piece);
    arrival.arrived(pack);
  };
  try {
    if (await intake.begin(queue, true)) await intake.take(queue, arrival.signal);
    if (intake.pack?.stage !== 'whole') throw cutShort(queue, intake.pack);
    return intake.pack;
  } catch (error) {
    if (intake.pack) arrival.replaced(intake.pack);
    throw error;
  }
}
