import { isDrawn } from '@huiyin/shared/domain/aftercare/draw';
import {
  daysTaken,
  type MatterFacts,
  MEASURE_KEYS,
  MEASURES,
  type Measure,
  middleOf,
  NOW_MEASURES,
  PARTS,
} from '@huiyin/shared/domain/figures/measures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sweep } from '../../src/features/matter/clock/sweep.js';
import { MIGRATIONS } from '../../src/migrations/index.js';
import { BaseRepository } from '../../src/platform/database/base-repository.js';
import { DataSources } from '../../src/platform/database/data-sources.js';
import { did } from '../factories/acts.js';
import { fileDibao, MONDAY, startVillage, upload, type Village } from '../factories/dibao.js';
import { aWorker, signIn } from '../factories/people.js';
import { Caller } from '../support/http.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PLAIN = 'nongye.contract-cert';
const NO = { rule: '农村土地承包法第24条', reasons: '不在名下。', next: '可以申请复议。' };

let village: Village;
let people: Record<'station' | 'many' | 'tclerk' | 'tlead' | 'farmer', Caller>;

/** Sets the clock, and signs everybody in anew: no session outlives a working day. */
const on = async (ms: number) => {
  village.app.clock.set(ms);
  people = {
    station: await village.as('staff', 'clerk1'),
    many: await village.as('staff', 'many1'),
    tclerk: await village.as('staff', 'tclerk'),
    tlead: await village.as('staff', 'tlead'),
    farmer: await village.as('account', 'a1'),
  };
  village = { ...village, farmer: people.farmer };
};

const file = async (who: Caller = people.farmer, subject = 'r1'): Promise<string> => {
  const filed = await who.post('/api/matters/service', {
    ...{ itemId: PLAIN, itemVersion: 1, subject: { residentId: subject } },
    ...{ answers: { what: '证丢了要补，河边三亩。' }, papers: [] },
  });
  expect(filed.status, JSON.stringify(filed.body)).toBe(201);
  return filed.body.id;
};

const approved = async (): Promise<string> => {
  const id = await file();
  await did(people.station, id, 'accept');
  village.app.clock.pass(HOUR / 4);
  await did(people.station, id, 'approve', { reasons: '登记好了。' });
  return id;
};

const rated = async (score: number): Promise<string> => {
  const id = await approved();
  await did(people.farmer, id, 'read');
  expect((await people.farmer.post(`/api/matters/${id}/rating`, { score })).status).toBe(200);
  return id;
};

/** A month of a village's station, and two requests at the town. */
const march = async () => {
  for (let i = 0; i < 3; i++)
    await did(people.station, await file(people.station, 'r3'), 'done-now', { reasons: '当面办好了。' });
  for (const score of [5, 4, 3]) await rated(score);
  const bad = await rated(1);
  await did(people.tlead, bad, 'answer-rater', { verdict: 'mended', reasons: '已经核实，当面道了歉。' });
  await did(people.farmer, bad, 'read');
  await did(people.farmer, await approved(), 'read');
  await approved();
  for (const action of ['refuse', 'cannot']) {
    const id = await file();
    await did(people.station, id, action, { ...NO, ...(action === 'cannot' ? { door: '县里3号窗口' } : {}) });
    await did(people.station, id, 'deliver', { how: 'letter', witness: '王秀兰' });
  }
  await did(people.farmer, await file(), 'withdraw');
  const meant = await file();
  await did(people.station, meant, 'accept');
  await did(people.farmer, meant, 'withdraw');
  await did(people.station, await file(), 'hand-out', {
    ...{ to: '县信访局', receipt: '〔2026〕18号', reasons: '已走信访渠道。' },
  });
  await givenBack();
  const late = await file();
  await did(people.farmer, late, 'urge');
  await on(MONDAY + 3 * DAY);
  for (let i = 0; i < 4; i++) {
    await village.app.get(Sweep).round();
    village.app.clock.pass(HOUR);
  }
  await did(people.many, late, 'note', { note: '问过了。' });
  await file();
};

