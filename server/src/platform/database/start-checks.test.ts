import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase, testDialect } from '../../../test/support/database.js';
import { type DataSources, openDataSources } from './data-sources.js';
import { checkDatabase } from './start-checks.js';

let database: TestDatabase;
let sources: DataSources;
beforeAll(async () => {
  database = await freshDatabase();
  sources = await openDataSources(database.config, []);
});
afterAll(async () => {
  await sources.close();
  await database.drop();
});

/** The same doors, but the server answers one thing otherwise. */
const withAnswer = (column: string, value: unknown): DataSources => {
  const query = async (sql: string) => {
    const rows = (await sources.writer.query(sql)) as Record<string, unknown>[];
    return rows.map((row) => (column in row ? { ...row, [column]: value } : row));
  };
  return { dialect: sources.dialect, writer: { query }, reader: sources.reader } as unknown as DataSources;
};

it('a healthy database passes', async () => {
  await checkDatabase(sources, Date.now);
});

describe.each(
  testDialect() === 'sqlite'
    ? [
        ['journal_mode', 'delete', '本机硬盘'],
        ['synchronous', 1, 'FULL'],
      ]
    : [
        ['flush', 2, 'innodb_flush_log_at_trx_commit=1'],
        ['charset', 'latin1', 'utf8mb4'],
        ['mode', '', 'STRICT_TRANS_TABLES'],
        ['zone', 'SYSTEM', 'time_zone'],
        ['isolation', 'REPEATABLE-READ', 'READ COMMITTED'],
      ],
)('%s = %s', (column, value, words) => {
  it('is refused with what mends it', async () => {
    await expect(checkDatabase(withAnswer(String(column), value), null)).rejects.toThrow(String(words));
  });
});

it('a clock that is off is told, on a database with a clock of its own', async () => {
  const late = checkDatabase(sources, () => Date.now() + 5_000);
  if (testDialect() === 'sqlite') await late;
  else await expect(late).rejects.toThrow('时间同步');
});

it('a SQLite file is held by one process, and taken over from a dead one', async () => {
  const file = { dialect: 'sqlite', file: `${database.dataDir}/held.db` } as const;
  const first = await openDataSources(file, []);
  await expect(openDataSources(file, [])).rejects.toThrow(`进程号 ${process.pid}`);
  await first.close();
  writeFileSync(`${file.file}.lock`, '1');
  await expect(openDataSources(file, [])).rejects.toThrow('进程号 1');
  writeFileSync(`${file.file}.lock`, '999999999');
  const second = await openDataSources(file, []);
  expect(readFileSync(`${file.file}.lock`, 'utf8')).toBe(String(process.pid));
  await second.close();
});
