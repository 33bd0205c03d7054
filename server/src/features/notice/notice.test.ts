import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  eyeScreening,
  MONDAY,
  type Screening,
  sendScreening,
  startScreening,
} from '../../../test/factories/eye-screening.js';
import type { Caller } from '../../../test/support/http.js';
import { DataSources } from '../../platform/database/data-sources.js';
import { drift } from '../../platform/database/migrator.js';
import { Relay } from '../../platform/outbox/relay.js';

let world: Screening;
let editor: Caller;
let worker: Caller;
/** Each test's notice has a title of its own. */
let title: string;
let n = 0;

beforeAll(async () => {
  world = await startScreening();
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.app.clock.set(MONDAY);
  n += 1;
  title = `免费查眼睛第${n}场`;
  await signIn();
});

const signIn = async () => {
  editor = await world.as('staff', 'many1');
  worker = await world.as('staff', 'grid1');
};
const drain = () => world.app.get(Relay).drain();
const board = async (id: string, who = editor) => (await who.get(`/api/staff/notices/${id}/board`)).body;
const tile = async (id: string, householdId: string) =>
  (await board(id)).grids
    .flatMap(({ tiles }: { tiles: { householdId: string }[] }) => tiles)
    .find((one: { householdId: string }) => one.householdId === householdId);
const send = (over: Record<string, unknown> = {}) => sendScreening(editor, { title, ...over });
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the wire carries
type Anything = any;
const named = (name: string, items: { notice?: string; title?: string }[]) =>
  items.filter((item) => (item.notice ?? item.title ?? '').includes(name)) as Anything[];
const doors = async (who = worker) => named(title, (await who.get('/api/staff/doors')).body.items);
const knock = (id: string, home: string, body: object, who = worker, key?: string) =>
  who.post(`/api/staff/doors/${id}/${home}`, { how: 'door', result: 'told', ...body }, key);
const taskOf = async (who: Caller, name = title) =>
  named(name, (await who.get('/api/queue?view=mine')).body.items);

it('has the tables that its entities name', async () => {
  expect(await drift(world.app.get(DataSources))).toEqual([]);
});

describe('before it is sent', () => {
  it('counts people and households live, each household by the first channel that will reach it', async () => {
    const { body } = await editor.post('/api/staff/audience', eyeScreening().audience);
    expect(body).toEqual({
      ...{ persons: '6', few: false, households: 5, byWechat: 1, byPhone: 3, byDoor: 1 },
      grids: [
        { grid: { id: 'g1', name: '上湾网格', level: 'grid' }, households: 4, worker: '王秀兰' },
        { grid: { id: 'g2', name: '下湾网格', level: 'grid' }, households: 1, worker: '李大山' },
      ],
    });
  });

  it('says 少于5 and no more where there are too few to hide in', async () => {
    const audience = { placeIds: ['v1'], anyOf: [{ by: 'tag', tag: '眼疾' }] };
    const { body } = await editor.post('/api/staff/audience', audience);
    expect(body).toMatchObject({ persons: '少于5', few: true, households: 0, byPhone: 0, grids: [] });
  });

  it('offers tags by name and the own places, down to the grid', async () => {
    const { body } = await editor.get('/api/staff/tags');
    expect(body.tags).toContain('眼疾');
    expect(body.places.map(({ id }: { id: string }) => id)).toEqual(['v1', 'g1', 'g2']);
  });

  it('refuses a day that does not exist, an unknown tag and a place of others, by field', async () => {
    const wrong = async (audience: object) => {
      const { status, body } = await editor.post('/api/staff/notices', eyeScreening({ audience }));
      expect(status).toBe(400);
      return body.errors.map(({ path }: { path: string }) => path);
    };
    expect(await wrong({ placeIds: ['v1'], anyOf: [{ by: 'age', atLeast: 65, on: '2026-02-30' }] })).toEqual([
      'audience.anyOf.0.on',
    ]);
    const anyOf = [
      { by: 'tag', tag: '有钱' },
      { by: 'age', atLeast: 65, atMost: 60, on: '2026-12-08' },
    ];
    expect(await wrong({ placeIds: ['v1', 'v2'], anyOf })).toEqual([
      'audience.placeIds',
      'audience.anyOf.0.tag',
      'audience.anyOf.1.atMost',
    ]);
  });

  it('is a draft that its place alone sees and changes', async () => {
    const { body: draft } = await editor.post('/api/staff/notices', eyeScreening());
    expect(draft).toMatchObject({ state: 'draft', by: '柳溪村 赵永年', households: 0 });
    const changed = await editor.put(
      `/api/staff/notices/${draft.id}`,
      eyeScreening({ title: '免费查眼睛啦' }),
    );
    expect(changed.body.title).toBe('免费查眼睛啦');
    expect((await editor.get(`/api/staff/notices/${draft.id}`)).body).toMatchObject({
      ...eyeScreening({ title: '免费查眼睛啦' }),
      state: 'draft',
    });
    const clerk = await world.as('staff', 'clerk1');
    expect(named('啦', (await clerk.get('/api/staff/notices')).body.items)).toEqual([]);
    const phone = await world.as('account', 'a1');
    expect(named('啦', (await phone.get('/api/notices')).body.items)).toEqual([]);
  });
});

