// Installing the packages: skipped while what is installed came from this lockfile.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pnpm } from './exec.mjs';
import { at } from './paths.mjs';
import { hashOf } from './sources.mjs';
import { step } from './steps.mjs';

export const ROOMS = ['shared', 'server', 'miniapp', 'console', 'e2e'];

const STAMP = at('node_modules/.huiyin-installed');
const WORKSPACE = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'package.json',
  ...ROOMS.map((room) => `${room}/package.json`),
];

/** Installs from the lockfile, exactly; the stamp lies inside node_modules, so it goes when they go. */
export const install = async () => {
  const wanted = `${hashOf(WORKSPACE)} ${process.platform}-${process.arch}`;
  const complete = ROOMS.every((room) => existsSync(at(room, 'node_modules')));
  if (complete && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  await step('安装依赖 install', async () => {
    await pnpm('install', [
      'install',
      '--frozen-lockfile',
      '--prefer-offline',
      '--config.confirmModulesPurge=false',
    ]);
    writeFileSync(STAMP, wanted);
  });
};
