import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../test/support/database.js';
import { FEATURES } from '../app/features.js';
import { type DataSources, openDataSources } from '../platform/database/data-sources.js';
import { drift, migrate } from '../platform/database/migrator.js';
import { PLATFORM_ENTITIES } from '../platform/entities.js';
import { MIGRATIONS } from './index.js';

let database: TestDatabase;
let sources: DataSources;
beforeAll(async () => {
  database = await freshDatabase();
  const entities = [...PLATFORM_ENTITIES, ...FEATURES.flatMap((feature) => feature.entities)];
  sources = await openDataSources(database.config, entities);
});
afterAll(async () => {
  await sources.close();
  await database.drop();
});

it('bring the schema to exactly what the entities say', async () => {
  await migrate(sources, MIGRATIONS, 1);
  expect(await drift(sources)).toEqual([]);
});

it('let no database number anything', () => {
  const ddl = MIGRATIONS.flatMap(({ up }) => [up('sqlite'), up('mysql')]);
  expect(ddl.filter((sql) => sql !== null && /auto.?increment/i.test(sql))).toEqual([]);
});
