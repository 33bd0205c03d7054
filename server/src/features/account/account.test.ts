import { makeIdNumber } from '@huiyin/shared/domain/people/id-number';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHousehold, aResident, PASSWORD, settle } from '../../../test/factories/village.js';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { Caller } from '../../../test/support/http.js';
import { startWechat, TEST_APP, type TestWechat } from '../../../test/support/wechat.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { platformMigrations } from '../../platform/tables.js';
import { registerFeature } from '../register/register.feature.js';
import { Residents } from '../register/residents.js';
import { Strangers } from '../register/strangers.js';
import { registerTables } from '../register/tables.js';
import { accountFeature } from './account.feature.js';
import { Bindings, type Bound } from './bindings.js';
import { StaffDirectory } from './staff-directory.js';
import { accountTables } from './tables.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const idNumber = makeIdNumber('999999', '1950-03-04', 12);

/** Everybody with a WeChat: each test uses its own. */
const people = Array.from({ length: 20 }, (_, i) => ({
  ...{ name: '某人', openid: `o-${i}`, phone: `139000001${String(i).padStart(2, '0')}` },
}));
const phoneOf = (i: number) => people[i]?.phone ?? '';

const home = aHousehold('sw-001', 'g1', { headId: 'wang' });
const far = aHousehold('qt-001', 'g3');
const residents = [
  aResident('wang', '王秀兰', home, { idNumber, phone: phoneOf(1), birth: '1950-03-04', relation: '户主' }),
  aResident('son', '王强', home, { phone: phoneOf(2) }),
  aResident('granny', '陈阿婆', home, { phone: phoneOf(2) }),
  aResident('qiao', '王石桥', far, { phone: phoneOf(3) }),
];

let app: TestApp;
let wechat: TestWechat;
let guest: Caller;
const bound: Bound[] = [];
beforeAll(async () => {
  wechat = await startWechat(people);
  app = await startApp({
    features: [registerFeature, accountFeature],
    migrations: [...platformMigrations, ...registerTables, ...accountTables],
    config: { wechat: wechat.config, logLevel: 'silent' },
  });
  await settle(app, { households: [home, far], residents });
  app.get(Bindings).onBound(async (_, one) => {
    bound.push(one);
  });
  guest = new Caller(app.url);
});
afterAll(async () => {
  await app.stop();
  await wechat.stop();
});

const wechatIn = (i: number) =>
  guest.post('/api/session/wechat', {
    appId: TEST_APP.appId,
    code: wechat.world.makeCode('login', `o-${i}`),
  });
const account = async (i: number) => guest.as((await wechatIn(i)).body.token);
const staffIn = (login: string, password = PASSWORD) => guest.post('/api/session/staff', { login, password });
const staff = async (login: string) => guest.as((await staffIn(login)).body.token);
const phoneCode = (i: number) => ({ code: wechat.world.makeCode('phone', `o-${i}`) });
const personIds = (me: { persons: { id: string }[] }) => me.persons.map(({ id }) => id);
const cardCode = async () => (await (await staff('grid1')).post('/api/households/sw-001/code')).body.code;
const newBody = { name: '外来人', placeId: 'g1' };

describe('signing in by WeChat', () => {
  it('makes an account once, which is nobody yet', async () => {
    const first = await wechatIn(0);
    expect(first.status).toBe(201);
    expect(first.body.me).toMatchObject({ kind: 'account', persons: [] });
    const again = await wechatIn(0);
    expect(again.body.me.id).toBe(first.body.me.id);
    expect(again.body.token).not.toBe(first.body.token);
    expect((await guest.as(again.body.token).get('/api/me')).body).toEqual(again.body.me);
  });

  it('at the same moment from one phone makes one account', async () => {
    const ids = await Promise.all([wechatIn(4), wechatIn(4), wechatIn(4)]);
    expect(new Set(ids.map(({ body }) => body.me.id)).size).toBe(1);
  });

  it('says so when a code was used, the mini-program is unknown, or WeChat is away', async () => {
    const code = wechat.world.makeCode('login', 'o-0');
    await guest.post('/api/session/wechat', { appId: TEST_APP.appId, code });
    const used = await guest.post('/api/session/wechat', { appId: TEST_APP.appId, code });
    expect(used.body.code).toBe('wechat-code-used');
    const other = await guest.post('/api/session/wechat', { appId: 'wx-other', code });
    expect(other.body.code).toBe('wechat-code-used');
    await wechat.behave('session', 'silent');
    expect((await wechatIn(0)).body.code).toBe('wechat-unreachable');
  });

  it('ends with signing out', async () => {
    const who = await account(0);
    expect((await who.delete('/api/session')).status).toBe(204);
    expect((await who.get('/api/me')).status).toBe(401);
  });
});

