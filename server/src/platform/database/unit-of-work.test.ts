import { setTimeout as sleep } from 'node:timers/promises';
import { Entity, Index } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Log } from '../logging/log.js';
import { BaseRepository } from './base-repository.js';
import {
  BoolColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  MsColumn,
  StringColumn,
  TextColumn,
} from './columns.js';
import { type DataSources, openDataSources } from './data-sources.js';
import { isDuplicate } from './dialect.js';
import { drift, migrate, pending } from './migrator.js';
import * as t from './table.js';
import type { Tx } from './tx.js';
import { UnitOfWork } from './unit-of-work.js';

@Entity('apple')
@Index('apple_name', ['name'], { unique: true })
@Index('apple_at', ['pickedAt', 'weight'])
class Apple {
  @IdColumn() id!: string;
  @StringColumn(40) name!: string;
  @IntColumn() weight!: number;
  @MsColumn({ nullable: true }) pickedAt!: number | null;
  @JsonColumn({ nullable: true }) facts!: object | string | number | boolean | null;
  @TextColumn({ nullable: true }) note!: string | null;
  @BoolColumn() ripe!: boolean;
}

const appleTable = t.table(
  'apple',
  {
    id: t.id(),
    name: t.string(40),
    weight: t.int(),
    picked_at: t.nullable(t.ms()),
    facts: t.nullable(t.json()),
    note: t.nullable(t.text()),
    ripe: t.bool(),
  },
  { unique: { apple_name: ['name'] }, indexes: { apple_at: ['picked_at', 'weight'] } },
);

class Apples extends BaseRepository {
  add = (tx: Tx, apple: Partial<Apple>) =>
    this.rows(tx, Apple).insert({ id: apple.name, weight: 1, ripe: false, ...apple });
  rowsOf = (tx: Tx) => this.rows(tx, Apple);
  addMany = (tx: Tx, apples: Partial<Apple>[]) => this.insertMany(tx, Apple, apples);
  heavier = (tx: Tx, name: string, from: number) =>
    this.updateOne(tx, Apple, { name, weight: from }, { weight: from + 1 });
  find = (name: string) => this.reader(Apple).findOneBy({ name });
  findIn = (tx: Tx, name: string) => this.rows(tx, Apple).findOneBy({ name });
  count = () => this.reader(Apple).count();
  clear = (tx: Tx) => this.rows(tx, Apple).clear();
  writeThroughReader = () =>
    this.reader(Apple)
      .createQueryBuilder()
      .insert()
      .values({ id: 'x', name: 'x', weight: 1, ripe: false })
      .execute();
  rawNumbers = () =>
    this.reader(Apple)
      .createQueryBuilder('a')
      .select('SUM(a.weight)', 'sum')
      .addSelect('COUNT(*)', 'n')
      .addSelect('MAX(a.pickedAt)', 'latest')
      .getRawOne();
}

let database: TestDatabase;
let sources: DataSources;
let uow: UnitOfWork;
const apples = new Apples();

beforeAll(async () => {
  database = await freshDatabase();
  sources = await openDataSources(database.config, [Apple]);
  await migrate(sources, appleTable, 1);
  uow = new UnitOfWork(sources, Log.to('error'));
  Object.assign(apples, { sources });
});
afterAll(async () => {
  await sources.close();
  await database.drop();
});
beforeEach(() => uow.run('clear', (tx) => apples.clear(tx)));

const add = (name: string) => uow.run('add', (tx) => apples.add(tx, { name }));

