import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Config } from '../config/config.js';
import { type DataSources, openDataSources } from '../database/data-sources.js';
import { migrate } from '../database/migrator.js';
import type { Migration } from '../database/table.js';
import { Operation } from '../errors/errors.js';
import { copyTree, isEmpty } from './files.js';
import { FILES, type Manifest, readManifest, tableFile, verify } from './manifest.js';
import { openSnapshot, type Row } from './tables.js';

export interface Restore {
  readonly config: Config;
  readonly folder: string;
  readonly migrations: readonly Migration[];
  readonly now: number;
}

type Runner = ReturnType<DataSources['writer']['createQueryRunner']>;

/** A statement takes at most 32,766 values on SQLite. */
const MOST_VALUES = 30_000;
const MOST_ROWS = 500;

const insert = async (runner: Runner, quote: string, table: string, rows: readonly Row[]) => {
  const columns = Object.keys(rows[0] ?? {});
  const name = (text: string) => `${quote}${text}${quote}`;
  const marks = `(${columns.map(() => '?').join(', ')})`;
  await runner.query(
    `INSERT INTO ${name(table)} (${columns.map(name).join(', ')}) VALUES ${rows.map(() => marks).join(', ')}`,
    rows.flatMap((row) => columns.map((column) => row[column])),
  );
};

const loadTable = async (runner: Runner, quote: string, table: string, file: string): Promise<number> => {
  const lines = createInterface({
    input: createReadStream(file).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let count = 0;
  let chunk: Row[] = [];
  const flush = async () => {
    if (chunk.length > 0) await insert(runner, quote, table, chunk);
    count += chunk.length;
    chunk = [];
  };
  for await (const line of lines) {
    const row = JSON.parse(line) as Row;
    chunk.push(row);
    if (chunk.length >= Math.min(MOST_ROWS, MOST_VALUES / Object.keys(row).length)) await flush();
  }
  await flush();
  return count;
};

const load = async (sources: DataSources, folder: string, { tables }: Manifest) => {
  const runner = sources.writer.createQueryRunner();
  const quote = sources.dialect === 'sqlite' ? '"' : '`';
  try {
    await runner.startTransaction();
    for (const [table, { rows }] of Object.entries(tables)) {
      const loaded = await loadTable(runner, quote, table, tableFile(folder, table));
      if (loaded !== rows)
        throw new Operation(`备份里的 ${table} 应有 ${rows} 行，只读到 ${loaded} 行。没有恢复。`);
    }
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
};

const demandKnown = (manifest: Manifest, migrations: readonly Migration[]) => {
  const known = new Set(migrations.map(({ id }) => id));
  const unknown = manifest.migrations.find((id) => !known.has(id));
  if (unknown) throw new Operation(`这份备份是更新的版本做的（${unknown}）。请先升级程序，再恢复。`);
};

const demandEmpty = async (config: Config) => {
  const files = join(config.dataDir, FILES);
  const full = '恢复只往空的地方做，免得盖掉现有的资料。请换一个 HUIYIN_DATA 和 DATABASE_URL，或先移走它们。';
  if (!(await isEmpty(files))) throw new Operation(`${files} 里已经有文件。${full}`);
  const snapshot = await openSnapshot(config.database);
  const tables = await snapshot.tables().finally(() => snapshot.close());
  if (tables.length > 0)
    throw new Operation(`数据库里已经有表（${tables[0]} 等 ${tables.length} 张）。${full}`);
};

/**
 * Puts a backup into an empty database, of either kind, and an empty folder: first the tables as they were when it was taken, then the
 * rows in one transaction, then the later migrations. Nothing is touched unless the whole backup is in order.
 * The keys are the caller's: without them there is no `config`.
 */
export const restore = async ({ config, folder, migrations, now }: Restore): Promise<Manifest> => {
  const manifest = readManifest(folder);
  demandKnown(manifest, migrations);
  await verify(folder, manifest);
  const sources = await openDataSources(config.database, []);
  try {
    await demandEmpty(config);
    const then = new Set(manifest.migrations);
    await migrate(
      sources,
      migrations.filter(({ id }) => then.has(id)),
      now,
    );
    await load(sources, folder, manifest);
    await migrate(sources, migrations, now);
    const { count, bytes } = await copyTree(join(folder, FILES), join(config.dataDir, FILES));
    if (count !== manifest.files.count || bytes !== manifest.files.bytes) {
      throw new Operation(
        `备份里的附件不全：应有 ${manifest.files.count} 个，找到 ${count} 个。资料已恢复，附件请从另一份备份补。`,
      );
    }
    return manifest;
  } finally {
    await sources.close();
  }
};