/** 低保 at the town: given back once, then a second time by our own fault. */
const givenBack = async () => {
  const { id } = (await fileDibao(village)).body;
  await did(people.tclerk, id, 'return', { problems: [{ slot: 'bank-card', problem: 'blurred' }] });
  const files = [await upload(village.app, people.farmer)];
  await did(people.farmer, id, 'resubmit', {}, [{ slot: 'bank-card', files }]);
  const again = { problems: [{ slot: 'divorce', problem: 'missing' }], why: 'overlooked' };
  await did(people.tlead, id, 'return-again', again);
};

type Fact = MatterFacts & { id: string; centreId: string; windowId: string | null };

class Facts extends BaseRepository {
  async all(): Promise<Fact[]> {
    const rows = await this.select<Record<string, string | number | null>>({
      text: `SELECT m.*, o.result, o.weight, r.score, c.id AS c_id, c.result AS c_result, c.solved FROM matter m
        LEFT JOIN matter_outcome o ON o.id = m.id LEFT JOIN matter_rating r ON r.id = m.id
        LEFT JOIN aftercare_callback c ON c.matter_id = m.id WHERE m.kind <> 'task'`,
      values: [],
    });
    const n = (value: unknown) => (value == null ? null : Number(value));
    return rows.map((row) => ({
      ...{ id: String(row.id), centreId: String(row.centre_id) },
      windowId: row.window_id as string | null,
      ...{ receivedAt: Number(row.created_at), firstPromise: Number(row.first_promise) },
      ...{ wordAt: n(row.word_at), answeredAt: n(row.answered_at), closedAt: n(row.closed_at) },
      ...{ returns: Number(row.returns), faults: Number(row.faults), urges: Number(row.urges) },
      ...{ moves: Number(row.moves), ending: row.ending as string | null },
      ...{ owedPromise: n(row.owed_promise), owedTurn: row.owed_turn as string | null },
      ...{ result: row.result as string | null, weight: row.weight as string | null, score: n(row.score) },
      callback:
        row.c_id === null
          ? null
          : {
              result: row.c_result as 'asked' | 'silent' | 'unreached' | null,
              solved: row.solved === null ? null : Number(row.solved) === 1,
            },
    }));
  }
}

let facts: Facts;
const figuresOf = async (who: Caller, query = '') => (await who.get(`/api/staff/figures${query}`)).body;
const listOf = async (who: Caller, measure: Measure, query = '') => {
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { status: number; body: { items: { id: string }[]; next: string | null } } = await who.get(
      `/api/staff/figures/list?measure=${measure}&limit=4${query}${cursor ? `&cursor=${cursor}` : ''}`,
    );
    expect(page.status).toBe(200);
    ids.push(...page.body.items.map((m) => m.id));
    cursor = page.body.next;
  }
  return ids;
};

beforeAll(async () => {
  village = await startVillage();
  facts = new Facts();
  Object.assign(facts, { sources: village.app.get(DataSources) });
  await on(MONDAY);
  await march();
});
afterAll(() => village.app.stop());

