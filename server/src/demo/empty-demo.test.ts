import { expect, it } from 'vitest';
import { startApp } from '../../test/support/app.js';
import { freshDatabase } from '../../test/support/database.js';
import { Marks } from '../platform/database/marks.repository.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { emptyDemo } from './empty-demo.js';

const bare = { features: [], config: { logLevel: 'silent' as const } };

it('a database that the demo filled is emptied, and can be filled again', async () => {
  const database = await freshDatabase();
  const demo = await startApp({ ...bare, database });
  await demo.get(UnitOfWork).run('seed', (tx) => demo.get(Marks).set(tx, 'seeded', 'demo'));
  await demo.stop();
  await emptyDemo(database.config);
  await emptyDemo(database.config);
  const again = await startApp({ ...bare, database });
  expect(await again.get(Marks).find('seeded')).toBeUndefined();
  await again.stop();
  await database.drop();
});

it("somebody else's data is left alone", async () => {
  const database = await freshDatabase();
  await (await startApp({ ...bare, database })).stop();
  await expect(emptyDemo(database.config)).rejects.toThrow('不是演示的资料');
  const app = await startApp({ ...bare, database });
  expect(await app.get(Marks).find('seeded')).toBeUndefined();
  await app.stop();
  await database.drop();
});
