import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aWorker, type Somebody, signIn, somebody, type TestPost } from '../../../test/factories/people.js';
import { settle } from '../../../test/factories/village.js';
import { startApp, type TestApp } from '../../../test/support/app.js';
import type { Caller } from '../../../test/support/http.js';
import { Ids } from '../../platform/clock/ids.js';
import { DataSources } from '../../platform/database/data-sources.js';
import { drift } from '../../platform/database/migrator.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { accountFeature } from '../account/account.feature.js';
import { registerFeature } from '../register/register.feature.js';
import { messageFeature } from './message.feature.js';
import type { Heard, ToResident } from './message.types.js';
import { Messages } from './messages.js';

const TOWN = '/c/t/';
const VILLAGE = '/c/t/v1/';
const GRID = '/c/t/v1/g1/';
const OTHER_VILLAGE = '/c/t/v2/';
const OTHER_GRID = '/c/t/v2/g3/';
const TOWN_CENTRE = 'tc';
const VILLAGE_STATION = 'c1';

let app: TestApp;
const heard: Heard[] = [];

beforeAll(async () => {
  app = await startApp({
    features: [registerFeature, accountFeature, messageFeature],
    config: { logLevel: 'silent' },
  });
  await settle(app);
  app.get(Messages).onHeard(async (_, one) => void heard.push(one));
});
afterAll(() => app.stop());
beforeEach(() => app.clock.set('2026-03-02T09:00:00+08:00'));

const newId = () => app.get(Ids).next();
const staff = async (name: string, ...posts: TestPost[]) =>
  signIn(app, 'staff', (await aWorker(app, name, ...posts)).id);
const clerk = () => staff('李敏', ['clerk', TOWN, TOWN_CENTRE]);
const gridWorker = () => staff('赵强', ['grid', GRID]);

/** Somebody without WeChat is owed a message. */
const owed = async (who: Somebody = {}, over: Partial<ToResident> = {}) => {
  const resident = await somebody(app, { phone: '13900000001', ...who });
  return { resident, ...(await tell(resident.id, { placePath: resident.placePath, ...over })) };
};
const tell = async (residentId: string, over: Partial<ToResident> = {}) => {
  const words = { title: '有结果了', text: '您办的“低保”有结果了。', template: 'result' as const };
  const matterId = newId();
  const where = { centreId: TOWN_CENTRE, placePath: GRID, matterId, number: '1234567890' };
  const message = { eventId: newId(), residentId, ...words, ...where, ...over };
  await app.get(UnitOfWork).run('test.tell', (tx) => app.get(Messages).toResident(tx, message));
  return { matterId: message.matterId };
};

const all = async (caller: Caller, limit = 100) => {
  const items = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await caller.get(`/api/calls?limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`);
    items.push(...body.items);
    cursor = body.next;
  }
  return items;
};
const find = async (caller: Caller, matterId: string) =>
  (await all(caller)).find((one) => one.matterId === matterId);
const say = (caller: Caller, id: string, result: string, key: string = newId()) =>
  caller.post(`/api/calls/${id}/result`, { result }, key);
const stateOf = async (matterId: string) => (await app.get(Messages).callStateOf(matterId))[0]?.state;

describe('the call list', () => {
  it('shows each member of staff what is theirs to phone', async () => {
    const { matterId } = await owed();
    const see = async (...posts: TestPost[]) =>
      (await find(await staff('某人', ...posts), matterId)) !== undefined;
    expect(await see(['clerk', TOWN, TOWN_CENTRE])).toBe(true);
    expect(await see(['clerk', VILLAGE, VILLAGE_STATION])).toBe(true);
    expect(await see(['grid', GRID])).toBe(true);
    expect(await see(['supervisor', TOWN])).toBe(true);
    expect(await see(['grid', OTHER_GRID])).toBe(false);
    expect(await see(['clerk', OTHER_VILLAGE], ['supervisor', OTHER_VILLAGE])).toBe(false);
    expect(await see(['clerk', TOWN, 'another-centre'])).toBe(false);
    expect(await see(['mediator', VILLAGE, TOWN_CENTRE], ['editor', TOWN], ['admin', TOWN])).toBe(false);
  });

  it('is one line a person, with everything that they are to be told', async () => {
    const { resident, matterId } = await owed({ name: '周金花' });
    app.clock.pass(60_000);
    await tell(resident.id, { text: '您办的“高龄津贴”收下了。' });
    const caller = await clerk();
    const rows = (await all(caller)).filter((one) => one.who === '周金花');
    expect(rows).toMatchObject([{ phone: '13900000001', through: null, matterId }]);
    expect(rows[0].sentence).toContain('您办的“低保”有结果了。还有一件：您办的“高龄津贴”收下了。');
  });

  it('comes in pages, soonest due first, with a total that is the list', async () => {
    for (let i = 0; i < 23; i++) {
      if (i % 5 === 0) app.clock.pass(86_400_000);
      await owed({ gridPath: OTHER_GRID });
    }
    const caller = await staff('孙会计', ['grid', OTHER_GRID]);
    const rows = await all(caller, 4);
    expect(rows).toHaveLength(23);
    expect(new Set(rows.map((one) => one.id)).size).toBe(23);
    expect(rows.map((one) => one.due)).toEqual(rows.map((one) => one.due).sort());
    const { body } = await caller.get('/api/calls?limit=4');
    expect(body.total).toEqual({ n: 23, more: false });
  });

  it('says what is late', async () => {
    const { matterId } = await owed();
    app.clock.set('2026-03-03T17:29:00+08:00');
    const caller = await clerk();
    expect((await find(caller, matterId)).late).toBe(false);
    app.clock.set('2026-03-03T17:31:00+08:00');
    expect((await find(caller, matterId)).late).toBe(true);
  });
});

