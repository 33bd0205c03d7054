import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  aWorker,
  bindAccount,
  openidOf,
  type Somebody,
  signIn,
  somebody,
} from '../../../test/factories/people.js';
import { settle } from '../../../test/factories/village.js';
import { startApp, type TestApp } from '../../../test/support/app.js';
import type { Caller } from '../../../test/support/http.js';
import { startWechat, TEST_APP, type TestWechat } from '../../../test/support/wechat.js';
import { Ids } from '../../platform/clock/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Relay } from '../../platform/outbox/relay.js';
import type { Person } from '../../standin/people.js';
import { accountFeature } from '../account/account.feature.js';
import { Bindings } from '../account/bindings.js';
import { registerFeature } from '../register/register.feature.js';
import { messageFeature } from './message.feature.js';
import type { ToResident } from './message.types.js';
import { Messages } from './messages.js';

const APP = { ...TEST_APP, templates: { result: 't-result', progress: 't-progress' } };
const GRID = '/c/t/v1/g1/';
const OTHER_GRID = '/c/t/v2/g3/';
const TOWN = '/c/t/';
const TOWN_CENTRE = 'tc';
const setup = {
  features: [registerFeature, accountFeature, messageFeature],
};

let app: TestApp;
let wechat: TestWechat;

beforeAll(async () => {
  wechat = await startWechat([], [APP]);
  app = await startApp({ ...setup, config: { wechat: wechat.config, logLevel: 'silent' } });
  await settle(app);
});
afterAll(async () => {
  await app.stop();
  await wechat.stop();
});
beforeEach(() => app.clock.set('2026-03-02T09:00:00+08:00'));

const newId = () => app.get(Ids).next();
const drain = () => app.get(Relay).drain();
const behave = (mood: string, times = 1) => wechat.behave('send', mood, times);

/** Somebody with accounts that WeChat knows too. */
const aPerson = async (accounts: number, more: Somebody = {}) => {
  const resident = await somebody(app, { accounts, ...more });
  const known = wechat.world.people as Person[];
  for (const id of resident.accountIds)
    known.push({ openid: openidOf(id), name: resident.name, phone: '', note: '' });
  return resident;
};
const messagesTo = (accountId: string) =>
  wechat.world.messages.filter(({ openid }) => openid === openidOf(accountId));

/** A tap on WeChat's sheet: WeChat counts it, and we do. */
const agree = async (accountId: string, caller: Caller, times = 1) => {
  wechat.world.consent(openidOf(accountId), 't-result', times);
  for (let i = 0; i < times; i++) {
    await caller.post('/api/me/consents', { results: [{ template: 'result', result: 'accept' }] });
  }
};

const tell = (residentId: string, over: Partial<ToResident> = {}) => {
  const words = { title: '有结果了', text: '您办的“低保”有结果了：同意。', template: 'result' as const };
  const where = { centreId: TOWN_CENTRE, placePath: GRID };
  const message = { eventId: newId(), residentId, ...words, ...where, ...over };
  return app.get(UnitOfWork).run('test.tell', (tx) => app.get(Messages).toResident(tx, message));
};
const clerk = async () => signIn(app, 'staff', (await aWorker(app, '李敏', ['clerk', TOWN, TOWN_CENTRE])).id);
const callOf = async (caller: Caller, matterId: string) =>
  (await caller.get('/api/calls?limit=100')).body.items.find(
    (one: { matterId: string }) => one.matterId === matterId,
  );

