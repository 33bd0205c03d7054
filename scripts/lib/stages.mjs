// The stages of `npm test`. Each counts what passed and failed; one that throws has failed once, with its sentence.
import { checkAll } from '../commands/check.mjs';
import { build } from './builds.mjs';
import { demandChromium } from './chromium.mjs';
import { startMariadb } from './mariadb.mjs';
import { pool } from './pool.mjs';
import { say, seconds } from './say.mjs';
import { runVitest } from './vitest.mjs';

/** @typedef {import('./vitest.mjs').Count} Count */

/** On a slow machine the two longest stages take as much. */
const LONG_MS = 900_000;

const oneOf = (results) => ({
  passed: results.filter(({ wrong }) => !wrong).length,
  failed: results.filter(({ wrong }) => wrong).length,
  wrong: results.filter(({ wrong }) => wrong).map(({ title, wrong }) => `${title}\n${wrong}`),
});

const buildOne = (name) => async () => {
  const since = Date.now();
  const wrong = await build(name).then(
    () => '',
    (error) => `${error.output ?? ''}\n${error.message}`.trim(),
  );
  say(`${wrong ? '✗' : '✓'} ${name} … ${seconds(Date.now() - since)}`);
  return { title: name, wrong };
};

const builds = async () => {
  const first = [await buildOne('shared')(), await buildOne('server')()];
  return oneOf([...first, ...(await pool(['h5', 'weapp', 'console'].map(buildOne)))]);
};

const onMariadb = async () => {
  const { url, stop } = await startMariadb();
  try {
    return await runVitest('api-mariadb', 'server', {
      args: ['--project', 'mariadb'],
      env: { HUIYIN_TEST_MARIADB: url },
      timeoutMs: LONG_MS,
    });
  } finally {
    await stop();
  }
};

const inChromium = async () =>
  runVitest('e2e', 'e2e', { args: ['--project', 'browser'], env: { CHROMIUM_PATH: await demandChromium() } });

/** @type {{ name: string, title: string, run: () => Promise<Count> }[]} */
export const STAGES = [
  { name: 'check', title: '检查 check', run: async () => oneOf(await checkAll()) },
  { name: 'builds', title: '编译 builds', run: builds },
  { name: 'shared', title: '共用规则 shared', run: () => runVitest('shared', 'shared') },
  { name: 'phone', title: '手机端单元 miniapp', run: () => runVitest('phone', 'miniapp') },
  { name: 'console', title: '电脑端单元 console', run: () => runVitest('console', 'console') },
  {
    name: 'sqlite',
    title: '接口 API on SQLite',
    run: () => runVitest('api-sqlite', 'server', { args: ['--project', 'sqlite'], timeoutMs: LONG_MS }),
  },
  { name: 'mariadb', title: '接口 API on MariaDB', run: onMariadb },
  {
    name: 'tools',
    title: '命令本身 scripts',
    run: () => runVitest('tools', 'e2e', { args: ['--project', 'tools'] }),
  },
  { name: 'e2e', title: '浏览器 Chromium', run: inChromium },
  {
    name: 'weapp',
    title: '小程序 weapp',
    run: () => runVitest('weapp', 'e2e', { args: ['--project', 'weapp'] }),
  },
];
