import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { start, stop, untilAnswers } from '../../scripts/lib/children.mjs';
import { environment } from '../../scripts/lib/demo-world.mjs';
import { at } from '../../scripts/lib/paths.mjs';
import { freePort } from '../../scripts/lib/ports.mjs';

/** The mini-program that the administrator enters by hand; WeChat's stand-in knows it. */
export const WECHAT = { appId: 'wxfirst000000001', secret: 'secret-of-the-first' };

/** A server that nobody has set up: an empty database, no account, no mini-program, and the code that it printed. */
export interface EmptyHouse {
  readonly url: string;
  readonly folder: string;
  /** What the server's terminal says opens the first account. */
  readonly code: string;
  stop(): Promise<void>;
}

const CODE = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2,}/;

/** It answers before what it printed has reached the log. */
const printedCode = async (log: string): Promise<string> => {
  for (const until = Date.now() + 20_000; Date.now() < until; await sleep(100)) {
    const code = CODE.exec(readFileSync(log, 'utf8'))?.[0];
    if (code) return code;
  }
  throw new Error(`the server printed no code: ${log}`);
};

/** Starts it as `npm start` does, but for the keys, which it makes itself, and for WeChat, which is the stand-in. */
export const startEmpty = async (): Promise<EmptyHouse> => {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-first-'));
  const [port, standinPort] = [await freePort(), await freePort()];
  const { WECHAT_APPS: _, ...env } = environment({ folder, port, standinPort });
  const people = join(folder, 'people.json');
  writeFileSync(people, '[]');
  const standin = start('first-standin', process.execPath, [at('server/dist/standin/main.js')], {
    env: {
      ...env,
      PORT: String(standinPort),
      WECHAT_APPS: JSON.stringify([{ ...WECHAT, templates: {} }]),
      STANDIN_PEOPLE: people,
      STANDIN_FILE: join(folder, 'standin.json'),
      STANDIN_MINIAPP: `http://127.0.0.1:${port}/m/`,
    },
  });
  const server = start('first-server', process.execPath, [at('server/dist/app/main.js')], {
    env: { ...env, HUIYIN_MODE: 'dev', WECHAT_APPS: '' },
  });
  await untilAnswers(standin, `http://127.0.0.1:${standinPort}/standin/people`);
  await untilAnswers(server, `http://127.0.0.1:${port}/api/ready`);
  const code = await printedCode(server.log);
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    code,
    stop: async () => {
      await stop(server.child);
      await stop(standin.child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