describe('the inbox', () => {
  it('holds one row for each event and reader, and counts the unread', async () => {
    const { id, accountIds } = await aPerson(2);
    const [eventId, matterId] = [newId(), newId()];
    await tell(id, { eventId, matterId });
    expect(await tell(id, { eventId, matterId })).toMatchObject({ accounts: 2 });
    for (const accountId of accountIds) {
      const { body } = await (await signIn(app, 'account', accountId)).get('/api/me/inbox');
      expect(body).toMatchObject({
        unread: 1,
        next: null,
        items: [{ matterId, title: '有结果了', read: false }],
      });
    }
  });

  it('is told once when an account is two persons of one event', async () => {
    const first = await aPerson(1);
    const second = await aPerson(0);
    const accountId = first.accountIds[0] as string;
    await bindAccount(app, accountId, second.id);
    const caller = await signIn(app, 'account', accountId);
    await agree(accountId, caller, 2);
    const eventId = newId();
    await tell(first.id, { eventId });
    expect(await tell(second.id, { eventId })).toEqual({ accounts: 1, wechat: 1, call: false });
    await drain();
    expect((await caller.get('/api/me/inbox')).body.items).toHaveLength(1);
    expect(messagesTo(accountId)).toHaveLength(1);
  });

  it('comes in pages, newest first, without gap or double', async () => {
    const { id, accountIds } = await aPerson(1);
    for (let i = 0; i < 45; i++) {
      if (i % 3 === 0) app.clock.pass(1000);
      await tell(id, { title: `第${i}条`, template: null });
    }
    const caller = await signIn(app, 'account', accountIds[0] as string);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const path = `/api/me/inbox${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`;
      const { body } = await caller.get(path);
      seen.push(...body.items.map((one: { title: string }) => one.title));
      cursor = body.next;
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, i) => `第${44 - i}条`));
    expect((await caller.get('/api/me/inbox?cursor=zzz')).status).toBe(400);
  });

  it('reads only its own, and whoever has read needs no call', async () => {
    const { id, accountIds } = await aPerson(1);
    const matterId = newId();
    expect(await tell(id, { matterId })).toEqual({ accounts: 1, wechat: 0, call: true });
    const heard: string[] = [];
    app.get(Messages).onHeard(async (_, { how, matterId: of }) => {
      if (of === matterId) heard.push(how);
    });
    const caller = await signIn(app, 'account', accountIds[0] as string);
    const [row] = (await caller.get('/api/me/inbox')).body.items;
    const stranger = await signIn(app, 'account', (await aPerson(1)).accountIds[0] as string);
    expect((await stranger.post('/api/me/inbox/read', { ids: [row.id] })).status).toBe(204);
    expect((await caller.get('/api/me/inbox')).body.unread).toBe(1);
    await caller.post('/api/me/inbox/read', { ids: [row.id] });
    await caller.post('/api/me/inbox/read', { ids: [row.id] });
    expect((await caller.get('/api/me/inbox')).body).toMatchObject({ unread: 0, items: [{ read: true }] });
    expect(heard).toEqual(['read']);
    expect(await app.get(Messages).callStateOf(matterId)).toMatchObject([{ state: 'seen', tries: [] }]);
    expect(await app.get(Messages).deliveredTo(matterId)).toMatchObject([{ reachedBy: 'read' }]);
  });

  it('is for staff too, once per event', async () => {
    const staff = await aWorker(app, '赵强', ['grid', GRID]);
    const message = {
      eventId: newId(),
      staffId: staff.id,
      title: '有人催',
      text: '快到期。',
      matterId: newId(),
    };
    for (let i = 0; i < 2; i++) {
      await app.get(UnitOfWork).run('test.staff', (tx) => app.get(Messages).toStaff(tx, message));
    }
    const { body } = await (await signIn(app, 'staff', staff.id)).get('/api/me/inbox');
    expect(body.items).toMatchObject([{ title: '有人催', matterId: message.matterId }]);
  });

  it('tells only the accounts that are meant', async () => {
    const { id, accountIds } = await aPerson(2);
    const [mine, others] = accountIds as [string, string];
    expect(await tell(id, { onlyAccounts: [mine, 'nobody'], template: null })).toMatchObject({ accounts: 1 });
    expect((await (await signIn(app, 'account', others)).get('/api/me/inbox')).body.items).toEqual([]);
  });
});