describe('of one matter, only what is still true is read out', () => {
  type Kind = NonNullable<ToResident['kind']>;
  /** Tells one person several things of one matter, a minute apart; the texts are their kinds. */
  const story = async (...kinds: Kind[]) => {
    const name = `何${newId().slice(-6)}`;
    const resident = await somebody(app, { name, phone: '13900000002' });
    const matterId = newId();
    const say = async (kind: Kind) => {
      app.clock.pass(60_000);
      await tell(resident.id, { matterId, placePath: resident.placePath, kind, text: `【${kind}】` });
    };
    for (const kind of kinds) await say(kind);
    const lines = async (caller?: Caller) =>
      (await all(caller ?? (await clerk()))).filter((one) => one.who === name);
    const read = async () => (await lines()).map((one) => one.sentence.match(/【.*】/)?.[0] ?? '').join();
    return { resident, matterId, say, lines, read };
  };

  it.each<[Kind[], string]>([
    [['step', 'step'], '【step】'],
    [['step', 'later', 'later'], '【later】'],
    [['step', 'todo'], '【todo】'],
    [['todo', 'reminder', 'reminder'], '【todo】'],
    [['todo', 'step'], '【step】'],
    [['step', 'later', 'result'], '【result】'],
    [['result', 'later'], '【result】'],
    [['result', 'step'], '【step】'],
    [['step', 'aside', 'aside'], '【step】还有一件：【aside】'],
    [['step', 'aside', 'result'], '【result】'],
  ])('%j: %s', async (kinds, expected) => {
    expect(await (await story(...kinds)).read()).toBe(expected);
  });

  it('two matters are two sentences of one line', async () => {
    const { resident, lines } = await story('step', 'later');
    await tell(resident.id, { kind: 'result', placePath: resident.placePath, text: '【else】' });
    const [line, ...more] = await lines();
    expect(more).toEqual([]);
    expect(line.sentence).toContain('【later】还有一件：【else】');
  });

  it('a reminder is read out once the first word was heard', async () => {
    const { lines, say: tellOn, read } = await story('todo');
    await say(await clerk(), (await lines())[0].id, 'heard');
    await tellOn('reminder');
    expect(await read()).toBe('【reminder】');
  });

  it('the call is owed since the first of them, and at the door when the number was wrong', async () => {
    const { lines, say: tellOn } = await story('step');
    const [{ due, id }] = await lines();
    await say(await clerk(), id, 'wrong-number');
    app.clock.pass(86_400_000);
    await tellOn('result');
    expect(await lines()).toEqual([]);
    expect(await lines(await gridWorker())).toMatchObject([{ due, phone: null }]);
    // Who had the earlier sentence on the screen has told something that isn't true any more.
    expect((await say(await gridWorker(), id, 'heard')).body.code).toBe('not-allowed-now');
  });

  it('nobody is phoned about what the person has done meanwhile', async () => {
    const { resident, matterId, lines } = await story('step', 'todo');
    await app
      .get(UnitOfWork)
      .run('test', (tx) => app.get(Messages).overtaken(tx, { matterId, residentId: resident.id }));
    expect(await lines()).toEqual([]);
  });
});