describe('staff', () => {
  it('sign in by password and see their posts', async () => {
    const { status, body, headers } = await staffIn('clerk1');
    expect(status).toBe(201);
    expect(headers.get('set-cookie')).toContain('HttpOnly');
    expect(body.me).toEqual({
      ...{ kind: 'staff', id: 'clerk1', name: '陈桂兰' },
      posts: [
        {
          ...{ id: 'clerk1-0', role: 'clerk', place: { id: 'v1', name: '柳溪村', level: 'village' } },
          ...{ centreId: 'c1', centreName: '柳溪村便民服务站', windowId: 'w1', windowName: '综合窗口' },
        },
      ],
    });
    expect((await staff('many1').then((who) => who.get('/api/me'))).body.posts).toHaveLength(3);
  });

  it('are locked out after five wrong passwords, the right one too, for a quarter of an hour', async () => {
    for (let i = 0; i < 5; i++) {
      expect((await staffIn('clerk2', 'wrong')).body.code).toBe('wrong-password');
    }
    const locked = await staffIn('clerk2');
    expect([locked.status, locked.body.code]).toEqual([429, 'locked-out']);
    expect(locked.body.next).toMatch(/15 分钟/);
    expect((await staffIn('clerk1')).status).toBe(201);
    app.clock.pass(15 * MINUTE);
    expect((await staffIn('clerk2')).status).toBe(201);
  });

  it('one after the other at one desk: the first is out', async () => {
    const first = await staff('clerk1');
    const { body } = await first.post('/api/session/staff', { login: 'grid1', password: PASSWORD });
    expect((await guest.as(body.token).get('/api/me')).body.name).toBe('王秀兰');
    expect((await first.get('/api/me')).status).toBe(401);
  });

  it('nobody can tell an unknown log-in from a wrong password', async () => {
    const [unknown, wrong] = [await staffIn('nobody'), await staffIn('clerk1', 'wrong')];
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
  });

  it('are found by post', async () => {
    const directory = app.get(StaffDirectory);
    expect((await directory.gridWorker('g1'))?.name).toBe('王秀兰');
    expect(await directory.gridWorker('g3')).toBeUndefined();
    expect((await directory.leadOf('c1'))?.id).toBe('many1');
    expect((await directory.above('c1'))?.id).toBe('tlead');
    expect(await directory.above('tc')).toBeUndefined();
    expect((await directory.staffOfWindow('tw1')).map(({ id }) => id)).toEqual(['tclerk']);
    expect((await directory.byPost('editor', 't')).map(({ id }) => id)).toEqual(['editor']);
    expect([...(await directory.list(['grid1', 'gone'])).keys()]).toEqual(['grid1']);
  });
});

describe('binding by the WeChat number', () => {
  it('takes everybody whose number on the register it is', async () => {
    const who = await account(2);
    const { body } = await who.post('/api/me/persons/phone', phoneCode(2));
    expect(body.bound.sort()).toEqual(['王强', '陈阿婆'].sort());
    expect(personIds(body.me).sort()).toEqual(['granny', 'son']);
    expect((await app.get(Residents).card('son')).wechat).toBe(true);
  });

  it('shows the person masked, with the grid worker to call', async () => {
    const who = await account(1);
    const { body } = await who.post('/api/me/persons/phone', phoneCode(1));
    expect(body.me.persons).toEqual([
      {
        ...{ id: 'wang', name: '王秀兰', age: 75, relation: '户主', verified: true },
        ...{ idMasked: `9${'*'.repeat(16)}${idNumber.at(-1)}`, phoneMasked: '139****0101' },
        ...{ householdId: 'sw-001', address: 'sw-001组1号' },
        village: { id: 'v1', name: '柳溪村', level: 'village' },
        grid: { id: 'g1', name: '上湾网格', level: 'grid' },
        gridWorker: { name: '王秀兰', phone: '0999-6100009' },
      },
    ]);
  });

  it('refuses a number that the register does not know, and a code for something else', async () => {
    const who = await account(5);
    const unknown = await who.post('/api/me/persons/phone', phoneCode(5));
    expect([unknown.status, unknown.body.code]).toEqual([409, 'phone-not-on-register']);
    const login = { code: wechat.world.makeCode('login', 'o-5') };
    expect((await who.post('/api/me/persons/phone', login)).body.code).toBe('wechat-code-used');
  });
});

