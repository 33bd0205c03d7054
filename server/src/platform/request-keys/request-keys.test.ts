import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { Ids } from '../clock/ids.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { RequestKeys } from './request-keys.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ features: [] });
});
afterAll(() => app.stop());

let deeds = 0;
const call = (key: string, asked: unknown, principal = 'account:a') =>
  app.get(UnitOfWork).run('keyed', (tx) =>
    app.get(RequestKeys).run(tx, { principal, route: 'r', key, asked }, async () => {
      deeds++;
      return app.get(Ids).next();
    }),
  );

it('does once what is asked twice, in turn and at the same moment', async () => {
  const first = await call('k1', { a: 1, b: 2 });
  expect(await call('k1', { b: 2, a: 1 })).toEqual({ id: first.id, repeated: true });
  expect(deeds).toBe(1);
  const taps = await Promise.all(Array.from({ length: 8 }, () => call('k2', { a: 1 })));
  expect(new Set(taps.map(({ id }) => id)).size).toBe(1);
  expect(taps.filter(({ repeated }) => !repeated)).toHaveLength(1);
});

it('refuses another body and names the earlier result', async () => {
  const first = await call('k3', { a: 1 });
  await expect(call('k3', { a: 2 })).rejects.toMatchObject({
    code: 'key-reused',
    status: 422,
    options: { current: { id: first.id } },
  });
});

it('belongs to one principal', async () => {
  const [mine, theirs] = [await call('k4', 1), await call('k4', 1, 'account:b')];
  expect(mine.id).not.toBe(theirs.id);
});

it('is free again when the deed failed', async () => {
  const failing = app.get(UnitOfWork).run('keyed', (tx) =>
    app.get(RequestKeys).run(tx, { principal: 'p', route: 'r', key: 'k5', asked: 1 }, () => {
      throw new Error('no');
    }),
  );
  await expect(failing).rejects.toThrow('no');
  expect(await call('k5', 1, 'p')).toMatchObject({ repeated: false });
});
