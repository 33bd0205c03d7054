import { join, resolve } from 'node:path';
import { build, builtNote } from '../lib/builds.mjs';
import { runsUntilStopped, start, stopAll, untilAnswers, untilEnds } from '../lib/children.mjs';
import { demandFolder, environment, seed } from '../lib/demo-world.mjs';
import { toolScript } from '../lib/exec.mjs';
import { install } from '../lib/install.mjs';
import { at, ROOT } from '../lib/paths.mjs';
import { demandPort, freePortNear } from '../lib/ports.mjs';
import { Plain, say, table } from '../lib/say.mjs';
import { forgetBuilt } from '../lib/sources.mjs';
import { step } from '../lib/steps.mjs';

const DEFAULT_PORT = 18_080;

/** Of a page of webpack's words these matter while one works; the rest is in its log. */
const WEBPACK = /compiled|error|✖|not found/i;

/** A watcher of a room, its lines shown with its name. */
const watch = (name, room, pkg, command, args, { env = {}, show = true } = {}) =>
  start(name, process.execPath, [toolScript(room, pkg, command), ...args], { cwd: at(room), env, show });

/** Everything with reload: shared and server are compiled on change, the server restarts, console and H5 reload in the browser. */
export const run = async () => {
  const port = await demandPort(process.env.PORT, DEFAULT_PORT);
  const folder = resolve(ROOT, process.env.HUIYIN_DATA || at('data/dev'));
  demandFolder(folder);
  await install();
  for (const part of ['shared', 'server']) await step(`编译 ${part}`, () => build(part), builtNote);
  // From here on the watchers write what is in dist: the next build must not take it for its own.
  for (const part of ['shared', 'server']) forgetBuilt(part);
  const standinPort = await freePortNear(port + 1);
  const consolePort = await freePortNear(port + 2);
  const h5Port = await freePortNear(port + 3);
  const world = { folder, port, standinPort, databaseUrl: process.env.DATABASE_URL };
  const env = { ...environment(world), NODE_ENV: 'development' };
  await step('准备资料 migrate, seed', () => seed(env));
  runsUntilStopped();
  try {
    const api = `http://127.0.0.1:${port}`;
    const parts = [
      watch('shared', 'shared', 'typescript', 'tsc', ['-p', '.', '--watch', '--preserveWatchOutput']),
      watch('swc', 'server', '@swc/cli', 'swc', ['src', '-d', 'dist', '--strip-leading-paths', '--watch']),
      start(
        'standin',
        process.execPath,
        ['--watch-path=server/dist/standin', at('server/dist/standin/main.js')],
        {
          env: {
            ...env,
            PORT: String(standinPort),
            STANDIN_PEOPLE: join(folder, 'demo/people.json'),
            STANDIN_FILE: join(folder, 'demo/standin.json'),
            STANDIN_MINIAPP: `http://127.0.0.1:${h5Port}/m/`,
          },
        },
      ),
      start(
        'server',
        process.execPath,
        [
          '--watch-path=server/dist',
          '--watch-path=shared/dist',
          '--watch-preserve-output',
          '--enable-source-maps',
          at('server/dist/app/main.js'),
        ],
        { env, show: true },
      ),
      watch('console', 'console', 'vite', 'vite', ['--port', String(consolePort), '--strictPort'], {
        env: { HUIYIN_API: api },
      }),
      watch(
        'h5',
        'miniapp',
        '@tarojs/cli',
        'taro',
        ['build', '--type', 'h5', '--watch', '--no-check', '--port', String(h5Port)],
        { env: { NODE_ENV: 'development', HUIYIN_API: api }, show: WEBPACK },
      ),
    ];
    const [, , standin, server, pc, phone] = parts;
    const pages = {
      console: `http://127.0.0.1:${consolePort}/console/`,
      h5: `http://127.0.0.1:${h5Port}/m/`,
      standin: `http://127.0.0.1:${standinPort}/`,
    };
    await untilAnswers(server, `${api}/api/ready`, 60_000);
    await untilAnswers(standin, `${pages.standin}standin/people`);
    await untilAnswers(pc, pages.console);
    say('[h5] 第一次编译要一两分钟……');
    await untilAnswers(phone, pages.h5, 300_000);
    say('');
    table([
      ['服务', `${api}/`],
      ['电脑端', pages.console],
      ['手机端 H5', pages.h5, `全部输出在 ${phone.log}`],
      ['微信替身', pages.standin],
    ]);
    say('改了代码会自己重新编译；按 Ctrl-C 停下。');
    say(`ready ${api}`);
    const ended = await Promise.race(parts.map((part) => untilEnds(part).then(() => part)));
    throw new Plain(`“${ended.name}”自己停了，看 ${ended.log}`, `"${ended.name}" stopped by itself.`);
  } finally {
    await stopAll();
  }
};