describe('the thread of one notice', () => {
  it('goes from the editor to every household, those without a phone too, and the tasks close by themselves', async () => {
    const id = await send();
    const [task] = await taskOf(worker);
    expect(task).toMatchObject({ kind: 'task', title: `挨户告诉：${title}（上湾网格，4户）`, open: true });
    expect(task.owed.promise).toBe(Date.parse('2026-12-07T17:30:00+08:00'));
    expect((await worker.get('/api/me/inbox')).body.items[0]).toMatchObject({
      title: '有件事要您去',
      matterId: task.id,
    });
    await drain();
    expect((await board(id)).sums).toMatchObject({ households: 5, reached: 0, left: 5 });
    expect((await tile(id, 'h1')).state).toBe('sent');
    expect((await tile(id, 'h2')).state).toBe('waiting');

    const phone = await world.as('account', 'a1');
    expect((await phone.get('/api/me/inbox')).body.items[0]).toMatchObject({ noticeId: id, title });
    expect(named(title, (await phone.get('/api/notices')).body.items)).toMatchObject([
      { id, read: false, waitsForMe: true, over: false },
    ]);
    const opened = (await phone.get(`/api/notices/${id}`)).body;
    expect(opened).toMatchObject({ read: true, by: '柳溪村 赵永年', ask: 'attend' });
    expect(opened.households[0].members).toMatchObject([
      { name: '王建国', invited: true, answer: null },
      { name: '李桂英', invited: true, answer: null },
      { name: '王小军', invited: false, answer: null },
    ]);
    expect(await tile(id, 'h1')).toMatchObject({ state: 'told', channel: 'wechat' });
    const answers = [
      { residentId: 'r1', answer: 'go' },
      { residentId: 'r1b', answer: 'ride' },
    ];
    const answered = await phone.post(`/api/notices/${id}/answers`, { answers });
    expect(answered.body.households[0].members).toMatchObject([
      { answer: 'go' },
      { answer: 'ride' },
      { answer: null },
    ]);
    expect(named(title, (await phone.get('/api/notices')).body.items)[0].waitsForMe).toBe(false);

    const todo = await doors();
    expect(todo.map(({ address }: { address: string }) => address)).toEqual([
      '上湾2号',
      '上湾5号',
      '上湾10号',
    ]);
    expect(todo[0]).toMatchObject({
      head: '赵有福',
      phone: null,
      through: '侄子 赵强',
      wechat: false,
      tries: 0,
    });
    expect(todo[0].sentence).toBe(
      `柳溪村有个通知：${title}。12月8日（周二）上午9点，在村卫生室。县医院的医生来村里免费查眼睛，请带身份证。您家谁去？要不要车接？`,
    );
    expect(todo[1]).toMatchObject({ phone: '13900000005', members: [{ name: '周福生', age: 64 }] });

    world.app.clock.pass(3_600_000);
    expect((await knock(id, 'h2', { result: 'absent' })).body).toEqual({ state: 'waiting', left: 3 });
    world.app.clock.pass(3_600_000);
    const told = await knock(id, 'h2', { answers: [{ residentId: 'r2', answer: 'ride' }] });
    expect(told.body).toEqual({ state: 'answered', left: 2 });
    expect((await knock(id, 'h3', { how: 'phone' })).body).toEqual({ state: 'told', left: 1 });
    const seen = (await worker.get(`/api/matters/${task.id}`)).body;
    expect(seen.notes).toEqual([
      { title: '还有几户', text: expect.stringContaining('4户里还有1户没告诉到') },
    ]);
    expect(seen.allowed.map(({ action }: { action: string }) => action)).toEqual(['transfer', 'note']);
    expect(named(title, (await editor.get('/api/queue?view=desk&limit=100')).body.items)).toHaveLength(2);
    expect((await knock(id, 'h5', { result: 'moved-away' })).body).toEqual({ state: 'excused', left: 0 });

    expect(await taskOf(worker)).toEqual([]);
    expect((await editor.get(`/api/matters/${task.id}`)).body).toMatchObject({
      open: false,
      state: 'closed',
      ending: 'delivered',
    });
    expect(await doors()).toEqual([]);
    const end = await board(id);
    expect(end.sums).toEqual({
      ...{ households: 5, reached: 3, answered: 2, excused: 1, left: 1 },
      ...{ byWechat: 1, byPhone: 1, byDoor: 1, go: 1, no: 0, ride: 2 },
    });
    expect(await tile(id, 'h5')).toMatchObject({ state: 'excused', excuse: 'moved-away', label: 'H5' });
    expect((await board(id, worker)).grids[0].tiles.map(({ label }: { label: string }) => label)).toContain(
      'H2 赵有福',
    );
  });

  it('leaves a row that the household sees when its number is first shown to the grid worker', async () => {
    await send();
    await doors();
    await doors();
    const grid2 = await world.as('staff', 'grid2');
    await doors(grid2);
    const looked = async (account: string) =>
      (await (await world.as('account', account)).get('/api/me/looked')).body.items.filter(
        ({ reason }: { reason: string }) => reason === `告诉您家“${title}”`,
      );
    expect(await looked('a7')).toMatchObject([{ who: '李大山', what: '电话' }]);
    expect(await looked('a1')).toMatchObject([{ who: '王秀兰', what: '电话' }]);
  });

  it('is owed today when the event is tomorrow, and in three days without an event', async () => {
    world.app.clock.set('2026-12-07T09:00:00+08:00');
    await signIn();
    await send();
    await send({ event: null, title: '领新医保卡' });
    const [[tomorrow], [cards]] = [await taskOf(worker), await taskOf(worker, '领新医保卡')];
    expect(tomorrow.owed.promise).toBe(Date.parse('2026-12-07T17:00:00+08:00'));
    expect(cards.owed.promise).toBe(Date.parse('2026-12-10T17:30:00+08:00'));
  });
});