describe('a month’s figures', () => {
  it('are what the domain counts of the same matters, every one equal to its list', async () => {
    const now = village.app.clock.now();
    const all = await facts.all();
    for (const [who, centreId] of [
      [people.many, 'c1'],
      [people.tlead, 'tc'],
    ] as const) {
      const { total } = await figuresOf(who, `?centreId=${centreId}`);
      const own = all.filter((m) => m.centreId === centreId);
      for (const key of MEASURE_KEYS) {
        const want = own.filter((m) => MEASURES[key](m, now)).map(({ id }) => id);
        expect([key, total[key]]).toEqual([key, want.length]);
        const listed = await listOf(who, key, `&centreId=${centreId}`);
        expect([key, [...listed].sort()]).toEqual([key, want.sort()]);
      }
    }
  });

  it('tell the story: at once, kept, returned, our fault, urged, moved, each ending by itself', async () => {
    const { total, times, opens } = await figuresOf(people.many, '?centreId=c1');
    expect(opens).toBe(true);
    expect(total).toMatchObject({
      ...{ received: 16, 'at-once': 3, 'over-before': 1, urged: 1, moved: 2, unmoved: 14, broken: 1 },
      ...{ solved: 8, refused: 1, cannot: 1, withdrawn: 2, transferred: 1, open: 3, 'not-agreed': 0 },
      ...{ answered: 11, 'weight-on-the-spot': 3, 'weight-ordinary': 6, 'weight-grave': 2 },
      ...{ 'asked-rating': 10, satisfied: 3, unsatisfied: 1, silent: 6 },
      ...{ returned: 0, 'owed-now': 3 },
    });
    expect(times).toEqual({ returns: 0, faults: 0, urges: 1 });
    const town = await figuresOf(people.tlead, '?centreId=tc');
    expect(town.total).toMatchObject({ received: 1, kept: 1, returned: 1, 'our-fault': 1, open: 1 });
    expect(town.times).toEqual({ returns: 2, faults: 1, urges: 0 });
    expect(town.medianDays).toBeNull();
  });

  it('have parts that make up their whole, by desk and in all', async () => {
    const { total, desks } = await figuresOf(people.tlead);
    for (const counts of [total, ...desks.map((d: { counts: object }) => d.counts)])
      for (const [wholeOf, splits] of Object.entries(PARTS))
        for (const parts of splits)
          expect(parts.reduce((sum, key) => sum + counts[key], 0)).toBe(counts[wholeOf]);
    for (const key of MEASURE_KEYS) {
      const sum = desks.reduce(
        (n: number, d: { counts: Record<string, number> }) => n + (d.counts[key] ?? 0),
        0,
      );
      expect([key, sum]).toEqual([key, total[key]]);
    }
  });

  it('have the exact middle of the days until the answer', async () => {
    const { medianDays } = await figuresOf(people.many, '?centreId=c1');
    const days = (await facts.all())
      .filter((m) => m.centreId === 'c1')
      .flatMap((m) => daysTaken(m) ?? [])
      .sort((a, b) => a - b);
    expect(medianDays).toBeCloseTo(days[middleOf(days.length)] ?? -1, 9);
  });

  it('are of the months asked for; what is owed is of this moment', async () => {
    const { total, from, to } = await figuresOf(people.many, '?from=2026-01&to=2026-02&centreId=c1');
    expect([from, to]).toEqual(['2026-01', '2026-02']);
    for (const key of MEASURE_KEYS.filter((k) => !NOW_MEASURES.includes(k)))
      expect([key, total[key]]).toEqual([key, 0]);
    expect(total['owed-now']).toBe(3);
    const year = await figuresOf(people.many, '?from=2026-01&to=2026-12&centreId=c1');
    expect(year.total.received).toBe(16);
    expect((await figuresOf(people.many, '?from=2020-01&to=2026-03')).from).toBe('2025-04');
    expect((await people.many.get('/api/staff/figures?from=2026-13')).status).toBe(400);
  });

  it('by window, and for what lies at none', async () => {
    const { desks } = await figuresOf(people.many, '?windowId=w1');
    expect(desks.map((d: { windowId: string }) => d.windowId)).toEqual(['w1']);
    const none = await figuresOf(people.many, '?windowId=none');
    expect(none.desks.every((d: { windowId: null }) => d.windowId === null)).toBe(true);
    expect(await listOf(people.many, 'received', '&windowId=w1')).toHaveLength(desks[0].counts.received);
  });

  it('count a call-back once it is drawn, by what was said', async () => {
    const drawn = (await facts.all()).filter(
      (m) => isDrawn(m.id) && m.closedAt !== null && m.weight !== null,
    );
    const { total } = await figuresOf(people.many, '?centreId=c1');
    expect(total['called-back']).toBe(drawn.length);
    expect(total['callback-waiting']).toBe(drawn.length);
  });
});

