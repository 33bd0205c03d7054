// Builds happen only when their sources have changed: a hash of the sources is kept beside what was built.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { at, cacheDir, ROOT } from './paths.mjs';

const SKIPPED = /(^|\/)(node_modules|dist|\.cache|\.swc|coverage)(\/|$)|\.test\.tsx?$/;

/** Every file under the given paths (files or folders, relative to the root), sorted; what is built or only tests is left out. */
export const filesOf = (paths) =>
  paths
    .flatMap((path) => {
      const full = at(path);
      if (!existsSync(full)) return [];
      if (statSync(full).isFile()) return [path];
      return filesOf(
        readdirSync(full)
          .map((name) => `${path}/${name}`)
          .filter((p) => !SKIPPED.test(p)),
      );
    })
    .sort();

/** A hash over names and contents. */
export const hashOf = (paths) => {
  const hash = createHash('sha256');
  for (const file of filesOf(paths)) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(at(file)));
  }
  return hash.digest('hex');
};

const stampFile = (name) => join(cacheDir('built'), name);

/**
 * Runs `build` unless the sources are those of the last good build and what it made is still there.
 * @param {{ name: string, sources: string[], makes: string, build: () => Promise<unknown> }} step `makes`: a file that must exist afterwards
 * @returns {Promise<boolean>} whether it was built now
 */
export const buildIfChanged = async ({ name, sources, makes, build }) => {
  const hash = hashOf(sources);
  const stamp = stampFile(name);
  if (existsSync(at(makes)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  rmSync(stamp, { force: true });
  await build();
  if (!existsSync(at(makes)))
    throw new Error(`${name}: the build ended without an error, yet ${makes} is missing`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
};

/** Whatever stands in that build's folder from now on, the next `buildIfChanged` builds it again: a watcher writes there. */
export const forgetBuilt = (name) => rmSync(stampFile(name), { force: true });

/** Removes from a build folder what the build that began at `since` (ms) has not written: outputs of sources that are gone. */
export const sweepStale = (folder, since) => {
  const walk = (dir) => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (statSync(path).mtimeMs < since - 1_000) rmSync(path);
    }
  };
  if (relative(ROOT, folder).startsWith('..')) throw new Error(`${folder} is not ours to sweep`);
  walk(folder);
};