describe('twice, late, or too late', () => {
  it('is sent once', async () => {
    const { body: draft } = await editor.post('/api/staff/notices', eyeScreening({ title }));
    const path = `/api/staff/notices/${draft.id}/send`;
    const first = await editor.post(path, {}, 'the-same-key');
    expect((await editor.post(path, {}, 'the-same-key')).body).toEqual(first.body);
    expect((await editor.post(path, {})).body.code).toBe('notice-sent');
    expect((await editor.put(`/api/staff/notices/${draft.id}`, eyeScreening())).body.code).toBe(
      'notice-sent',
    );
    expect((await taskOf(worker)).length).toBe(1);
  });

  it('is sent once by two editors at one moment', async () => {
    const { body: draft } = await editor.post('/api/staff/notices', eyeScreening({ title }));
    const path = `/api/staff/notices/${draft.id}/send`;
    const both = await Promise.all([editor.post(path), editor.post(path)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await taskOf(worker)).length).toBe(1);
    expect((await board(draft.id)).sums.households).toBe(5);
  });

  it('keeps the last answer, and counts a person once', async () => {
    const id = await send();
    const phone = await world.as('account', 'a7');
    const say = (answer: string) =>
      phone.post(`/api/notices/${id}/answers`, { answers: [{ residentId: 'r7', answer }] });
    await Promise.all([say('go'), say('go')]);
    world.app.clock.pass(1000);
    await say('no');
    expect((await board(id)).sums).toMatchObject({ go: 0, no: 1, ride: 0, answered: 1, byWechat: 1 });
    expect((await taskOf(await world.as('staff', 'grid2'))).length).toBe(0);
  });

  it('takes the same door twice without harm, and a door without signal with its real time', async () => {
    const id = await send();
    const atDoor = world.app.clock.now() + 600_000;
    world.app.clock.pass(3_600_000);
    await (await world.as('account', 'a1')).get(`/api/notices/${id}`);
    const body = { at: atDoor };
    const first = await knock(id, 'h1', body, worker, 'offline-1');
    expect((await knock(id, 'h1', body, worker, 'offline-1')).body).toEqual(first.body);
    expect((await knock(id, 'h1', body)).body).toEqual(first.body);
    expect(await tile(id, 'h1')).toMatchObject({ state: 'told', channel: 'door', at: atDoor });
    const absent = { result: 'absent', at: atDoor };
    await knock(id, 'h2', absent);
    await knock(id, 'h2', absent);
    expect((await tile(id, 'h2')).tries).toBe(1);
    expect((await knock(id, 'h2', { at: world.app.clock.now() + 86_400_000 })).status).toBe(200);
    expect((await tile(id, 'h2')).at).toBe(world.app.clock.now());
  });

  it('takes no answer after the event, nor of somebody who is not invited', async () => {
    const id = await send();
    const phone = await world.as('account', 'a7');
    const say = (residentId: string) =>
      phone.post(`/api/notices/${id}/answers`, { answers: [{ residentId, answer: 'go' }] });
    expect((await say('r1')).status).toBe(404);
    expect((await knock(id, 'h2', { answers: [{ residentId: 'r1', answer: 'go' }] })).status).toBe(400);
    expect(
      (await knock(id, 'h2', { result: 'absent', answers: [{ residentId: 'r2', answer: 'go' }] })).status,
    ).toBe(400);
    world.app.clock.set('2026-12-09T08:00:00+08:00');
    await signIn();
    const later = await world.as('account', 'a7');
    const tooLate = await later.post(`/api/notices/${id}/answers`, {
      answers: [{ residentId: 'r7', answer: 'go' }],
    });
    expect(tooLate.body.code).toBe('notice-over');
    expect((await later.get(`/api/notices/${id}`)).body.over).toBe(true);
    const { body: draft } = await editor.post('/api/staff/notices', eyeScreening());
    expect((await editor.post(`/api/staff/notices/${draft.id}/send`)).body.code).toBe('notice-over');
  });

  it('refuses an audience without anybody', async () => {
    const audience = { placeIds: ['g2'], anyOf: [{ by: 'tag', tag: '五保' }] };
    const { body: draft } = await editor.post('/api/staff/notices', eyeScreening({ audience }));
    expect((await editor.post(`/api/staff/notices/${draft.id}/send`)).body.code).toBe('audience-empty');
  });

  it('asks 我知道了 once for the household, and nothing of who only reads', async () => {
    const ack = await send({ ask: 'ack', event: null, title: '停水' });
    const none = await send({ ask: 'none', event: null, title: '村务公开' });
    const phone = await world.as('account', 'a1');
    await phone.get(`/api/notices/${ack}`);
    await phone.get(`/api/notices/${none}`);
    expect((await phone.get(`/api/notices/${ack}`)).body.acked).toBe(false);
    const acked = await phone.post(`/api/notices/${ack}/answers`, { answers: [] });
    expect(acked.body.acked).toBe(true);
    const rows = (await phone.get('/api/notices')).body.items;
    expect(named('停水', rows)).toMatchObject([{ waitsForMe: false }]);
    expect(named('村务公开', rows)).toMatchObject([{ waitsForMe: false }]);
    expect((await board(ack)).sums).toMatchObject({ reached: 1, answered: 1 });
    expect((await board(none)).sums).toMatchObject({ reached: 1, answered: 0 });
  });
});

