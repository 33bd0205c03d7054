import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface Copied {
  readonly count: number;
  readonly bytes: number;
}

const isAbsent = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Copies a tree of finished files. One that is erased meanwhile is left out: no row of the future names it either. */
export const copyTree = async (from: string, to: string): Promise<Copied> => {
  if (!existsSync(from)) return { count: 0, bytes: 0 };
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  let [count, bytes] = [0, 0];
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.endsWith('.part')) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(to, source.slice(from.length));
    try {
      await mkdir(dirname(target), { recursive: true });
      await copyFile(source, target);
      bytes += (await stat(target)).size;
      count += 1;
    } catch (error) {
      if (!isAbsent(error)) throw error;
    }
  }
  return { count, bytes };
};

/** Absent, or a folder with nothing in it. */
export const isEmpty = async (folder: string): Promise<boolean> =>
  !existsSync(folder) || (await readdir(folder)).length === 0;
