import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, builtNote } from '../lib/builds.mjs';
import { runsUntilStopped, stopAll, untilEnds } from '../lib/children.mjs';
import {
  accounts,
  demandFolder,
  emptyDatabase,
  environment,
  people,
  refuseForeign,
  resetFolder,
  seed,
  startWorld,
} from '../lib/demo-world.mjs';
import { lastLines } from '../lib/exec.mjs';
import { install } from '../lib/install.mjs';
import { at, ROOT } from '../lib/paths.mjs';
import { demandPort, freePortNear } from '../lib/ports.mjs';
import { Plain, say, table } from '../lib/say.mjs';
import { step } from '../lib/steps.mjs';

const DEFAULT_PORT = 18_080;

const buildAll = async () => {
  await step('编译 shared', () => build('shared'), builtNote);
  await step('编译服务 server', () => build('server'), builtNote);
  await step(
    '编译手机端和电脑端 H5, console',
    async () => {
      const results = await Promise.allSettled([build('h5'), build('console')]);
      const bad = results.find((result) => result.status === 'rejected');
      if (bad) throw bad.reason;
      return results.some((result) => result.value);
    },
    builtNote,
  );
};

const announce = ({ folder, port, standinPort }) => {
  const home = `http://127.0.0.1:${port}`;
  const standin = `http://127.0.0.1:${standinPort}`;
  say('\n从哪里看');
  table([
    ['总入口', `${home}/`],
    ['村民的手机', `${home}/m/`, '先到微信替身页选一位村民'],
    ['工作人员的电脑', `${home}/console/`],
    ['微信替身', `${standin}/`, '换人登录，看发出的每条消息'],
    ['接口文档', `${home}/api/docs`],
  ]);
  const residents = people(folder);
  const cast = residents.filter(({ note }) => note);
  say(`\n村民（在微信替身页点名字就登录；那里还有另外 ${residents.length - cast.length} 位）`);
  table(cast.map(({ name, phone, note }) => [name, phone, note]));
  say('\n工作人员');
  table([
    ['谁', '做什么', '在哪里', '登录名', '密码', ''],
    ...accounts(folder).map(({ who, role, where, login, password, note }) => [
      who,
      role,
      where === 'phone' ? '手机' : '电脑',
      login,
      password,
      note,
    ]),
  ]);
  say(`\n资料在 ${folder}；从头来过：npm run demo -- --reset；按 Ctrl-C 停下。`);
  say(`ready ${home}`);
};

/** Installs, builds, seeds and starts everything on this machine; runs until Ctrl-C. */
export const run = async (args) => {
  const unknown = args.find((arg) => arg !== '--reset');
  if (unknown)
    throw new Plain(
      `不认识“${unknown}”。只有 --reset。`,
      `Unknown option ${unknown}; there is only --reset.`,
    );
  const port = await demandPort(process.env.PORT, DEFAULT_PORT);
  const folder = resolve(ROOT, process.env.HUIYIN_DATA || at('data/demo'));
  const reset = args.includes('--reset');
  const elsewhere = Boolean(process.env.DATABASE_URL);
  if (reset) refuseForeign(folder);
  if (reset && !elsewhere) resetFolder(folder);
  demandFolder(folder);
  demandFolder(at('.cache'));
  await install();
  await buildAll();
  const standinPort = await freePortNear(port + 1);
  const world = { folder, port, standinPort, databaseUrl: process.env.DATABASE_URL };
  if (reset && elsewhere) {
    await step('清空演示的数据库', () => emptyDatabase(environment(world)));
    resetFolder(folder);
    demandFolder(folder);
  }
  await step('准备资料 migrate, seed', () => seed(environment(world)), builtNote);
  try {
    const { server, standin } = await step('启动 start', () => startWorld(world));
    runsUntilStopped();
    announce(world);
    const ended = await Promise.race([server, standin].map((part) => untilEnds(part).then(() => part)));
    throw new Plain(
      `“${ended.name}”自己停了。全部输出在 ${ended.log}`,
      `"${ended.name}" stopped by itself.`,
      lastLines(readFileSync(ended.log, 'utf8'), 30),
    );
  } finally {
    await stopAll();
  }
};
