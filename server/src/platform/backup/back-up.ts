import { createWriteStream, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Config } from '../config/config.js';
import { Operation } from '../errors/errors.js';
import { copyTree, isEmpty } from './files.js';
import { FILES, KEYS, MANIFEST, type Manifest, sha256Of, TABLES, tableFile } from './manifest.js';
import { openSnapshot, type Snapshot } from './tables.js';

export interface BackUp {
  readonly config: Config;
  /** Where this installation's keys lie. */
  readonly keysFile: string;
  /** The new backup; absent or empty before. */
  readonly folder: string;
  readonly now: number;
}

const writeTable = async (snapshot: Snapshot, table: string, file: string) => {
  let rows = 0;
  const lines = async function* () {
    for await (const row of snapshot.rows(table)) {
      rows += 1;
      yield `${JSON.stringify(row)}\n`;
    }
  };
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(file, { mode: 0o600 }));
  return { rows, sha256: await sha256Of(file) };
};

const migrationsOf = async (snapshot: Snapshot): Promise<string[]> => {
  const ids: string[] = [];
  for await (const row of snapshot.rows('schema_migration')) ids.push(String(row.id));
  return ids;
};

const nothingThere = () =>
  new Operation('这里还没有资料可备份。请检查 HUIYIN_DATA 和 DATABASE_URL 是不是正式运行时用的那一套。');

/**
 * Copies everything that this installation is, while it may go on working: every table as JSON lines (readable on either database), the
 * encrypted files, and the keys without which they are noise. The manifest is written last.
 */
export const backUp = async ({ config, keysFile, folder, now }: BackUp): Promise<Manifest> => {
  if (!(await isEmpty(folder))) throw new Operation(`${folder} 不是空的。请给备份一个新的文件夹。`);
  if (config.database.dialect === 'sqlite' && !existsSync(config.database.file)) throw nothingThere();
  const snapshot = await openSnapshot(config.database);
  try {
    const names = await snapshot.tables();
    if (!names.includes('schema_migration')) throw nothingThere();
    await mkdir(join(folder, TABLES), { recursive: true, mode: 0o700 });
    const tables: Manifest['tables'] = {};
    for (const table of names) {
      if (table !== 'schema_migration')
        tables[table] = await writeTable(snapshot, table, tableFile(folder, table));
    }
    const migrations = await migrationsOf(snapshot);
    // After the snapshot: a row's file is written before the row, so every file that these rows name is there.
    const files = await copyTree(join(config.dataDir, FILES), join(folder, FILES));
    await copyFile(keysFile, join(folder, KEYS));
    await chmod(join(folder, KEYS), 0o600);
    const manifest: Manifest = { format: 1, takenAt: now, migrations, tables, files };
    await writeFile(join(folder, MANIFEST), JSON.stringify(manifest, null, 2));
    return manifest;
  } finally {
    await snapshot.close();
  }
};
