import { queueView } from '@huiyin/shared/contracts/queue';
import type { MatterEvent } from '@huiyin/shared/domain/matter/snapshot';
import { evolve } from '@huiyin/shared/domain/matter/snapshot';
import { StaffRow } from '../../src/features/account/entities.js';
import { Sweep } from '../../src/features/matter/clock/sweep.js';
import { hashOf } from '../../src/features/matter/store/chain.js';
import {
  Matter,
  MatterEventRow,
  MatterParty,
  MatterWords,
} from '../../src/features/matter/store/entities.js';
import { snapOf } from '../../src/features/matter/store/snapshot.js';
import { CentreRow, WindowRow } from '../../src/features/register/entities.js';
import { BaseRepository } from '../../src/platform/database/base-repository.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { CALLERS } from '../access/world.js';
import type { TestApp } from '../support/app.js';
import type { FuzzWorld } from './world.js';

class Peek extends BaseRepository {
  async all(tx: Tx) {
    const [matters, events, words, parties, staff, windows, centres] = [
      await this.rows(tx, Matter).find(),
      await this.rows(tx, MatterEventRow).find({ order: { matterId: 'ASC', seq: 'ASC' } }),
      await this.rows(tx, MatterWords).find(),
      await this.rows(tx, MatterParty).find(),
      await this.rows(tx, StaffRow).find(),
      await this.rows(tx, WindowRow).find(),
      await this.rows(tx, CentreRow).find(),
    ];
    return { matters, events, words, parties, staff, windows, centres };
  }
}

type Rows = Awaited<ReturnType<Peek['all']>>;

const eventOf = (row: MatterEventRow): MatterEvent => ({
  ...{ seq: row.seq, at: row.at, act: row.act, owed: row.owed as MatterEvent['owed'] },
  ...{ ending: row.ending as MatterEvent['ending'], from: row.fromState, to: row.toState, by: row.byId },
  ...{ left: row.leftUnits, seen: row.seen as MatterEvent['seen'] },
  ...(row.beside === null ? {} : { beside: row.beside as NonNullable<MatterEvent['beside']> }),
});

const grouped = <T extends { matterId: string }>(rows: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.matterId, [...(groups.get(row.matterId) ?? []), row]);
  return groups;
};

/** The events are numbered, chained by their hashes, and folded they give the row. */
const faultsOfStory = (
  m: Matter,
  events: readonly MatterEventRow[],
  words: ReadonlyMap<string, MatterWords>,
): string[] => {
  const faults: string[] = [];
  let before = '';
  for (const [i, row] of events.entries()) {
    const event = eventOf(row);
    const said = words.get(row.id);
    if (row.seq !== i + 1) faults.push(`event ${i + 1} is numbered ${row.seq}`);
    if (hashOf(before, { matterId: m.id, ...event }, said ? said.salt + said.words : '') !== row.hash)
      faults.push(`the chain breaks at ${row.seq} ${row.act}`);
    before = row.hash;
  }
  const last = events.at(-1);
  if (!last) return ['no event'];
  const [told, stored] = [evolve(null, eventOf(last)), snapOf(m)].map((snap) => JSON.stringify(sorted(snap)));
  if (told !== stored) faults.push(`its last event says ${told}, the row ${stored}`);
  return faults;
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
};

/** Somebody of ours owes the next word, by a day, and somebody is waiting for it. */
const faultsOfOwed = (m: Matter, rows: Rows): string[] => {
  if (m.closedAt !== null)
    return m.owedKind === null && m.ending !== null ? [] : ['closed, and owed or without an ending'];
  const { owedKind, owedId, owedPromise, owedLimit, owedWake } = m;
  const ours =
    owedKind === 'staff'
      ? rows.staff.some(({ id }) => id === owedId)
      : owedKind === 'window'
        ? rows.windows.some(({ id }) => id === owedId)
        : rows.centres.some(({ id }) => id === owedId);
  const faults = ours ? [] : [`owed by ${owedKind} ${owedId}, who is nobody`];
  if (!owedPromise || !owedWake) faults.push('no promise or no wake');
  if (owedLimit !== null && owedLimit < m.createdAt) faults.push('its limit was over before it came');
  return faults;
};

const faultsOfMatters = (rows: Rows): string[] => {
  const [events, parties] = [grouped(rows.events), grouped(rows.parties)];
  const words = new Map(rows.words.map((one) => [one.id, one]));
  return rows.matters.flatMap((m) =>
    [
      ...faultsOfStory(m, events.get(m.id) ?? [], words),
      ...faultsOfOwed(m, rows),
      ...(m.kind === 'task' || (parties.get(m.id) ?? []).length > 0 ? [] : ['nobody is waiting for it']),
    ].map((fault) => `${m.kind} ${m.id} (${m.state}): ${fault}`),
  );
};

interface Page {
  readonly counts: Readonly<Record<string, { n: number; more: boolean }>>;
  readonly items: readonly { id: string }[];
  readonly next: string | null;
}

const listed = async (
  world: FuzzWorld,
  as: string,
  view: string,
): Promise<{ ids: string[]; first: Page } | null> => {
  const ids: string[] = [];
  let first: Page | undefined;
  for (let cursor: string | null = ''; cursor !== null; ) {
    const url = `/api/queue?view=${view}&limit=100${cursor ? `&cursor=${cursor}` : ''}`;
    const { status, text } = await world.send({ as, method: 'GET', url, headers: {} });
    if (status !== 200) return null;
    const page = JSON.parse(text) as Page;
    first ??= page;
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  return first ? { ids, first } : null;
};

/** Every number of a queue is the length of its list, and no list names a matter twice. */
const faultsOfQueues = async (world: FuzzWorld): Promise<string[]> => {
  const faults: string[] = [];
  for (const as of CALLERS.filter((name) => name.includes('.')))
    for (const view of queueView.options) {
      const list = await listed(world, as, view);
      if (!list) continue;
      const { n, more } = list.first.counts[view] ?? { n: -1, more: false };
      if (!more && n !== list.ids.length)
        faults.push(`${as}, ${view}: counted ${n}, listed ${list.ids.length}`);
      if (new Set(list.ids).size !== list.ids.length)
        faults.push(`${as}, ${view}: a matter stands there twice`);
    }
  return faults;
};

const peek = (app: TestApp): Promise<Rows> =>
  app.get(UnitOfWork).run('test.peek', (tx) => new Peek().all(tx));

/** What is wrong with the house after all that: its rows, its queues, its clock and its messages. */
export const faultsOfHouse = async (world: FuzzWorld): Promise<string[]> => {
  const { app } = world;
  const faults = [...faultsOfMatters(await peek(app)), ...(await faultsOfQueues(world))];
  await app.get(Sweep).round();
  await app.get(Relay).drain();
  const rows = await peek(app);
  const asleep = rows.matters.filter((m) => m.owedWake !== null && m.owedWake <= app.clock.now());
  faults.push(...asleep.map((m) => `${m.kind} ${m.id} (${m.state}): the clock can't move it`));
  return [...faults, ...faultsOfMatters(rows)];
};

/** How much there was to look at, so that an empty house doesn't pass for a sound one. */
export const sizeOf = async (world: FuzzWorld): Promise<{ matters: number; events: number }> => {
  const { matters, events } = await peek(world.app);
  return { matters: matters.length, events: events.length };
};