describe('a consent', () => {
  it('is counted up by a tap, down by a message, and taken back by a no', async () => {
    const { id, accountIds } = await aPerson(1);
    const accountId = accountIds[0] as string;
    const caller = await signIn(app, 'account', accountId);
    const results = (result: string) => ({
      results: [
        { template: 'result', result },
        { template: 'progress', result: 'filter' },
      ],
    });
    expect((await caller.post('/api/me/consents', results('accept'))).body).toEqual({ left: { result: 1 } });
    expect((await caller.post('/api/me/consents', results('accept'))).body).toEqual({ left: { result: 2 } });
    expect(await tell(id)).toMatchObject({ wechat: 1, call: false });
    expect((await caller.post('/api/me/consents', { results: [] })).body).toEqual({ left: { result: 1 } });
    expect(await tell(id, { template: 'progress' })).toMatchObject({ wechat: 0, call: true });
    expect((await caller.post('/api/me/consents', results('ban'))).body).toEqual({ left: { result: 0 } });
    expect(await tell(id)).toMatchObject({ wechat: 0, call: true });
  });

  it('is used up at most once, however many tell at the same moment', async () => {
    const { id, accountIds } = await aPerson(1);
    const accountId = accountIds[0] as string;
    await agree(accountId, await signIn(app, 'account', accountId), 3);
    const told = await Promise.all(Array.from({ length: 8 }, () => tell(id)));
    expect(told.filter(({ wechat: n }) => n === 1)).toHaveLength(3);
    expect(told.filter(({ call }) => call)).toHaveLength(5);
    await drain();
    expect(messagesTo(accountId)).toHaveLength(3);
  });

  it('carries a message that names nothing, and leads to the matter', async () => {
    const { id, accountIds } = await aPerson(1, { name: '李大山' });
    const accountId = accountIds[0] as string;
    await agree(accountId, await signIn(app, 'account', accountId));
    const matterId = newId();
    await tell(id, { matterId });
    await drain();
    const [message] = messagesTo(accountId);
    expect(message).toMatchObject({ template: 't-result', page: `pages/matter/index?id=${matterId}` });
    expect(message?.data).toEqual({
      thing1: { value: '您办的事有结果了，点开看看' },
      time2: { value: '2026-03-02 09:00' },
    });
    expect(await app.get(Messages).deliveredTo(matterId)).toMatchObject([
      { residentId: id, reachedBy: 'wechat' },
    ]);
  });

  it('that WeChat no longer knows is set to none, and somebody phones', async () => {
    const { id, accountIds } = await aPerson(1);
    const accountId = accountIds[0] as string;
    const caller = await signIn(app, 'account', accountId);
    const results = [{ template: 'result', result: 'accept' }];
    for (let i = 0; i < 3; i++) await caller.post('/api/me/consents', { results });
    const matterId = newId();
    expect(await tell(id, { matterId })).toMatchObject({ wechat: 1, call: false });
    await drain();
    expect((await caller.post('/api/me/consents', { results: [] })).body).toEqual({ left: { result: 0 } });
    expect(await app.get(Messages).callStateOf(matterId)).toMatchObject([
      { state: 'open', reason: 'wechat:no-consent' },
    ]);
  });
});

describe('WeChat', () => {
  it('may be away for a minute: the message comes late, and once', async () => {
    const { id, accountIds } = await aPerson(1);
    const accountId = accountIds[0] as string;
    await agree(accountId, await signIn(app, 'account', accountId));
    const matterId = newId();
    await behave('broken', 100);
    await tell(id, { matterId });
    for (let second = 0; second < 60; second += 20) {
      await drain();
      app.clock.pass(20_000);
    }
    expect(messagesTo(accountId)).toHaveLength(0);
    await behave('ok', 1);
    app.clock.pass(10 * 60_000);
    await drain();
    expect(messagesTo(accountId)).toHaveLength(1);
    expect(await app.get(Messages).callStateOf(matterId)).toEqual([]);
  });

  it('that stays away is given up by name, and somebody phones', async () => {
    const { id, accountIds } = await aPerson(2);
    for (const accountId of accountIds) await agree(accountId, await signIn(app, 'account', accountId));
    const matterId = newId();
    await behave('broken', 1_000);
    expect(await tell(id, { matterId })).toMatchObject({ wechat: 2, call: false });
    for (let i = 0; i < 12; i++) {
      await drain();
      app.clock.pass(2 * 3_600_000);
    }
    await behave('ok', 1);
    expect(await app.get(Messages).callStateOf(matterId)).toMatchObject([
      { state: 'open', reason: expect.stringMatching(/^wechat:wechat-/) },
    ]);
  });

  it("that fails with what isn't true any more is made up for by no call", async () => {
    const { id, accountIds } = await aPerson(1);
    const caller = await signIn(app, 'account', accountIds[0] as string);
    // Consents that WeChat doesn't know of: both messages fail for good.
    const results = [{ template: 'result', result: 'accept' }];
    for (let i = 0; i < 2; i++) await caller.post('/api/me/consents', { results });
    const matterId = newId();
    expect(await tell(id, { matterId, kind: 'todo' })).toMatchObject({ wechat: 1 });
    expect(await tell(id, { matterId, kind: 'step' })).toMatchObject({ wechat: 1 });
    expect(await tell(id, { matterId, kind: 'result' })).toMatchObject({ call: true });
    await drain();
    expect(await app.get(Messages).callStateOf(matterId)).toMatchObject([{ reason: 'no-consent' }]);
  });

  it('that reaches one of two phones is enough', async () => {
    const { id, accountIds } = await aPerson(2);
    const [one, two] = accountIds as [string, string];
    await agree(one, await signIn(app, 'account', one));
    const results = [{ template: 'result', result: 'accept' }];
    await (await signIn(app, 'account', two)).post('/api/me/consents', { results });
    const matterId = newId();
    expect(await tell(id, { matterId })).toMatchObject({ wechat: 2 });
    await drain();
    expect(messagesTo(one)).toHaveLength(1);
    expect(await app.get(Messages).callStateOf(matterId)).toEqual([]);
    expect(await app.get(Messages).deliveredTo(matterId)).toMatchObject([{ reachedBy: 'wechat' }]);
  });

  it('is spoken to by two relays at once without a message being said twice', async () => {
    const told = [];
    for (let i = 0; i < 6; i++) {
      const person = await aPerson(1);
      const accountId = person.accountIds[0] as string;
      await agree(accountId, await signIn(app, 'account', accountId), 2);
      await tell(person.id);
      told.push(accountId);
    }
    // On SQLite a second process can't hold the file: there the two relays are two drains of one process.
    const other =
      app.database.config.dialect === 'sqlite'
        ? undefined
        : await startApp({
            ...setup,
            database: app.database,
            clock: app.clock,
            config: { wechat: wechat.config, logLevel: 'silent' },
          });
    await Promise.all([drain(), other ? other.get(Relay).drain() : drain()]);
    await other?.stop();
    for (const accountId of told) expect(messagesTo(accountId)).toHaveLength(1);
  });
});

