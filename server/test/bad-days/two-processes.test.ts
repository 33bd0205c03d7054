import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataSources } from '../../src/platform/database/data-sources.js';
import { bring, startQuarrel } from '../factories/quarrel.js';
import { startApp, type TestApp } from '../support/app.js';
import { freshDatabase, type TestDatabase, testDialect } from '../support/database.js';
import { startTurning, type Turning } from '../support/turning.js';
import { startWechat, TEST_APP, type TestWechat } from '../support/wechat.js';

const APP = { ...TEST_APP, templates: { progress: 't-progress' } };
const OPENID = 'o-a1';
const MATTERS = 12;
/** Half, four fifths, the broken promise, and twice again: what each matter lives through. */
const LIFE = ['warn-half', 'warn-most', 'hand-up', 'hand-up', 'hand-up'];
/** A SQLite file is one process's: there it does alone what on a MariaDB two do at the same moments. */
const PROCESSES = testDialect() === 'sqlite' ? 1 : 2;
/** The starts of two processes on a busy machine. */
const LONG = 120_000;

let database: TestDatabase;
let wechat: TestWechat;
let filedAt: number;

/** Twelve quarrels that nobody takes, told on a phone that agreed to every message. */
beforeAll(async () => {
  database = await freshDatabase();
  wechat = await startWechat([{ name: '李大山', openid: OPENID, phone: '13900000001' }], [APP]);
  const quarrel = await startQuarrel({ database, config: { wechat: wechat.config } });
  for (let i = 0; i < MATTERS; i++)
    expect((await bring(quarrel.li, { what: `第${i}件：墙占了地` })).status).toBe(201);
  for (let i = 0; i < MATTERS * LIFE.length; i++)
    await quarrel.li.post('/api/me/consents', { results: [{ template: 'progress', result: 'accept' }] });
  wechat.world.consent(OPENID, 't-progress', MATTERS * LIFE.length);
  filedAt = quarrel.app.clock.now();
  await quarrel.stop();
}, LONG);
afterAll(async () => {
  await wechat.stop();
  await database.drop();
});

const rowsOf = (app: TestApp, sql: string) => app.get(DataSources).reader.query(sql);
/** So much later than when they were filed that everything that is owed by then has its look. */
const WEEK = 7 * 24 * 3_600_000;

describe('several processes that sweep and relay one database at the same moments', () => {
  let hops = 0;

  it('take each wake once, and all of them', { timeout: LONG }, async () => {
    const processes: Turning[] = [];
    for (let i = 0; i < PROCESSES; i++) processes.push(await startTurning(database, wechat, filedAt));
    for (const [i] of LIFE.entries()) {
      const moved = await Promise.all(processes.map((one) => one.turn(filedAt + (i + 1) * WEEK)));
      hops += moved.reduce((sum, n) => sum + n, 0);
      expect(hops).toBe((i + 1) * MATTERS);
    }
    for (const one of processes) expect(await one.stop()).toBe(0);
  });

  it('hop each matter once a look, and send every message once', { timeout: LONG }, async () => {
    const app = await startApp({ database, config: { wechat: wechat.config } });
    const events = await rowsOf(
      app,
      "SELECT matter_id, act FROM matter_event WHERE by_id = 'clock' ORDER BY matter_id, seq",
    );
    expect(events).toHaveLength(hops);
    const lives = new Map<string, string[]>();
    for (const { matter_id, act } of events)
      lives.set(matter_id, [...(lives.get(matter_id) ?? []), String(act)]);
    expect([...lives.values()]).toEqual(Array(MATTERS).fill(LIFE));

    const told = MATTERS * LIFE.filter((act) => act === 'hand-up').length;
    expect(wechat.world.messages.filter(({ openid }) => openid === OPENID)).toHaveLength(told);
    const outbox = await rowsOf(app, 'SELECT attempts, failure_code FROM outbox WHERE done_at IS NOT NULL');
    expect(outbox).toEqual(Array(told).fill({ attempts: 1, failure_code: null }));
    expect(await rowsOf(app, 'SELECT id FROM outbox WHERE done_at IS NULL')).toEqual([]);
    expect(await rowsOf(app, 'SELECT id FROM call_row')).toEqual([]);
    await app.stop();
  });
});