describe('a call', () => {
  it('that was heard leaves the list and tells the matter, once', async () => {
    const { matterId, resident } = await owed();
    const caller = await clerk();
    const { id } = await find(caller, matterId);
    const key = newId();
    const first = await say(caller, id, 'heard', key);
    expect(first).toMatchObject({ status: 200, body: { id, tries: [{ result: 'heard', by: '李敏' }] } });
    expect((await say(caller, id, 'heard', key)).body).toEqual(first.body);
    expect(await find(caller, matterId)).toBeUndefined();
    expect(heard.filter((one) => one.matterId === matterId)).toMatchObject([
      { residentId: resident.id, how: 'phone', by: { name: '李敏' } },
    ]);
    expect(await app.get(Messages).deliveredTo(matterId)).toMatchObject([{ reachedBy: 'phone' }]);
  });

  it('speaks for all that was read out, and for nothing that came since', async () => {
    const { resident, matterId } = await owed();
    app.clock.pass(1000);
    const second = await tell(resident.id);
    const caller = await clerk();
    const { id } = await find(caller, matterId);
    app.clock.pass(1000);
    const third = await tell(resident.id);
    expect((await say(caller, id, 'handed-slip')).status).toBe(200);
    expect([await stateOf(matterId), await stateOf(second.matterId), await stateOf(third.matterId)]).toEqual([
      'handed',
      'handed',
      'open',
    ]);
    expect(heard.filter((one) => one.residentId === resident.id).map((one) => one.how)).toEqual([
      'slip',
      'slip',
    ]);
  });

  it('that nobody answered stays, with dated tries', async () => {
    const { matterId } = await owed();
    const caller = await clerk();
    const { id } = await find(caller, matterId);
    for (let i = 0; i < 3; i++) {
      app.clock.pass(3_600_000);
      await say(caller, id, 'no-answer');
    }
    const row = await find(caller, matterId);
    expect(row.tries.map((one: { result: string }) => one.result)).toEqual([
      'no-answer',
      'no-answer',
      'no-answer',
    ]);
    expect(await app.get(Messages).callStateOf(matterId)).toMatchObject([
      { state: 'open', tries: row.tries },
    ]);
  });

  it('to a wrong number goes to the grid worker, who goes to the door', async () => {
    const { matterId } = await owed();
    const caller = await clerk();
    const { id } = await find(caller, matterId);
    const key = newId();
    const said = await say(caller, id, 'wrong-number', key);
    expect(said.body).toMatchObject({ phone: null, through: expect.stringContaining('号码不对') });
    expect((await say(caller, id, 'wrong-number', key)).status).toBe(200);
    expect(await find(caller, matterId)).toBeUndefined();
    expect((await say(caller, id, 'heard')).body.code).toBe('not-allowed-now');
    const worker = await gridWorker();
    const row = await find(worker, matterId);
    expect(row).toMatchObject({ id, phone: null, tries: [{ result: 'wrong-number', by: '李敏' }] });
    expect((await say(worker, id, 'handed-slip')).status).toBe(200);
    expect(await stateOf(matterId)).toBe('handed');
  });

  it('that a colleague made already is refused', async () => {
    const { matterId } = await owed();
    const [one, two] = [await clerk(), await gridWorker()];
    const { id } = await find(one, matterId);
    const answers = await Promise.all([say(one, id, 'heard'), say(two, id, 'heard')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(heard.filter((h) => h.matterId === matterId)).toHaveLength(1);
  });

  it("of another village, or an absent one, doesn't exist", async () => {
    const { matterId } = await owed();
    const { id } = await find(await clerk(), matterId);
    const stranger = await staff('外村人', ['grid', OTHER_GRID], ['clerk', OTHER_VILLAGE]);
    for (const path of [id, newId()])
      expect((await say(stranger, path, 'heard')).body.code).toBe('not-found');
    expect(await stateOf(matterId)).toBe('open');
  });

  it('is lost as a whole when the matter refuses to hear of it', async () => {
    const { matterId } = await owed();
    const caller = await clerk();
    const { id } = await find(caller, matterId);
    const stop = { once: true };
    app.get(Messages).onHeard(async (_, one) => {
      if (one.matterId !== matterId || !stop.once) return;
      stop.once = false;
      throw new Error('no');
    });
    expect((await say(caller, id, 'heard')).status).toBe(500);
    expect(await stateOf(matterId)).toBe('open');
    expect((await find(caller, matterId)).tries).toEqual([]);
    expect((await say(caller, id, 'heard')).status).toBe(200);
  });
});

it('has tables that are what the rows say', async () => {
  expect(await drift(app.get(DataSources))).toEqual([]);
});