describe('a person without WeChat', () => {
  it('is on the call list at once, due at the end of the next working day', async () => {
    const { id } = await aPerson(0, { name: '周金花', through: '儿子 王强' });
    const matterId = newId();
    app.clock.set('2026-09-30T16:00:00+08:00');
    expect(await tell(id, { matterId, number: '1234567890' })).toEqual({
      accounts: 0,
      wechat: 0,
      call: true,
    });
    const row = await callOf(await clerk(), matterId);
    expect(row).toMatchObject({
      who: '周金花',
      phone: null,
      through: '儿子 王强',
      number: '1234567890',
      due: Date.parse('2026-10-08T17:30:00+08:00'),
      late: false,
      tries: [],
    });
    expect(row.sentence).toBe(
      '您好，我是云台镇便民服务中心的李敏。请问您是周金花吗？您办的“低保”有结果了：同意。有不清楚的，随时打0999-6100001。',
    );
  });

  it('is not, where another list owns who cannot be reached', async () => {
    const { id } = await aPerson(0);
    const noticeId = newId();
    expect(await tell(id, { noticeId, call: false })).toEqual({ accounts: 0, wechat: 0, call: false });
  });

  it('leaves the list when the matter is known anyhow', async () => {
    const { id, accountIds } = await aPerson(1);
    const matterId = newId();
    await tell(id, { matterId });
    const reader = `account:${accountIds[0]}`;
    await app.get(UnitOfWork).run('test.knows', async (tx) => {
      await app.get(Messages).alreadyKnows(tx, { matterId, residentId: id });
      await app.get(Messages).markSeen(tx, matterId, reader);
    });
    expect(await callOf(await clerk(), matterId)).toBeUndefined();
    expect(
      (await (await signIn(app, 'account', accountIds[0] as string)).get('/api/me/inbox')).body.unread,
    ).toBe(0);
  });
});

describe('a new binding', () => {
  it("is told to the person's other phones and to the grid worker, not to the new one", async () => {
    const worker = await aWorker(app, '赵强', ['grid', OTHER_GRID]);
    const { id, accountIds } = await aPerson(1, { name: '钱守业', gridPath: OTHER_GRID });
    const fresh = await aPerson(1);
    const newcomer = fresh.accountIds[0] as string;
    await app.get(UnitOfWork).run('test.bind', (tx) => app.get(Bindings).bind(tx, newcomer, id, 'card'));
    const inboxOf = async (kind: 'account' | 'staff', who: string) =>
      (await (await signIn(app, kind, who)).get('/api/me/inbox')).body.items;
    expect(await inboxOf('account', accountIds[0] as string)).toMatchObject([{ title: '多了一部手机' }]);
    expect(await inboxOf('account', newcomer)).toEqual([]);
    expect((await inboxOf('staff', worker.id))[0].text).toContain('钱守业');
  });
});