describe("binding by the contact card's code", () => {
  it('lets one choose, then binds once', async () => {
    const who = await account(6);
    const code = await cardCode();
    expect(code).toMatch(/^\d{8}$/);
    const typed = `${code.slice(0, 4)} ${code.slice(4)}`;
    const choice = await who.post('/api/me/persons/card', { code: typed });
    expect(choice.body.me).toBeNull();
    expect(choice.body.choose).toContainEqual({ id: 'wang', name: '王秀兰' });
    const done = await who.post('/api/me/persons/card', { code, residentId: 'wang' });
    expect(personIds(done.body.me)).toEqual(['wang']);
    const again = await (await account(7)).post('/api/me/persons/card', { code });
    expect(again.body.code).toBe('code-expired');
  });

  it('is told to the other phones of that person', async () => {
    await (await account(1)).post('/api/me/persons/phone', phoneCode(1));
    await (await account(8)).post('/api/me/persons/card', { code: await cardCode(), residentId: 'wang' });
    const last = bound.at(-1);
    expect(last).toMatchObject({ residentId: 'wang', how: 'card' });
    expect(last?.others.flatMap(({ logins }) => logins)).toContainEqual({
      ...{ appId: TEST_APP.appId, openid: 'o-1' },
    });
  });

  it('binds nobody of another household', async () => {
    const who = await account(9);
    const code = await cardCode();
    expect((await who.post('/api/me/persons/card', { code, residentId: 'qiao' })).body.code).toBe(
      'code-wrong',
    );
    expect((await who.get('/api/me')).body.persons).toEqual([]);
  });

  it('lets only one of two have it', async () => {
    const code = await cardCode();
    const two = await Promise.all([account(10), account(11)]);
    const done = await Promise.all(
      two.map((who) => who.post('/api/me/persons/card', { code, residentId: 'son' })),
    );
    expect(done.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('ends after 30 days', async () => {
    const code = await cardCode();
    app.clock.pass(30 * DAY);
    expect((await (await account(7)).post('/api/me/persons/card', { code })).body.code).toBe('code-expired');
  });

  it('cannot be guessed: five wrong ones, then a pause', async () => {
    const who = await account(12);
    const good = await cardCode();
    const guess = (code: string) => who.post('/api/me/persons/card', { code });
    for (let i = 0; i < 5; i++) expect((await guess('00000000')).body.code).toBe('code-wrong');
    const paused = await guess(good);
    expect([paused.status, paused.body.code]).toEqual([429, 'too-many-tries']);
    app.clock.pass(15 * MINUTE);
    expect((await guess(good)).status).toBe(200);
  });

  it('is handed out by grid worker and clerk of that household alone', async () => {
    expect((await (await staff('grid2')).post('/api/households/sw-001/code')).status).toBe(404);
    expect((await (await staff('editor')).post('/api/households/sw-001/code')).status).toBe(403);
  });
});

describe('somebody who is not on the register', () => {
  it('is bound at once, to be verified, and the register says so', async () => {
    const added: string[] = [];
    app.get(Strangers).onAdded(async (_, { residentId }) => {
      added.push(residentId);
    });
    const who = await account(13);
    const typed = {
      ...newBody,
      name: ' 王𬴊.艾力 ',
      idNumber: idNumber.toLowerCase(),
      phone: '+86 139 1234 5678',
    };
    const { status, body } = await who.post('/api/me/persons/new', typed);
    expect(status).toBe(201);
    expect(body.persons).toMatchObject([
      {
        ...{ name: '王𬴊·艾力', verified: false, householdId: null, phoneMasked: '139****5678' },
        grid: { id: 'g1' },
      },
    ]);
    expect(added).toEqual(personIds(body));
    expect(bound.at(-1)).toMatchObject({ how: 'new', others: [] });
    // Neither the ID number nor the phone that was typed binds anybody: the register's person stays who she was.
    expect((await app.get(Residents).byIdNumber(idNumber)).map(({ id }) => id)).toEqual(['wang']);
    expect(await app.get(Residents).byPhone('13912345678')).toEqual([]);
  });

  it('may have no phone and no ID number, and live in a village without saying the grid', async () => {
    const { body } = await (await account(14)).post('/api/me/persons/new', { name: '李无', placeId: 'v1' });
    expect(body.persons[0]).toMatchObject({
      idMasked: null,
      phoneMasked: null,
      grid: null,
      gridWorker: null,
    });
  });

  it('hears of every field that is wrong', async () => {
    const wrong = idNumber.slice(0, 17) + (idNumber.endsWith('1') ? '2' : '1');
    const { status, body } = await (await account(15)).post('/api/me/persons/new', {
      ...{ name: '名'.repeat(41), idNumber: wrong, phone: '12345', placeId: 't' },
    });
    expect([status, body.code]).toEqual([400, 'invalid']);
    expect(body.errors.map((e: { path: string; code: string }) => [e.path, e.code])).toEqual([
      ['name', 'name-long'],
      ['idNumber', 'id-check-digit'],
      ['phone', 'phone-wrong'],
      ['placeId', 'place-unknown'],
    ]);
    expect(body.errors[1].message).toContain('填错了');
  });

  it('sent twice is one person; another body under the same key is refused', async () => {
    const who = await account(16);
    const key = 'a-key-of-the-draft';
    const twice = await Promise.all([1, 2].map(() => who.post('/api/me/persons/new', newBody, key)));
    expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(twice.flatMap(({ body }) => personIds(body))).size).toBe(1);
    const other = await who.post('/api/me/persons/new', { ...newBody, name: '别人' }, key);
    expect([other.status, other.body.code]).toEqual([422, 'key-reused']);
  });
});

describe('unbinding', () => {
  it('is one step, and can be begun anew', async () => {
    const who = await account(3);
    await who.post('/api/me/persons/phone', phoneCode(3));
    expect((await app.get(Residents).card('qiao')).wechat).toBe(true);
    expect((await who.delete('/api/me/persons/qiao')).body.persons).toEqual([]);
    expect((await app.get(Residents).card('qiao')).wechat).toBe(false);
    expect((await who.delete('/api/me/persons/qiao')).status).toBe(404);
    const { body } = await who.post('/api/me/persons/phone', phoneCode(3));
    expect(personIds(body.me)).toEqual(['qiao']);
  });

  it('of somebody else is not there', async () => {
    expect((await (await account(17)).delete('/api/me/persons/wang')).status).toBe(404);
  });
});

describe('who looked', () => {
  it('is shown to the person, and to nobody else', async () => {
    const who = await account(18);
    await who.post('/api/me/persons/card', { code: await cardCode(), residentId: 'wang' });
    await (await staff('clerk1')).post('/api/residents/wang/reveal', { what: 'phone', reason: '打电话通知' });
    const { body } = await who.get('/api/me/looked');
    expect(body.items[0]).toEqual({
      ...{ at: app.clock.now(), who: '陈桂兰', whose: '王秀兰', what: '电话', reason: '打电话通知' },
    });
    expect((await (await account(17)).get('/api/me/looked')).body.items).toEqual([]);
  });
});

describe('before signing in', () => {
  it('one may know where one is', async () => {
    const { body } = await guest.get('/api/about');
    expect(body).toMatchObject({
      ...{ mode: 'test', town: '云台镇', standin: null, apps: [{ appId: TEST_APP.appId, templates: {} }] },
      centre: { name: '云台镇便民服务中心', phone: '0999-6100001', open: '工作日 8:30–17:30' },
    });
    expect(JSON.stringify(body)).not.toContain(TEST_APP.secret);
    const { places } = (await guest.get('/api/places')).body;
    expect(places[0]).toEqual({ id: 't', name: '云台镇', level: 'town', parentId: 'c' });
    expect(places.map((p: { level: string }) => p.level)).not.toContain('cell');
  });
});

describe('for other features', () => {
  it('bindings tell whom an account speaks for, and how a person is reached', async () => {
    const bindings = app.get(Bindings);
    const { body } = await (await account(2)).post('/api/me/persons/phone', phoneCode(2));
    const accountId = body.me.id;
    expect((await bindings.residentsOf(accountId)).sort()).toEqual(['granny', 'son']);
    expect(await bindings.speaksFor(accountId, 'son')).toBe(true);
    expect(await bindings.speaksFor(accountId, 'wang')).toBe(false);
    const many = await bindings.accountsOfMany(['granny', 'nobody']);
    expect(many.get('granny')).toEqual([{ accountId, logins: [{ appId: TEST_APP.appId, openid: 'o-2' }] }]);
    expect(many.has('nobody')).toBe(false);
  });

  it('what rides in the unit of a binding is lost with it', async () => {
    const before = (await app.get(Bindings).accountsOf('granny')).length;
    const failing = app.get(UnitOfWork).run('test', async (tx) => {
      await app.get(Bindings).bind(tx, 'somebody', 'granny', 'counter');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await app.get(Bindings).accountsOf('granny')).toHaveLength(before);
  });
});
