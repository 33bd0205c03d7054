// What production commands read from the environment, and the built server that they run.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, builtNote } from './builds.mjs';
import { install } from './install.mjs';
import { at, ROOT } from './paths.mjs';
import { step } from './steps.mjs';

/** `.env` in the root, if there is one; what is set already wins. */
export const readEnvFile = () => {
  const file = at('.env');
  if (existsSync(file)) process.loadEnvFile(file);
};

/** The environment of the server's own commands: production unless told otherwise, data in ./data. */
export const serverEnvironment = () => ({
  NODE_ENV: 'production',
  HUIYIN_MODE: process.env.HUIYIN_MODE || 'production',
  HUIYIN_DATA: resolve(ROOT, process.env.HUIYIN_DATA || 'data'),
  HUIYIN_MINIAPP_DIST: process.env.HUIYIN_MINIAPP_DIST || at('miniapp/dist/h5'),
  HUIYIN_CONSOLE_DIST: process.env.HUIYIN_CONSOLE_DIST || at('console/dist'),
});

/** Installed and built, as far as the named parts go; nothing of the tests. @param {string[]} parts */
export const demandBuilt = async (parts) => {
  await install();
  for (const part of parts) await step(`编译 ${part}`, () => build(part), builtNote);
};
