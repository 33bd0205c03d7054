// What is built, from which sources. Each room's own `build` script says how.

import { roomScript } from './exec.mjs';
import { at } from './paths.mjs';
import { buildIfChanged, sweepStale } from './sources.mjs';

const COMMON = ['pnpm-lock.yaml', 'tsconfig.base.json'];
const SHARED = ['shared/src', 'shared/package.json', 'shared/tsconfig.json'];

/** @type {Record<string, { room: string, script: string, out: string, makes: string, sources: string[], sweep?: boolean, env?: Record<string, string> }>} */
const BUILDS = {
  shared: {
    room: 'shared',
    script: 'build',
    out: 'shared/dist',
    makes: 'shared/dist/contracts/route.js',
    sources: SHARED,
    sweep: true,
  },
  server: {
    room: 'server',
    script: 'build',
    out: 'server/dist',
    makes: 'server/dist/app/main.js',
    sources: ['server/src', 'server/package.json', 'server/.swcrc'],
    sweep: true,
  },
  console: {
    room: 'console',
    script: 'build',
    out: 'console/dist',
    makes: 'console/dist/index.html',
    sources: [...SHARED, 'console'],
    env: { NODE_ENV: 'production' },
  },
  h5: {
    room: 'miniapp',
    script: 'build:h5',
    out: 'miniapp/dist/h5',
    makes: 'miniapp/dist/h5/index.html',
    sources: [...SHARED, 'miniapp'],
    env: { NODE_ENV: 'production' },
  },
  weapp: {
    room: 'miniapp',
    script: 'build:weapp',
    out: 'miniapp/dist/weapp',
    makes: 'miniapp/dist/weapp/app.json',
    sources: [...SHARED, 'miniapp'],
    env: { NODE_ENV: 'production' },
  },
};

/** Builds one of them if its sources have changed. @param {keyof typeof BUILDS} name @returns {Promise<boolean>} built now */
export const build = (name) => {
  const { room, script, out, makes, sources, sweep, env } = BUILDS[name];
  return buildIfChanged({
    name,
    sources: [...COMMON, ...sources],
    makes,
    build: async () => {
      const since = Date.now();
      await roomScript(room, script, { env });
      if (sweep) sweepStale(at(out), since);
    },
  });
};

/** For the line of a build step. */
export const builtNote = (built) => (built ? undefined : '没有变化 unchanged');
