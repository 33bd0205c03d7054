import {
  type DataSource,
  Entity,
  In,
  IsNull,
  LessThan,
  MoreThanOrEqual,
  Not,
  type Repository,
} from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import {
  BoolColumn,
  CentsColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  MsColumn,
  StringColumn,
} from './columns.js';
import { type DataSources, openDataSources } from './data-sources.js';
import { migrate } from './migrator.js';
import { plainRepository } from './plain-repository.js';
import { freshSqliteRunner } from './sqlite-runner.js';
import * as t from './table.js';

@Entity('pear')
class Pear {
  @IdColumn() id!: string;
  @StringColumn(40) name!: string;
  @StringColumn(40, { nullable: true }) soldTo!: string | null;
  @IntColumn() weight!: number;
  @MsColumn({ nullable: true }) pickedAt!: number | null;
  @CentsColumn({ nullable: true }) priceCents!: number | null;
  @BoolColumn() ripe!: boolean;
  @BoolColumn({ nullable: true }) sweet!: boolean | null;
  @JsonColumn({ nullable: true }) facts!: object | string | number | boolean | null;
}

const pearTable = t.table('pear', {
  id: t.id(),
  name: t.string(40),
  sold_to: t.nullable(t.string(40)),
  weight: t.int(),
  picked_at: t.nullable(t.ms()),
  price_cents: t.nullable(t.cents()),
  ripe: t.bool(),
  sweet: t.nullable(t.bool()),
  facts: t.nullable(t.json()),
});

const pear = (n: number): Pear => ({
  id: `p${n}`,
  name: n % 2 ? '香梨' : "梨 ' ? 𬴊",
  soldTo: n % 3 ? null : `buyer ${n}`,
  weight: n * 10,
  pickedAt: n % 4 ? 1_795_339_556_277 + n : null,
  priceCents: n % 5 ? n * 99 : null,
  ripe: n % 2 === 0,
  sweet: n % 3 === 0 ? null : n % 3 === 1,
  facts: [null, { 甜: [1, 'two', { three: null }] }, ['a'], 'text', '{"looks":"like JSON"}', 7, true][
    n % 7
  ] as Pear['facts'],
});

let database: TestDatabase;
let sources: DataSources;

beforeAll(async () => {
  database = await freshDatabase();
  sources = await openDataSources(database.config, [Pear]);
  await migrate(sources, pearTable, 1);
});
afterAll(async () => {
  await sources.close();
  await database.drop();
});

type Work = (plain: Repository<Pear>, theirs: Repository<Pear>) => Promise<void>;

/** In a transaction, as a unit of work has one; rolled back. */
const inside = async (work: Work): Promise<void> => {
  const runner = (sources.writer as DataSource).createQueryRunner();
  await runner.startTransaction();
  try {
    await work(plainRepository(runner.manager, Pear), runner.manager.getRepository(Pear));
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
};

const PEARS = Array.from({ length: 40 }, (_, n) => pear(n));

/** The questions of the features, in all their shapes; the last ones go TypeORM's way. */
const QUESTIONS: Parameters<Repository<Pear>['find']>[] = [
  [],
  [{ order: { id: 'ASC' } }],
  [{ where: { name: '香梨', ripe: false }, order: { weight: 'DESC', id: 'ASC' }, take: 3 }],
  [{ where: { soldTo: IsNull(), pickedAt: MoreThanOrEqual(1_795_339_556_290) }, order: { id: 'ASC' } }],
  [{ where: { id: In(['p1', 'p2', 'absent']) }, order: { id: 'DESC' } }],
  [{ where: { sweet: true, weight: LessThan(200) }, order: { id: 'ASC' } }],
  [{ where: [{ id: 'p3' }, { name: '香梨', weight: 50 }], order: { id: 'ASC' } }],
  [{ select: { id: true, facts: true }, where: { ripe: true }, order: { id: 'ASC' } }],
  [{ select: { pickedAt: true, ripe: true }, where: { name: '香梨' }, order: { weight: 'ASC' }, take: 1 }],
  [{ where: { id: 'absent' }, take: 1 }],
  [{ where: { id: In([]) } }],
  [{ where: { soldTo: Not(IsNull()) }, order: { id: 'ASC' } }],
  [{ select: { id: true, name: false }, where: { id: 'p4' } }],
  [{ where: { ripe: true }, order: { id: 'ASC' }, skip: 2, take: 2 }],
];

describe('the plain repository', () => {
  it('stores what TypeORM stores, and reads what TypeORM reads', () =>
    inside(async (plain, theirs) => {
      await plain.insert(PEARS.slice(0, 20));
      await theirs.insert(PEARS.slice(20));
      expect(await plain.find({ order: { weight: 'ASC' } })).toEqual(PEARS);
      expect(await theirs.find({ order: { weight: 'ASC' } })).toEqual(PEARS);
      for (const [question] of QUESTIONS)
        expect(await plain.find(question)).toEqual(await theirs.find(question));
      expect(await plain.findOneBy({ id: 'p7' })).toBeInstanceOf(Pear);
      expect(await plain.findOneBy({ id: 'absent' })).toBeNull();
      expect(await plain.findBy({ ripe: true })).toHaveLength(20);
      for (const where of [
        { id: 'p7' },
        { id: 'absent' },
        { soldTo: IsNull(), ripe: true },
        { soldTo: Not(IsNull()) },
      ])
        expect(await plain.existsBy(where)).toBe(await theirs.existsBy(where));
    }));

  it('changes what TypeORM changes, and counts the rows that matched', () =>
    inside(async (plain, theirs) => {
      await plain.insert(PEARS);
      const changes = { soldTo: null, sweet: false, facts: { fresh: true }, pickedAt: 5 };
      expect((await plain.update({ id: 'p6', weight: 60 }, changes)).affected).toBe(1);
      expect(await theirs.findOneBy({ id: 'p6' })).toEqual({ ...pear(6), ...changes });
      expect((await plain.update({ id: 'p6', weight: 61 }, changes)).affected).toBe(0);
      // The same again changes nothing, and still one row matched.
      expect((await plain.update({ id: In(['p6']), soldTo: IsNull() }, changes)).affected).toBe(1);
      expect((await plain.update({ ripe: true }, { weight: () => 'weight + 1' })).affected).toBe(20);
      expect(await theirs.findOneBy({ id: 'p2' })).toMatchObject({ weight: 21 });
    }));

  it('says nothing on a connection that was given back: another unit of work may have it by now', async () => {
    const { writer, dialect } = sources;
    const runner = dialect === 'sqlite' ? freshSqliteRunner(writer) : writer.createQueryRunner();
    const plain = plainRepository(runner.manager, Pear);
    await runner.release();
    await expect(plain.findOneBy({ id: 'p1' })).rejects.toThrow();
    await expect(plain.insert(PEARS)).rejects.toThrow();
    await expect(plain.update({ id: 'p1' }, { weight: 1 })).rejects.toThrow();
  });

  it('leaves what is not plain to TypeORM: a condition that is null by mistake never becomes "all rows"', () =>
    inside(async (plain) => {
      await plain.insert(PEARS);
      const mistake = { id: undefined } as unknown as { id: string };
      await expect(async () => plain.update(mistake, { weight: 0 })).rejects.toThrow();
      await expect(async () => plain.update({}, { weight: 0 })).rejects.toThrow();
      await expect(async () => plain.findOneBy({ soldTo: null as unknown as string })).rejects.toThrow();
      expect(await plain.findBy({ weight: 0 })).toHaveLength(1);
    }));
});
