import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import { Operation } from '../errors/errors.js';

const manifest = z.strictObject({
  format: z.literal(1),
  /** When the snapshot was taken, UTC milliseconds. */
  takenAt: z.number().int(),
  migrations: z.array(z.string()),
  tables: z.record(z.string(), z.object({ rows: z.number().int(), sha256: z.string() })),
  files: z.object({ count: z.number().int(), bytes: z.number().int() }),
});

export type Manifest = z.infer<typeof manifest>;

/** Written last: a folder without it is a backup that was broken off. */
export const MANIFEST = 'manifest.json';
export const TABLES = 'tables';
export const FILES = 'attachments';
export const KEYS = 'keys.json';

export const tableFile = (folder: string, table: string) => join(folder, TABLES, `${table}.jsonl.gz`);

export const sha256Of = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};

/** Reads what a backup holds. Throws `Operation` when the folder is no whole backup. */
export const readManifest = (folder: string): Manifest => {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) {
    throw new Operation(`${folder} 里没有完整的备份（缺 ${MANIFEST}，可能备份时中断了）。请换一份。`);
  }
  const parsed = manifest.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Operation(`${file} 读不懂，可能是别的版本做的备份。`);
  return parsed.data;
};

/** Every table file as it was written, byte by byte. Throws `Operation` naming the first that isn't. */
export const verify = async (folder: string, { tables }: Manifest): Promise<void> => {
  for (const [table, { sha256 }] of Object.entries(tables)) {
    const file = tableFile(folder, table);
    if (!existsSync(file) || (await sha256Of(file)) !== sha256) {
      throw new Operation(`备份里的 ${file} 缺了或坏了，没有恢复任何东西。请换一份备份。`);
    }
  }
};
