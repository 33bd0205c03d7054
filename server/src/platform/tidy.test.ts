import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../test/support/app.js';
import { Sessions } from './auth/sessions.js';
import { TryLimit } from './auth/try-limit.js';
import { DataSources } from './database/data-sources.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { RequestKeys } from './request-keys/request-keys.js';
import { Tidy } from './tidy.repository.js';

const DAY = 86_400_000;
let app: TestApp;
beforeAll(async () => {
  app = await startApp({ features: [] });
});
afterAll(() => app.stop());

const counts = async () => {
  const count = async (table: string) => {
    const [row] = await app.get(DataSources).reader.query(`SELECT COUNT(*) AS n FROM ${table}`);
    return Number(row.n);
  };
  return [await count('session'), await count('try_limit'), await count('request_key')];
};

it('takes away what is over, and nothing else', async () => {
  const uow = app.get(UnitOfWork);
  const use = (key: string) => ({ principal: 'p', route: 'r', key, asked: 1 });
  const leave = async (name: string) => {
    await uow.run('leave', async (tx) => {
      await app.get(Sessions).open(tx, 'account', name);
      await app.get(RequestKeys).run(tx, use(name), () => name);
    });
    await app.get(TryLimit).attempt(name, async () => false);
  };
  await leave('old');
  app.clock.pass(91 * DAY);
  await leave('new');
  expect(await counts()).toEqual([2, 2, 2]);
  await app.get(Tidy).run();
  expect(await counts()).toEqual([1, 1, 1]);
});
