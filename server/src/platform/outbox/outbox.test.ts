import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { BaseRepository } from '../database/base-repository.js';
import { DataSources } from '../database/data-sources.js';
import type { Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { backoffMs, Final, TryLater } from './failure.js';
import { type Delivery, OutboxHandlers } from './handlers.js';
import { LEASE_MS, Leases } from './leases.repository.js';
import { OutboxRow } from './outbox.entity.js';
import { Outbox } from './outbox.js';
import { Relay } from './relay.js';

class Rows extends BaseRepository {
  all = () => this.reader(OutboxRow).find({ order: { id: 'ASC' } });
  clear = (tx: Tx) => this.rows(tx, OutboxRow).clear();
}

/** What a world outside would have heard. */
const heard: unknown[] = [];
const gaveUp: string[] = [];
let answer: (delivery: Delivery) => Promise<unknown> = async () => 'ok';

const handler = {
  topic: 'say',
  attempts: 3,
  handle: async (delivery: Delivery) => {
    heard.push(delivery.payload);
    return answer(delivery);
  },
  onDone: async (_: Tx, delivery: Delivery, result: unknown) => {
    heard.push([delivery.payload, result]);
  },
  onGivenUp: async (_: Tx, delivery: Delivery, failure: { code: string }) => {
    gaveUp.push(`${delivery.payload}:${failure.code}`);
  },
};

let app: TestApp;
let other: TestApp | undefined;
const rows = new Rows();
const isMariadb = process.env.HUIYIN_TEST_DIALECT === 'mariadb';

beforeAll(async () => {
  const options = { features: [], config: { logLevel: 'silent' as const } };
  app = await startApp(options);
  app.get(OutboxHandlers).register(handler);
  if (isMariadb) {
    other = await startApp({ ...options, database: app.database, clock: app.clock });
    other.get(OutboxHandlers).register(handler);
  }
  Object.assign(rows, { sources: app.get(DataSources) });
});
afterAll(async () => {
  await other?.stop();
  await app.stop();
});
beforeEach(async () => {
  heard.length = 0;
  gaveUp.length = 0;
  answer = async () => 'ok';
  await app.get(UnitOfWork).run('clear', (tx) => rows.clear(tx));
});

const put = (payload: unknown, dueAt?: number) =>
  app
    .get(UnitOfWork)
    .run('put', (tx) => app.get(Outbox).put(tx, { lane: 'matter', topic: 'say', payload, dueAt }));
const drain = () => app.get(Relay).drain();

describe('the outbox', () => {
  it('says what was put, once, when it is due', async () => {
    await put('now');
    await put('later', app.clock.now() + 5_000);
    await drain();
    expect(heard).toEqual(['now', ['now', 'ok']]);
    app.clock.pass(5_000);
    await drain();
    expect(heard.slice(2)).toEqual(['later', ['later', 'ok']]);
    expect((await rows.all()).every(({ doneAt, leaseBy }) => doneAt !== null && leaseBy === null)).toBe(true);
  });

  it('holds nothing of a unit that was rolled back', async () => {
    const failing = app.get(UnitOfWork).run('no', async (tx) => {
      await app.get(Outbox).put(tx, { lane: 'matter', topic: 'say', payload: 'never' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await drain();
    expect(heard).toEqual([]);
  });

  it('comes back later and later, then gives up by name', async () => {
    answer = async () => {
      throw new TryLater('away');
    };
    await put('x');
    for (let hour = 0; hour < 4; hour++) {
      await drain();
      app.clock.pass(3_600_000);
    }
    expect(heard).toEqual(['x', 'x', 'x']);
    expect(gaveUp).toEqual(['x:away']);
    expect(await rows.all()).toMatchObject([{ failureCode: 'away', attempts: 3 }]);
  });

  it('gives up at once where trying again is useless', async () => {
    answer = async () => {
      throw new Final('no-consent');
    };
    await put('y');
    await drain();
    expect(gaveUp).toEqual(['y:no-consent']);
  });

  it('tries again what failed for no known reason', async () => {
    answer = async ({ attempt }) => {
      if (attempt === 1) throw new Error('surprise');
      return 'second';
    };
    await put('z');
    await drain();
    app.clock.pass(60_000);
    await drain();
    expect(heard.at(-1)).toEqual(['z', 'second']);
  });

  it('takes over from a process that died with rows in its hands, and gives up what kills each', async () => {
    await put('orphan');
    const leases = app.get(Leases);
    for (let death = 0; death < 3; death++) {
      expect(await leases.take('matter')).toMatchObject({ payload: 'orphan', attempts: death + 1 });
      expect(await leases.take('matter')).toBeUndefined();
      app.clock.pass(LEASE_MS);
    }
    await drain();
    expect(heard).toEqual([]);
    expect(gaveUp).toEqual(['orphan:too-many-attempts']);
  });

  it('refuses a topic that nobody speaks for', async () => {
    const unknown = app
      .get(UnitOfWork)
      .run('put', (tx) => app.get(Outbox).put(tx, { lane: 'matter', topic: 'silence', payload: 1 }));
    await expect(unknown).rejects.toThrow('nobody speaks');
  });

  it('is emptied once, by however many processes', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, i) => put(i)));
    answer = () => new Promise((done) => setTimeout(() => done('ok'), Math.random() * 5));
    await Promise.all([drain(), other?.get(Relay).drain() ?? drain()]);
    const said = heard.filter((word) => typeof word === 'number');
    expect(said).toHaveLength(60);
    expect(new Set(said).size).toBe(60);
  });
});

it('backs off up to an hour, never at the same moment', () => {
  expect(backoffMs(1, () => 0.5)).toBe(15_000);
  expect(backoffMs(3, () => 0)).toBe(101_250);
  expect(backoffMs(20, () => 1)).toBe(4_500_000);
});
