// The processes that are measured: each is stopped by the bench that started it, whatever happens.
import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const running = new Set();

const ended = (child) => child.exitCode !== null || child.signalCode !== null;

/** Stops one: asks first, insists after 10 s. */
export const stop = async ({ child }) => {
  if (ended(child)) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(timer);
};

export const stopAll = () => Promise.all([...running].map(stop));

/** Starts a script with this Node; its output goes to `<folder>/<name>.log`. */
export const start = (name, folder, script, env, args = []) => {
  const log = join(folder, `${name}.log`);
  const sink = createWriteStream(log);
  const child = spawn(process.execPath, [...args, script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(sink, { end: false });
  child.stderr.pipe(sink, { end: false });
  const started = { name, child, log };
  running.add(started);
  child.once('exit', () => running.delete(started));
  return started;
};

const saidLast = ({ name, log }) =>
  new Error(`${name} ended before its time:\n${readFileSync(log, 'utf8').split('\n').slice(-20).join('\n')}`);

/** Waits for a script that ends by itself. Throws with its last words when it fails. */
export const untilEnds = (started) =>
  new Promise((done, reject) => {
    started.child.once('exit', (code) => (code === 0 ? done() : reject(saidLast(started))));
  });

/** Waits until `url` answers 2xx. @returns {Promise<number>} milliseconds that it took */
export const untilAnswers = async (started, url) => {
  const since = performance.now();
  while (performance.now() - since < 60_000) {
    if (ended(started.child)) throw saidLast(started);
    const answer = await fetch(url).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return performance.now() - since;
    await sleep(10);
  }
  throw new Error(`${started.name} did not answer within a minute`);
};

/** Resident memory, in MB. */
export const residentMemory = ({ child }) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) / 1024;

/** A free port below 32768, where the system hands out none to outgoing connections. */
export const freePort = async () => {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const free = await new Promise((done) => {
      const server = createServer();
      server.once('error', () => done(false));
      server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => done(true)));
    });
    if (free) return port;
  }
};
