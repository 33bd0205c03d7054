import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { at, cacheDir } from '../../scripts/lib/paths.mjs';
import { buildIfChanged, hashOf, sweepStale } from '../../scripts/lib/sources.mjs';

let folder: string;
let name: string;
/** Sources are named from the root; this folder is skipped by its place, so files in it are named one by one. */
const rel = (file: string) => join('.cache', name, file);

beforeEach(() => {
  folder = mkdtempSync(join(cacheDir(), 'sources-'));
  name = basename(folder);
  writeFileSync(join(folder, 'a.ts'), 'one');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(at('.cache/built', name), { force: true });
});

const build = (work: () => void = () => writeFileSync(join(folder, 'out.js'), '')) => {
  const spy = vi.fn(async () => work());
  const run = () => buildIfChanged({ name, sources: [rel('a.ts')], makes: rel('out.js'), build: spy });
  return { run, spy };
};

describe('a build', () => {
  it('happens once, and again when a source changes or its output is gone', async () => {
    const { run, spy } = build();
    expect(await run()).toBe(true);
    expect(await run()).toBe(false);
    writeFileSync(join(folder, 'a.ts'), 'two');
    expect(await run()).toBe(true);
    rmSync(join(folder, 'out.js'));
    expect(await run()).toBe(true);
    expect(spy).toHaveBeenCalledTimes(3);
  });

  it('that fails is tried again next time', async () => {
    const bad = build(() => {
      throw new Error('no');
    });
    await expect(bad.run()).rejects.toThrow('no');
    expect(await build().run()).toBe(true);
  });

  it('that ends well but makes nothing is a failure', async () => {
    await expect(build(() => undefined).run()).rejects.toThrow('out.js is missing');
  });
});

describe('hashes', () => {
  it('see names as well as contents', () => {
    const before = hashOf([rel('a.ts')]);
    writeFileSync(join(folder, 'b.ts'), 'one');
    expect(hashOf([rel('b.ts')])).not.toBe(before);
  });
});

describe('what an earlier build left', () => {
  it('goes when its source is gone', () => {
    const old = join(folder, 'gone.js');
    writeFileSync(old, '');
    utimesSync(old, 1, 1);
    sweepStale(folder, Date.now());
    expect(hashOf([rel('gone.js')])).toBe(hashOf([]));
    expect(hashOf([rel('a.ts')])).not.toBe(hashOf([]));
  });
});

describe('the hash of a room', () => {
  it('does not see what a build leaves beside the sources, so that a second start builds nothing', () => {
    const left = at('e2e/tools/.swc');
    const before = hashOf(['e2e/tools']);
    mkdirSync(left, { recursive: true });
    try {
      writeFileSync(join(left, 'plugin'), 'cache');
      expect(hashOf(['e2e/tools'])).toBe(before);
    } finally {
      rmSync(left, { recursive: true });
    }
  });
});
