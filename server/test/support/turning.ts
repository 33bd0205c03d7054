import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { urlOf } from './child.js';
import type { TestDatabase } from './database.js';
import type { TestWechat } from './wechat.js';

const SCRIPT = resolve(import.meta.dirname, 'turn-by-hand.mjs');

/** A server process of its own (the built one), whose clock, sweep and relay turn when they are told to. */
export interface Turning {
  /** Sets its clock and does all that is due by then; answers how many matters it moved. */
  turn(now: number): Promise<number>;
  /** Answers the exit code. */
  stop(): Promise<number | null>;
}

/** Starts one and waits until it is ready. Rejects with what it said when it ends before. */
export const startTurning = async (
  database: TestDatabase,
  wechat: TestWechat,
  now: number,
): Promise<Turning> => {
  const child = spawn(process.execPath, [SCRIPT], {
    env: {
      ...process.env,
      ...{ HUIYIN_MODE: 'test', HUIYIN_LOG: 'error', HUIYIN_TEST_NOW: String(now) },
      ...{ PORT: String(20_000 + Math.floor(Math.random() * 12_000)), DATABASE_URL: urlOf(database) },
      ...{ HUIYIN_DATA: database.dataDir, WECHAT_BASE_URL: wechat.config.baseUrl },
      WECHAT_APPS: JSON.stringify(wechat.config.apps),
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  const lines = createInterface({ input: child.stdout });
  const next = (word: string): Promise<string> =>
    new Promise((heard, failed) => {
      const hear = (line: string) => {
        if (!line.startsWith(`${word} `)) return;
        lines.off('line', hear);
        heard(line.slice(word.length + 1));
      };
      lines.on('line', hear);
      void ended.then((code) => failed(new Error(`exit ${code}: ${said}`)));
    });
  await next('ready');
  return {
    turn: async (at) => {
      const turned = next('turned');
      child.stdin.write(`turn ${at}\n`);
      return Number(await turned);
    },
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
};
