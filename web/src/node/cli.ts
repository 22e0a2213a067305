#!/usr/bin/env node
// `npx termdex`: starts the command line of core/tools, compiled to WebAssembly.
import {readFile} from 'node:fs/promises';

interface CommandLineOptions {
  wasmBinary: Uint8Array;
  arguments: readonly string[];
  thisProgram: string;
  quit(status: number, reason: unknown): void;
}

type CreateCommandLine = (options: CommandLineOptions) => Promise<unknown>;

const folder = new URL('../cli/', import.meta.url);

try {
  const glue = (await import(new URL('termdex-cli.mjs', folder).href)) as {default: CreateCommandLine};
  await glue.default({
    wasmBinary: await readFile(new URL('termdex-cli.wasm', folder)),
    arguments: process.argv.slice(2),
    thisProgram: 'termdex',
    quit(status) {
      process.exitCode = status;
    },
  });
} catch (error) {
  process.stderr.write(`termdex: ${readable(error)}\n`);
  process.exitCode = 70;
}

/** The error without the glue's source: Node prints the whole line that threw, and that is all of it. */
function readable(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.split('\n').filter((line) => line.length < 400).join('\n');
}
