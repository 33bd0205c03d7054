import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, builtNote } from '../lib/builds.mjs';
import { install } from '../lib/install.mjs';
import { startMariadb } from '../lib/mariadb.mjs';
import { at, cacheDir } from '../lib/paths.mjs';
import { step } from '../lib/steps.mjs';

/** The figures, a JSON line each on standard output; what goes on is told on standard error. @returns {Promise<number>} its exit code */
const measure = (env) =>
  new Promise((done, reject) => {
    const child = spawn(process.execPath, [at('server/bench/main.mjs')], {
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('exit', (code) => done(code ?? 1));
  });

/**
 * `npm run bench`: ratios within one run, on both databases, in a folder that is thrown away. A missed target is said, not failed.
 * For the figures alone: `npm run --silent bench 2>/dev/null`.
 */
export const run = async () => {
  // Standard output is the figures' alone, which the child writes there itself.
  process.stdout.write = process.stderr.write.bind(process.stderr);
  await install();
  await step('编译 shared', () => build('shared'), builtNote);
  await step('编译服务 server', () => build('server'), builtNote);
  const folder = mkdtempSync(join(cacheDir(), 'bench-'));
  const { url, stop } = await startMariadb();
  try {
    return await measure({ BENCH_FOLDER: folder, BENCH_MARIADB: url });
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
