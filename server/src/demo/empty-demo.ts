import { MIGRATIONS } from '../migrations/index.js';
import type { DatabaseConfig } from '../platform/config/config.js';
import { openDataSources } from '../platform/database/data-sources.js';
import { Operation } from '../platform/errors/errors.js';

/** A migration that makes a table carries its name; those of columns and indexes carry a sign, too. */
const TABLES = [...MIGRATIONS.map(({ id }) => id).filter((id) => /^\w+$/.test(id)), 'schema_migration'];

/** Drops every table of ours, if the database was filled by the demo. Throws `Operation` for one that holds anything else. */
export const emptyDemo = async (database: DatabaseConfig): Promise<void> => {
  const sources = await openDataSources(database, [], { patient: true });
  const runner = sources.writer.createQueryRunner();
  try {
    const there: string[] = [];
    for (const table of TABLES) if (await runner.hasTable(table)) there.push(table);
    if (there.length === 0) return;
    const marks = there.includes('database_mark')
      ? await runner.query("SELECT name FROM database_mark WHERE name = 'seeded'")
      : [];
    if ((marks as unknown[]).length === 0) {
      throw new Operation(
        'DATABASE_URL 里有资料，但不是演示的资料，不敢删。请换一个数据库，或自己动手清空它。',
      );
    }
    for (const table of there) await runner.query(`DROP TABLE ${table}`);
  } finally {
    await runner.release();
    await sources.close();
  }
};
