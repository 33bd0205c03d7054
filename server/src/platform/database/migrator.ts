import type { QueryRunner } from 'typeorm';
import { Bug, Operation } from '../errors/errors.js';
import type { DataSources } from './data-sources.js';
import { isAlreadyThere } from './dialect.js';
import type { Migration } from './table.js';

const LEDGER =
  'CREATE TABLE schema_migration (id varchar(190) NOT NULL PRIMARY KEY, done_at bigint NOT NULL)';
const MYSQL_LOCK = 'huiyin-migrate';

/** Ids are names for ever: two migrations of one name would hide each other. */
const refuseDoubles = (migrations: readonly Migration[]) => {
  const seen = new Set<string>();
  for (const { id } of migrations) {
    if (seen.has(id)) throw new Bug(`two migrations of one id: ${id}`);
    seen.add(id);
  }
};

const doneIds = async (runner: QueryRunner): Promise<Set<string>> => {
  const rows = (await runner.query('SELECT id FROM schema_migration')) as { id: string }[];
  return new Set(rows.map((row) => row.id));
};

/** Done already counts as done: the process may have been killed between the deed and its record. */
const doOnce = async (runner: QueryRunner, statement: string): Promise<void> => {
  try {
    await runner.query(statement);
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  }
};

const asOne = async <T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> => {
  await runner.startTransaction();
  try {
    const result = await work();
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
};

/** One migrating process at a time. SQLite has one process anyway, and takes all of it or nothing. */
const alone = async <T>(sources: DataSources, runner: QueryRunner, work: () => Promise<T>): Promise<T> => {
  if (sources.dialect === 'sqlite') return asOne(runner, work);
  const [row] = (await runner.query(`SELECT GET_LOCK('${MYSQL_LOCK}', 30) AS got`)) as { got: number }[];
  if (Number(row?.got) !== 1)
    throw new Operation('另一个进程正在升级数据库，等了 30 秒还没有完。请稍后再试。');
  try {
    return await work();
  } finally {
    await runner.query(`SELECT RELEASE_LOCK('${MYSQL_LOCK}')`);
  }
};

/** Runs what is not done yet, in order, recording each. Safe to run again after a kill. Answers how many it ran. */
export const migrate = async (
  sources: DataSources,
  migrations: readonly Migration[],
  now: number,
): Promise<number> => {
  refuseDoubles(migrations);
  const runner = sources.writer.createQueryRunner();
  const mark = sources.dialect === 'sqlite' ? 'INSERT OR IGNORE' : 'INSERT IGNORE';
  try {
    return await alone(sources, runner, async () => {
      await doOnce(runner, LEDGER);
      const done = await doneIds(runner);
      const open = migrations.filter(({ id }) => !done.has(id));
      for (const { id, up } of open) {
        const statement = up(sources.dialect);
        if (statement !== null) await doOnce(runner, statement);
        await runner.query(`${mark} INTO schema_migration (id, done_at) VALUES (?, ?)`, [id, now]);
      }
      return open.length;
    });
  } finally {
    await runner.release();
  }
};

/** Ids not yet run; for a start that doesn't migrate by itself. */
export const pending = async (sources: DataSources, migrations: readonly Migration[]): Promise<string[]> => {
  const runner = sources.writer.createQueryRunner();
  try {
    const done = (await runner.hasTable('schema_migration')) ? await doneIds(runner) : new Set<string>();
    return migrations.map(({ id }) => id).filter((id) => !done.has(id));
  } finally {
    await runner.release();
  }
};

/** Statements that would still be needed to bring the schema to what the entities say: must be none. */
export const drift = async (sources: DataSources): Promise<string[]> => {
  const { upQueries } = await sources.writer.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
};
