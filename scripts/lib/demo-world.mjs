// The demo's parts and how they are started: the data folder, the seeded database, the WeChat stand-in and the server.
// The browser tests start the same ones, on a folder that they throw away.
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { start, untilAnswers } from './children.mjs';
import { mustExec } from './exec.mjs';
import { at } from './paths.mjs';
import { Plain } from './say.mjs';
import { hashOf } from './sources.mjs';

/** The invented mini-program that the stand-in knows. */
const WECHAT_APPS = [
  {
    appId: 'wxdemo0000000001',
    secret: 'demo-secret',
    templates: { needPapers: 'tpl-need-papers', result: 'tpl-result', progress: 'tpl-progress' },
  },
];

/** Makes the folder, and says in a sentence when nobody may write there. */
export const demandFolder = (folder) => {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    const probe = join(folder, '.probe');
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new Plain(
      `不能在 ${folder} 里写东西（${error.code}）。请换一个有权写的文件夹：HUIYIN_DATA=文件夹 npm run demo`,
      `Cannot write in ${folder} (${error.code}). Choose another folder with HUIYIN_DATA=…`,
    );
  }
};

/** Only what the demo itself made may be thrown away, never the folder of somebody else. */
export const refuseForeign = (folder) => {
  if (existsSync(join(folder, 'keys.json')) && !existsSync(join(folder, 'demo'))) {
    throw new Plain(
      `${folder} 里有资料，但不是演示的资料，不敢删。请换一个文件夹，或自己动手删。`,
      `${folder} holds data that the demo did not make; it is not deleted.`,
    );
  }
};

/** Forgets the demo's data. */
export const resetFolder = (folder) => {
  refuseForeign(folder);
  rmSync(folder, { recursive: true, force: true });
};

/**
 * What every process of the world is told.
 * @param {{ folder: string, port: number, standinPort: number, databaseUrl?: string }} world
 */
export const environment = ({ folder, port, standinPort, databaseUrl }) => ({
  HUIYIN_MODE: 'demo',
  HOST: '127.0.0.1',
  PORT: String(port),
  HUIYIN_DATA: folder,
  DATABASE_URL: databaseUrl,
  WECHAT_BASE_URL: `http://127.0.0.1:${standinPort}`,
  WECHAT_APPS: JSON.stringify(WECHAT_APPS),
  HUIYIN_MINIAPP_DIST: at('miniapp/dist/h5'),
  HUIYIN_CONSOLE_DIST: at('console/dist'),
  NODE_ENV: 'production',
});

/** Empties a database outside the data folder, if the demo filled it: without its keys nothing in it would open. */
export const emptyDatabase = (env) =>
  mustExec('demo-empty', process.execPath, [at('server/dist/demo/empty.js')], { env });

/**
 * Brings the database up to date and fills it when it is empty. Not asked again of a SQLite file that this very build has filled:
 * the server brings such a file up to date by itself.
 * @param {Record<string, string | undefined>} env @returns {Promise<boolean>} whether there was anything to do
 */
export const seed = async (env) => {
  const stamp = join(env.HUIYIN_DATA, 'demo/seeded');
  const build = hashOf(['server/src', 'shared/src']);
  const ownFile = !env.DATABASE_URL && existsSync(join(env.HUIYIN_DATA, 'huiyin.db'));
  if (ownFile && existsSync(stamp) && readFileSync(stamp, 'utf8') === build) return false;
  await mustExec('demo-seed', process.execPath, [at('server/dist/demo/main.js')], { env });
  writeFileSync(stamp, build);
  return true;
};

/** Starts stand-in and server; resolves when both answer. @param {Parameters<typeof environment>[0]} world */
export const startWorld = async (world) => {
  const env = environment(world);
  const standin = start('standin', process.execPath, [at('server/dist/standin/main.js')], {
    env: {
      ...env,
      PORT: String(world.standinPort),
      STANDIN_PEOPLE: join(world.folder, 'demo/people.json'),
      STANDIN_FILE: join(world.folder, 'demo/standin.json'),
      STANDIN_MINIAPP: `http://127.0.0.1:${world.port}/m/`,
    },
  });
  const server = start('server', process.execPath, ['--enable-source-maps', at('server/dist/app/main.js')], {
    env,
  });
  await untilAnswers(standin, `http://127.0.0.1:${world.standinPort}/standin/people`);
  await untilAnswers(server, `http://127.0.0.1:${world.port}/api/ready`);
  return { standin, server };
};

/** The demo's accounts, as the seed wrote them. @returns {{ who: string, role: string, where: string, login: string, password: string, note: string }[]} */
export const accounts = (folder) => JSON.parse(readFileSync(join(folder, 'demo/accounts.json'), 'utf8'));

/** The residents who have WeChat, as the seed wrote them. @returns {{ name: string, phone: string, note: string }[]} */
export const people = (folder) => JSON.parse(readFileSync(join(folder, 'demo/people.json'), 'utf8'));
