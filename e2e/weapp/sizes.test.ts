import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packagesOf } from './harness/bundle.js';
import { WEAPP } from './harness/mini-program.js';

const KB = 1024;
const MAIN_LIMIT = 1.2 * KB * KB;
const SUB_LIMIT = 600 * KB;

const files = readdirSync(WEAPP, { recursive: true, encoding: 'utf8' }).filter((file) =>
  statSync(join(WEAPP, file)).isFile(),
);
const sizeOf = (list: string[]) => list.reduce((sum, file) => sum + statSync(join(WEAPP, file)).size, 0);
const isIn = (folder: string) => (file: string) => file.startsWith(folder.split('/').join(sep) + sep);
const packages = packagesOf(WEAPP);

/** WeChat's own limit is 2 MB each; ours leave room, and load on a village's line. */
describe('what the phone downloads', () => {
  it('main package at most 1.2 MB', () => {
    const main = files.filter((file) => !packages.some((folder) => isIn(folder)(file)));
    expect(sizeOf(main)).toBeGreaterThan(50 * KB);
    expect(sizeOf(main)).toBeLessThanOrEqual(MAIN_LIMIT);
  });

  it.each(packages)('%s at most 600 KB', (folder) => {
    expect(sizeOf(files.filter(isIn(folder)))).toBeGreaterThan(0);
    expect(sizeOf(files.filter(isIn(folder)))).toBeLessThanOrEqual(SUB_LIMIT);
  });

  it('brings no source maps along', () => {
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  });
});
