import type { DataSource, QueryRunner } from 'typeorm';

/** The parts of TypeORM's SQLite driver that are not in its types. */
interface SqliteInternals {
  queryRunner?: QueryRunner;
}
interface RunnerInternals {
  stmtCache: Map<string, unknown>;
  isReleased: boolean;
}

const caches = new WeakMap<DataSource, Map<string, unknown>>();

/**
 * A runner of its own for one unit of work. TypeORM hands out one shared runner per SQLite connection, so that a
 * statement that comes late (a forgotten await) would run in the next unit's transaction; this one refuses it.
 * The prepared statements are shared all the same.
 */
export const freshSqliteRunner = (source: DataSource): QueryRunner => {
  const driver = source.driver as unknown as SqliteInternals;
  driver.queryRunner = undefined;
  const runner = source.createQueryRunner();
  driver.queryRunner = undefined;
  const internals = runner as unknown as RunnerInternals;
  const cache = caches.get(source) ?? internals.stmtCache;
  caches.set(source, cache);
  internals.stmtCache = cache;
  const release = runner.release.bind(runner);
  runner.release = async () => {
    await release();
    internals.isReleased = true;
  };
  return runner;
};
