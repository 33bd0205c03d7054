import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestDatabase } from './database.js';

const MAIN = resolve(import.meta.dirname, '../../dist/app/main.js');

/** The built server as a process of its own, on a test's database: what can be killed. */
export interface Child {
  readonly url: string;
  /** As a power cut does: nothing is finished, nothing is said. */
  kill(): Promise<void>;
  /** As an operator does; answers the exit code. */
  stop(): Promise<number | null>;
}

/** As `DATABASE_URL` has it. */
export const urlOf = ({ config }: TestDatabase): string =>
  config.dialect === 'sqlite' ? `sqlite://${config.file}` : config.url.replace(/^mysql:/, 'mariadb:');

const launch = (database: TestDatabase, port: number): ChildProcess => {
  if (!existsSync(MAIN))
    throw new Error('server/dist is missing: build the server first (npm run build in server)');
  return spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      ...{ HUIYIN_MODE: 'dev', HUIYIN_LOG: 'error', HOST: '127.0.0.1', PORT: String(port) },
      ...{ DATABASE_URL: urlOf(database), HUIYIN_DATA: database.dataDir },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
};

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((done) => child.once('exit', (code) => done(code)));

/** Starts it and waits until it is ready. Rejects with what it said when it ends before. */
export const startChild = async (database: TestDatabase): Promise<Child> => {
  const port = 20_000 + Math.floor(Math.random() * 12_000);
  const child = launch(database, port);
  let said = '';
  const url = await new Promise<string>((ready, failed) => {
    const hear = (chunk: Buffer) => {
      said += String(chunk);
      const address = /ready (http:\S+)/.exec(said)?.[1];
      if (address) ready(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    void ended(child).then((code) => failed(new Error(`exit ${code}: ${said}`)));
  });
  const end = (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal);
    return ended(child);
  };
  return { url, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
};
