// Long-lived children (server, stand-in, database, watchers) and what Ctrl-C does to them: each is stopped by its own pid, the last
// started first, with time to finish what it began.
import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, ROOT } from './paths.mjs';
import { Plain, say } from './say.mjs';

const PATIENCE_MS = 10_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const owned = new Set();
const cleanups = [];
let stopping;

/** Counts a child among those that Ctrl-C stops. @returns {() => void} forget it (it has ended) */
export const own = (child) => {
  owned.add(child);
  watchSignals();
  const release = () => owned.delete(child);
  child.once('exit', release);
  return release;
};

/** Runs when everything has been stopped: throw-away folders and the like. */
export const afterwards = (fn) => {
  watchSignals();
  cleanups.push(fn);
};

const ended = (child) => child.exitCode !== null || child.signalCode !== null;

/** Stops one child: a polite signal, then after 10 s a hard one. */
export const stop = async (child) => {
  if (ended(child)) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await gone;
  clearTimeout(timer);
};

/** Stops all children, the last started first, then runs the clean-ups. */
export const stopAll = () => {
  stopping ??= (async () => {
    for (const child of [...owned].reverse()) await stop(child);
    for (const fn of cleanups.reverse()) await fn();
  })();
  return stopping;
};

const isStopping = () => stopping !== undefined;

let watching = false;
const watchSignals = () => {
  if (watching) return;
  watching = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      if (stopping) return;
      say('\n正在停下…');
      await stopAll();
      say('已停下。');
      process.exit(endedWell ? 0 : 130);
    });
  }
};

let endedWell = false;
/** From now on Ctrl-C is the normal end of this command (exit code 0), not an interruption of its work. */
export const runsUntilStopped = () => {
  endedWell = true;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours and cursor moves are control characters
const CONTROLS = /\x1b\[[0-9;?]*[A-Za-z]|\r/g;

/** The lines of a child's output as a person reads them: without colours, blank ones and those that nobody asked for. */
const readable = (chunk, wanted) =>
  chunk
    .toString()
    .replace(CONTROLS, '')
    .split('\n')
    .filter((line) => line.trim() && (wanted === true || wanted.test(line)));

/**
 * Starts a child whose output goes to `.cache/logs/<name>.log`; in its own process group, so that the terminal's Ctrl-C reaches only us.
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, show?: boolean | RegExp }} [options] `show` prints its lines with its name, all or those of a pattern
 */
export const start = (name, command, args, { cwd = ROOT, env = {}, show = false } = {}) => {
  const log = join(cacheDir('logs'), `${name}.log`);
  const sink = createWriteStream(log);
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  own(child);
  const take = (chunk) => {
    sink.write(chunk);
    if (show) for (const line of readable(chunk, show)) say(`[${name}] ${line}`);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  child.on('error', (error) => sink.write(`${error}\n`));
  return { child, log, name };
};

/**
 * Waits until `url` answers 2xx. Throws with the child's last lines when it ends before that, or when `ms` have passed.
 * @param {{ child: import('node:child_process').ChildProcess, log: string, name: string }} started
 */
export const untilAnswers = async (started, url, ms = 30_000) => {
  const until = Date.now() + ms;
  while (Date.now() < until && !ended(started.child)) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  await new Promise((done) => setTimeout(done, 100));
  throw new Plain(
    `“${started.name}”没有起来。`,
    `"${started.name}" did not come up.`,
    readFileSync(started.log, 'utf8').trimEnd().split('\n').slice(-30).join('\n'),
  );
};

/** Resolves when the child ends by itself, to its exit code; never while we are stopping it. */
export const untilEnds = ({ child }) =>
  new Promise((done) => {
    if (ended(child)) done(child.exitCode ?? 1);
    child.once('exit', (code) => !isStopping() && done(code ?? 1));
  });