describe('called back', () => {
  it('closes the tasks, owes nobody a knock, and tells those who had been told', async () => {
    const id = await send();
    await knock(id, 'h2', {});
    await (await world.as('account', 'a1')).get(`/api/notices/${id}`);
    const recalled = await editor.post(`/api/staff/notices/${id}/recall`, {}, 'recall-once');
    expect(recalled.body).toMatchObject({ state: 'recalled', reached: 2 });
    expect((await editor.post(`/api/staff/notices/${id}/recall`, {}, 'recall-once')).status).toBe(200);
    expect((await editor.post(`/api/staff/notices/${id}/recall`)).body.code).toBe('notice-over');
    expect((await board(id)).sums).toMatchObject({ households: 5, reached: 2, excused: 3, left: 0 });
    expect(await taskOf(worker)).toEqual([]);
    expect(await doors()).toEqual([]);
    await drain();
    const phone = await world.as('account', 'a1');
    expect((await phone.get('/api/me/inbox')).body.items[0].title).toBe('通知收回了');
    expect((await phone.get(`/api/notices/${id}`)).body).toMatchObject({ over: true });
    expect((await phone.post(`/api/notices/${id}/answers`, { answers: [] })).body.code).toBe('notice-over');
    const untold = (await (await world.as('account', 'a7')).get('/api/me/inbox')).body.items;
    expect(named('收回', untold)).toEqual([]);
    const calls: { who: string; sentence: string }[] = (await worker.get('/api/calls')).body.items;
    const toCall = calls.filter(({ sentence }) => sentence.includes(title)).map(({ who }) => who);
    expect(toCall).toContain('赵有福');
    expect(toCall).not.toContain('周福生');
  });
});