describe('a unit of work', () => {
  it('keeps what others wrote while it waited and then rolled back', async () => {
    const slow = uow.run('slow', async (tx) => {
      await apples.add(tx, { name: 'lost' });
      await sleep(30);
      throw new Error('no');
    });
    const others = Promise.all(['a', 'b', 'c'].map(add));
    await expect(slow).rejects.toThrow('no');
    await others;
    expect(await apples.find('lost')).toBeNull();
    expect(await apples.count()).toBe(3);
  });

  it('carries 200 at once, each awaiting inside', async () => {
    const names = Array.from({ length: 200 }, (_, i) => `n${i}`);
    const done = await Promise.allSettled(
      names.map((name, i) =>
        uow.run('many', async (tx) => {
          await apples.add(tx, { name });
          await sleep(i % 3);
          await apples.heavier(tx, name, 1);
          if (i % 10 === 0) throw new Error('every tenth');
        }),
      ),
    );
    expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(20);
    expect(await apples.count()).toBe(180);
    expect((await apples.find('n1'))?.weight).toBe(2);
  });

  it('joins a nested run, and is lost as a whole with it', async () => {
    await uow.run('outer', async (tx) => {
      await apples.add(tx, { name: 'outer' });
      await uow.run('inner', async (inner) => {
        expect(await apples.findIn(inner, 'outer')).not.toBeNull();
        await apples.add(inner, { name: 'inner' });
      });
    });
    expect(await apples.count()).toBe(2);
    const caught = uow.run('outer', async (tx) => {
      await apples.add(tx, { name: 'third' });
      await uow.run('inner', () => Promise.reject(new Error('inner fails'))).catch(() => undefined);
    });
    await expect(caught).rejects.toThrow('inner fails');
    expect(await apples.count()).toBe(2);
  });

  it('starts a new one when an earlier one is over, and refuses its tx', async () => {
    let late: Tx | undefined;
    await uow.run('first', async (tx) => {
      late = tx;
    });
    expect(() => apples.add(late as Tx, { name: 'late' })).toThrow('after its unit');
  });

  it('refuses a statement that comes after its end, as nobody awaited it', async () => {
    let late: () => void = () => undefined;
    let forgotten: Promise<unknown> | undefined;
    await uow.run('first', async (tx) => {
      const rows = apples.rowsOf(tx);
      const gate = new Promise<void>((open) => {
        late = open;
      });
      forgotten = gate.then(() => rows.insert({ id: 'f', name: 'f', weight: 1, ripe: false }));
      forgotten.catch(() => undefined);
    });
    const second = uow.run('second', async (tx) => {
      await apples.add(tx, { name: 'second' });
      late();
      await sleep(30);
    });
    await expect(forgotten).rejects.toThrow();
    await second;
    expect(await apples.count()).toBe(1);
  });

  it('calls back after the commit only', async () => {
    const calls: string[] = [];
    await uow.run('yes', async (tx) => uow.afterCommit(tx, () => calls.push('yes')));
    await uow
      .run('no', async (tx) => {
        uow.afterCommit(tx, () => calls.push('no'));
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(calls).toEqual(['yes']);
  });

  it('lets one of two win a conditional update', async () => {
    await add('one');
    const won = await Promise.all(
      [1, 2, 3].map(() => uow.run('claim', (tx) => apples.heavier(tx, 'one', 1))),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  it('names the unit that stays open for over two seconds', async () => {
    const lines: string[] = [];
    const loud = new UnitOfWork(sources, Log.to('warn', { write: (line) => void lines.push(line) }));
    await loud.run('long.one', () => sleep(2_100));
    expect(lines.join()).toContain('long.one');
  });
});

describe('deadlocks', () => {
  it('are tried again until both are done (on SQLite there are none)', async () => {
    await Promise.all(['a', 'b'].map(add));
    const both = (first: string, second: string) =>
      uow.run('cross', async (tx) => {
        const weight = (await apples.findIn(tx, first))?.weight ?? 0;
        await apples.heavier(tx, first, weight);
        await sleep(50);
        const other = (await apples.findIn(tx, second))?.weight ?? 0;
        await apples.heavier(tx, second, other);
      });
    await Promise.all([both('a', 'b'), both('b', 'a')]);
    expect((await apples.find('a'))?.weight).toBe(3);
    expect((await apples.find('b'))?.weight).toBe(3);
  });
});

describe('the reader', () => {
  it('refuses to write', async () => {
    await expect(apples.writeThroughReader()).rejects.toThrow(/readonly|read.only/i);
    expect(await apples.count()).toBe(0);
  });

  it('gives the same values on every database', async () => {
    const at = 1_772_413_200_123;
    const facts = { tags: ['红', '𬴊'], n: 1.5 };
    await uow.run('add', (tx) =>
      apples.add(tx, { name: '果', weight: 7, pickedAt: at, facts, note: '𬴊', ripe: true }),
    );
    expect(await apples.find('果')).toEqual({
      id: '果',
      name: '果',
      weight: 7,
      pickedAt: at,
      facts,
      note: '𬴊',
      ripe: true,
    });
    expect(await apples.rawNumbers()).toEqual({ sum: 7, n: 1, latest: at });
  });
});

it.each([['word'], ['{"looks":"like JSON"}'], ['1'], [1], [true], [[]], [{ a: { b: null } }]])(
  'JSON %j comes back as it went',
  async (facts) => {
    await uow.run('add', (tx) => apples.add(tx, { name: 'j', facts }));
    expect((await apples.find('j'))?.facts).toEqual(facts);
  },
);

it('inserts many in chunks, and tells a duplicate', async () => {
  const many = Array.from({ length: 1203 }, (_, i) => ({ id: `${i}`, name: `${i}`, weight: i, ripe: true }));
  await uow.run('bulk', (tx) => apples.addMany(tx, many));
  expect(await apples.count()).toBe(1203);
  const error = await add('1202').catch((e: unknown) => e);
  expect(isDuplicate(error)).toBe(true);
});

describe('migrations', () => {
  it('leave no drift, and run again harmlessly, recorded or not', async () => {
    expect(await drift(sources)).toEqual([]);
    expect(await migrate(sources, appleTable, 2)).toBe(0);
    await sources.writer.query('DELETE FROM schema_migration');
    expect(await pending(sources, appleTable)).toHaveLength(3);
    expect(await migrate(sources, appleTable, 2)).toBe(3);
    expect(await pending(sources, appleTable)).toEqual([]);
  });

  it('add columns and indexes later, twice without harm; drift tells what no entity knows', async () => {
    const later = [t.addColumn('apple', 'extra', t.int()), t.index('apple', 'apple_weight', ['weight'])];
    expect(await migrate(sources, later, 3)).toBe(2);
    await sources.writer.query('DELETE FROM schema_migration');
    expect(await migrate(sources, later, 4)).toBe(2);
    expect((await drift(sources)).join()).toMatch(/apple_weight|extra/);
  });
});
