// Processes that end with the tests, and a screen for browsers that want one.
import {spawn} from 'node:child_process';
import {once} from 'node:events';

/** Starts a program that is ended by `stop()` or, if that is never reached, with this process. */
export function start(program, args, options) {
  // A group of its own: what it starts ends with it.
  const child = spawn(program, args, {detached: true, ...options});
  const ended = once(child, 'exit').catch(() => {});
  const kill = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended.
    }
  };
  const signals = {SIGINT: 130, SIGTERM: 143};
  const onSignal = (signal) => {
    kill();
    process.exit(signals[signal]);
  };
  process.on('exit', kill);
  for (const signal of Object.keys(signals)) process.on(signal, onSignal);
  return {
    child,
    async stop() {
      kill();
      await ended;
      process.off('exit', kill);
      for (const signal of Object.keys(signals)) process.off(signal, onSignal);
    },
  };
}

/** An X server on a display that it has found free itself. */
export async function startDisplay() {
  const server = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'],
    {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  let told = '';
  for await (const chunk of server.child.stdio[3]) {
    told += chunk;
    if (told.includes('\n')) return {name: `:${told.trim()}`, stop: server.stop};
  }
  throw new Error('Xvfb has not started');
}