describe('who sees what', () => {
  it('a town’s supervisor sees the villages’ numbers, and opens only the own lists', async () => {
    const { centres, opens, desks } = await figuresOf(people.tlead);
    expect(centres).toEqual([
      { id: 'tc', name: '云台镇便民服务中心', opens: true },
      { id: 'c1', name: '柳溪村便民服务站', opens: false },
      { id: 'c2', name: '石桥村便民服务站', opens: false },
    ]);
    expect(opens).toBe(false);
    expect(desks.find((d: { windowId: string }) => d.windowId === 'w1').counts.received).toBe(16);
    const list = (query: string) => people.tlead.get(`/api/staff/figures/list?measure=received${query}`);
    expect((await list('&centreId=c1')).status).toBe(404);
    expect((await list('')).body.items).toHaveLength(1);
  });

  it('an admin sees numbers and no list; another village’s centre is absent', async () => {
    const admin = await signIn(
      village.app,
      'staff',
      (await aWorker(village.app, '运维', ['admin', '/c/t/v1/'])).id,
    );
    expect((await figuresOf(admin)).total.received).toBe(16);
    expect((await admin.get('/api/staff/figures/list?measure=received')).status).toBe(404);
    expect((await admin.get('/api/staff/figures?centreId=c2')).status).toBe(404);
    expect((await people.many.get('/api/staff/figures?centreId=c2')).status).toBe(404);
  });

  it('nobody of the staff is named in them', async () => {
    const said = JSON.stringify(await figuresOf(people.tlead));
    for (const name of ['陈桂兰', '赵永年', '钱文书', '李大山']) expect(said).not.toContain(name);
  });
});

describe('回音榜', () => {
  it('is of months that are over, for everybody, and shows no number under five', async () => {
    await on(Date.parse('2026-04-02T09:00:00+08:00'));
    const guest = new Caller(village.app.url);
    const { status, body } = await guest.get('/api/echo?placeId=v1');
    expect(status).toBe(200);
    expect([body.month, body.months.length]).toEqual(['2026-03', 12]);
    const [station, town] = body.boards;
    expect([station.name, town.name]).toEqual(['柳溪村便民服务站', '云台镇便民服务中心']);
    expect(station.cells).toEqual({
      ...{ received: { is: 'n', n: 16 }, kept: { is: 'most' }, atOnce: { is: 'hidden' } },
      ...{ returned: { is: 'hidden' }, satisfied: { is: 'hidden' }, unsatisfied: { is: 'hidden' } },
      ...{ silent: { is: 'n', n: 6 }, owedNow: { is: 'hidden' } },
    });
    expect(station.medianDays).toBe(1);
    expect(Object.values(town.cells).every((cell) => (cell as { is: string }).is === 'hidden')).toBe(true);
    expect(town.medianDays).toBeNull();
    for (const [, n] of JSON.stringify(body).matchAll(/"n":(\d+)/g))
      expect(Number(n)).toBeGreaterThanOrEqual(5);
  });

  it('has no month that isn’t over, and nothing of a place that isn’t', async () => {
    const guest = new Caller(village.app.url);
    expect((await guest.get('/api/echo?placeId=v1&month=2026-04')).body.month).toBe('2026-03');
    expect((await guest.get('/api/echo?placeId=nowhere')).body.boards).toEqual([]);
    const town = (await guest.get('/api/echo')).body.boards;
    expect(town.map((b: { name: string }) => b.name)).toEqual(['云台镇便民服务中心']);
  });

  it('is counted again after ten minutes', async () => {
    const guest = new Caller(village.app.url);
    const before = (await guest.get('/api/echo?placeId=v1')).body.at;
    village.app.clock.pass(60_000);
    expect((await guest.get('/api/echo?placeId=v1')).body.at).toBe(before);
    village.app.clock.pass(10 * 60_000);
    expect((await guest.get('/api/echo?placeId=v1')).body.at).toBeGreaterThan(before);
  });
});

describe('what was there before figures were kept', () => {
  it('is counted from its events when the server is brought up to date', async () => {
    const sources = village.app.get(DataSources);
    const sum = () =>
      sources.writer.query(
        'SELECT id, word_at, answered_at, returns, faults, urges, moves FROM matter ORDER BY id',
      );
    const before = JSON.stringify(await sum());
    await sources.writer.query(
      'UPDATE matter SET word_at = NULL, answered_at = NULL, returns = NULL, faults = NULL, urges = NULL, moves = NULL',
    );
    const upgrade = MIGRATIONS.find(({ id }) => id === 'matter=tally')?.up(sources.dialect) ?? '';
    await sources.writer.query(upgrade);
    expect(JSON.stringify(await sum())).toBe(before);
  });
});
