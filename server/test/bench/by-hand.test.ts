import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ANSWERS, fileDibao, startVillage, upload, type Village } from '../factories/dibao.js';

interface Said {
  readonly path: string;
  readonly token: string | undefined;
  readonly key?: string;
  readonly body?: object;
}

interface Driver {
  all(sql: string, values: unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** The scripts of `npm run bench` that stand for "the same SQL by hand". */
interface ByHand {
  planOf(trace: unknown[], request: Said, now: number): { steps: unknown[] };
  saidIn(request: Said): unknown;
  replay(db: Driver, plan: object, said: unknown): Promise<unknown[][]>;
  driverFor(url: string): Driver;
}

const load = async (script: string) =>
  import(new URL(`../../bench/by-hand/${script}.mjs`, import.meta.url).href);

const folder = mkdtempSync(join(tmpdir(), 'huiyin-bench-'));
const TRACE = join(folder, 'trace.jsonl');

let byHand: ByHand;
let village: Village;
let db: Driver;

beforeAll(async () => {
  process.env.BENCH_TRACE = TRACE;
  await load('tracing');
  byHand = Object.assign({}, await load('plan'), await load('replay'), await load('drivers'));
  village = await startVillage();
  const { config } = village.app.database;
  db = byHand.driverFor(
    config.dialect === 'sqlite' ? config.file : config.url.replace(/^mariadb:/, 'mysql:'),
  );
});
afterAll(async () => {
  await db.close();
  await village.app.stop();
  rmSync(folder, { recursive: true });
});

/** Sends it to the server, which traces it; answers what the hand makes of that. */
const planned = async (
  said: Said,
): Promise<{ plan: { steps: unknown[] }; body: { items?: { id: string }[] } }> => {
  const trace = `${said.path} ${said.key}`;
  const answer = await fetch(village.app.url + said.path, {
    method: said.body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${said.token}`,
      'bench-trace': trace,
      ...(said.key ? { 'request-key': said.key, 'content-type': 'application/json' } : {}),
    },
    body: said.body ? JSON.stringify(said.body) : null,
  });
  expect(answer.ok).toBe(true);
  const events = readFileSync(TRACE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const own = events.filter(({ request }) => request === trace);
  return {
    plan: byHand.planOf(own, said, village.app.clock.now()),
    body: (await answer.json()) as { items?: { id: string }[] },
  };
};

const TABLES = ['matter', 'matter_party', 'matter_event', 'service_request', 'request_key'];

const rowsNow = async (): Promise<Record<string, number>> => {
  const counts = TABLES.map(async (table) => [
    table,
    Number((await db.all(`SELECT COUNT(*) AS n FROM ${table}`, []))[0]?.n),
  ]);
  return Object.fromEntries(await Promise.all(counts));
};

const grownBy = (before: Record<string, number>, after: Record<string, number>) =>
  Object.fromEntries(TABLES.map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)]));

const aSubmit = async (key: string): Promise<Said> => ({
  path: '/api/matters/service',
  token: village.farmer.token,
  key,
  body: {
    itemId: 'minzheng.dibao.apply',
    itemVersion: 1,
    subject: { residentId: 'r1' },
    answers: ANSWERS,
    papers: [
      { slot: 'bank-card', files: [await upload(village.app, village.farmer)] },
      { slot: 'medical', files: [await upload(village.app, village.farmer)] },
    ],
  },
});

it('a submit by hand writes the rows that the server writes, each time anew', async () => {
  await fileDibao(village);
  const start = await rowsNow();
  const { plan } = await planned(await aSubmit('the-key-of-the-traced-one'));
  const traced = await rowsNow();
  for (const key of ['the-first-key-by-hand', 'the-second-key-by-hand']) {
    const before = await rowsNow();
    await byHand.replay(db, plan, byHand.saidIn(await aSubmit(key)));
    expect(grownBy(before, await rowsNow())).toEqual(grownBy(start, traced));
  }
  expect(grownBy(start, traced)).toMatchObject({ matter: 1, matter_event: 1, service_request: 1 });
  const papers = await db.all('SELECT matter_id FROM attachment WHERE matter_id IS NOT NULL', []);
  expect(new Set(papers.map((p) => p.matter_id)).size).toBe(4);
  expect((await village.farmer.get('/api/my/matters')).body.open).toHaveLength(4);
});

it('a page of the queue by hand holds what the server shows', async () => {
  const clerk = await village.as('staff', 'tclerk');
  const look = { path: '/api/queue?view=desk', token: clerk.token };
  const { plan, body } = await planned(look);
  const rows = await byHand.replay(db, plan, byHand.saidIn(look));
  const ids = body.items?.map(({ id }) => id);
  expect(ids?.length).toBeGreaterThan(0);
  expect(rows.flat().map((row) => (row as { id?: string }).id)).toEqual(expect.arrayContaining(ids ?? []));
});
