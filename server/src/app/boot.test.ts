import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { startApp } from '../../test/support/app.js';
import { freshDatabase } from '../../test/support/database.js';
import { MIGRATIONS } from '../migrations/index.js';
import { openDataSources } from '../platform/database/data-sources.js';
import { Marks } from '../platform/database/marks.repository.js';
import { migrate } from '../platform/database/migrator.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

const bare = { features: [], config: { logLevel: 'silent' as const } };
const production = { features: [], config: { mode: 'production' as const, logLevel: 'silent' as const } };

it('production does not change the schema by itself, and starts once that is done', async () => {
  const database = await freshDatabase();
  await expect(startApp({ ...production, database })).rejects.toThrow('npm run migrate');
  const sources = await openDataSources(database.config, []);
  await migrate(sources, MIGRATIONS, 1);
  await sources.close();
  const app = await startApp({ ...production, database });
  await app.stop();
  await database.drop();
});

it('production refuses a database that holds invented people', async () => {
  const database = await freshDatabase();
  const demo = await startApp({ ...bare, database });
  await demo.get(UnitOfWork).run('seed', (tx) => demo.get(Marks).set(tx, 'seeded', 'demo'));
  await demo.stop();
  await expect(startApp({ ...production, migrate: true, database })).rejects.toThrow('演示数据');
  await database.drop();
});

it('a taken port is told by number', async () => {
  const other = createServer();
  const port = 20_000 + Math.floor(Math.random() * 12_000);
  await new Promise<void>((done) => other.listen(port, '127.0.0.1', done));
  await expect(startApp({ ...bare, config: { ...bare.config, port } })).rejects.toThrow(`端口 ${port}`);
  other.close();
});

it('a stop finishes the request that was begun', async () => {
  const app = await startApp(bare);
  const uow = app.get(UnitOfWork);
  let committed = false;
  const work = uow.run('long', async () => {
    await new Promise((done) => setTimeout(done, 150));
    committed = true;
  });
  await Promise.all([work, app.stop()]);
  expect(committed).toBe(true);
});
