// Where things lie. Everything that commands make goes to `.cache/` (throw-away), `data/` (kept) or a room's `dist/`.
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const at = (...parts) => join(ROOT, ...parts);

/** A folder under `.cache/`, made if absent. */
export const cacheDir = (...parts) => {
  const dir = at('.cache', ...parts);
  mkdirSync(dir, { recursive: true });
  return dir;
};
