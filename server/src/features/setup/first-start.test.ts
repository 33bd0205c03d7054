import { makeIdNumber } from '@huiyin/shared/domain/people/id-number';
import { afterAll, beforeAll, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { ANSWERS, MONDAY } from '../../../test/factories/dibao.js';
import { sendFile } from '../../../test/factories/excel.js';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { Caller } from '../../../test/support/http.js';
import { TestClock } from '../../../test/support/test-clock.js';
import { startWechat, type TestWechat } from '../../../test/support/wechat.js';
import { FirstAccount } from './first-account.js';

const WECHAT = { appId: 'wxfirst000001', secret: 'secret-of-first', templates: {} };
const OWN = '山高水长 20261122';

let app: TestApp;
let wechat: TestWechat;
let guest: Caller;
let admin: Caller;
let village = '';
let town = '';
let grids: string[] = [];
const people = new Map<string, { id: string; password: string }>();

beforeAll(async () => {
  wechat = await startWechat([], [WECHAT]);
  app = await startApp({
    clock: new TestClock(MONDAY),
    config: { wechat: { ...wechat.config, apps: [] } },
  });
  guest = new Caller(app.url);
});
afterAll(async () => {
  await app.stop();
  await wechat.stop();
});

const enter = async (login: string, password: string): Promise<Caller> => {
  const answer = await guest.post('/api/session/staff', { login, password });
  expect(answer.status).toBe(201);
  return guest.as(answer.body.token);
};
const overview = async () => (await admin.get('/api/setup/overview')).body;
const missing = async (step: string): Promise<string[]> =>
  (await overview()).steps.find((one: { id: string }) => one.id === step).missing;

it('an empty installation opens its first account with the printed code alone, and only once', async () => {
  expect((await guest.get('/api/setup')).body).toEqual({ needed: true });
  const stale = await app.get(FirstAccount).prepare();
  const code = (await app.get(FirstAccount).prepare()) ?? '';
  const me = { name: '秦朗', login: 'qin.lang', password: OWN, county: '清和县' };
  const refused = async (body: object) =>
    (await guest.post('/api/setup/first', { code, ...me, ...body })).body.code;
  expect(await refused({ code: 'AAAA-AAAA-AAAA-AAAA' })).toBe('setup-code-wrong');
  expect(await refused({ code: stale })).toBe('setup-code-wrong');
  expect(await refused({ password: 'qin.lang' })).toBe('password-weak');
  expect(await refused({ password: 'aaaaaaaaaaaa' })).toBe('password-weak');
  const typed = code.toLowerCase().replaceAll('-', ' ');
  const both = await Promise.all(
    ['qin.lang', 'qin.two'].map((login) => guest.post('/api/setup/first', { ...me, login, code: typed })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  const opened = both.find(({ status }) => status === 201)?.body.login;
  expect(await refused({})).toBe('setup-done');
  expect((await guest.get('/api/setup')).body).toEqual({ needed: false });
  expect(await app.get(FirstAccount).prepare()).toBeUndefined();
  admin = await enter(opened, OWN);
  expect((await admin.get('/api/me')).body.posts).toMatchObject([
    { role: 'admin', place: { name: '清和县' } },
  ]);
});

it('a code that lies about for a day opens nothing', async () => {
  const other = await startApp({ clock: new TestClock(MONDAY) });
  const code = await other.get(FirstAccount).prepare();
  other.clock.pass(24 * 3_600_000);
  const late = await new Caller(other.url).post('/api/setup/first', {
    ...{ code, name: '某人', login: 'somebody', password: OWN, county: '某县' },
  });
  expect(late.body.code).toBe('setup-code-wrong');
  await other.stop();
});

it('places come from the top down, each name once', async () => {
  expect(await missing('places')).toEqual(['还没有镇（街道）。']);
  const county = (await overview()).places[0].id;
  const add = (parentId: string, ...names: string[]) =>
    admin.post('/api/setup/places', { parentId, places: names.map((name) => ({ name })) });
  [town] = (await add(county, '云台镇')).body.ids;
  expect(await missing('places')).toEqual(['云台镇下面还没有村（社区）。']);
  [village] = (await add(town, '柳溪村')).body.ids;
  grids = (await add(village, '上湾网格', '下湾网格')).body.ids;
  expect((await add(village, '上湾网格')).body).toMatchObject({
    code: 'place-there',
    title: '这里已经有叫“上湾网格”的了。',
  });
  expect((await add(village, '新庄', '新庄')).status).toBe(409);
  expect((await add('nowhere', '某村')).status).toBe(404);
  const cells = await add(grids[0] ?? '', '上湾一联');
  expect((await add(cells.body.ids[0], '再下面')).body.code).toBe('no-level-below');
  const saved = await admin.put(`/api/setup/places/${village}`, { name: '柳溪村', code: '999999101201' });
  expect(saved.status).toBe(204);
  expect((await overview()).places.find((p: { id: string }) => p.id === village).code).toBe('999999101201');
  expect(await missing('places')).toEqual([]);
});

it('centres have hours, windows a competence; saved again, they change and don’t double', async () => {
  const hours = { open: '08:30', close: '17:30' };
  const save = (place: string, body: object) => admin.put(`/api/setup/places/${place}/centre`, body);
  expect((await save(town, { name: '云台镇便民服务中心', open: '17:30', close: '08:30' })).body.code).toBe(
    'hours-wrong',
  );
  expect((await save(grids[0] ?? '', { name: '不成', ...hours })).body.code).toBe('no-centre-here');
  const centre = (await save(town, { name: '镇中心', ...hours })).body.id;
  expect((await save(town, { name: '云台镇便民服务中心', ...hours })).body.id).toBe(centre);
  const station = (await save(village, { name: '柳溪村便民服务站', ...hours, days: [1, 2, 3, 4, 5] })).body
    .id;
  const windows = (id: string, ...competences: string[]) =>
    admin.put(`/api/setup/centres/${id}/windows`, {
      windows: competences.map((competence) => ({ competence, name: `${competence}窗口` })),
    });
  const [aid] = (await windows(centre, 'shehui-jiuzhu')).body.ids;
  expect((await windows(centre, 'shehui-jiuzhu')).body.ids).toEqual([aid]);
  await windows(station, 'zonghe');
  const now = await overview();
  expect(now.centres.map(({ name }: { name: string }) => name)).toEqual([
    '云台镇便民服务中心',
    '柳溪村便民服务站',
  ]);
  expect(now.windows).toHaveLength(2);
  expect(await missing('windows')).toEqual([]);
});

it('staff get an initial password once, and can do nothing until it is theirs', async () => {
  const { windows } = await overview();
  const windowOf = (competence: string) =>
    windows.find((w: { competence: string }) => w.competence === competence)?.id;
  const hire = async (login: string, name: string, ...posts: object[]) => {
    const answer = await admin.post('/api/setup/staff', { name, login, posts });
    if (answer.status === 201) people.set(login, answer.body);
    return answer;
  };
  await hire('zhou', '周小满', { role: 'clerk', placeId: town, windowId: windowOf('shehui-jiuzhu') });
  await hire('song', '宋立新', { role: 'supervisor', placeId: town });
  const all = [
    { role: 'clerk', placeId: village, windowId: windowOf('zonghe') },
    { role: 'grid', placeId: grids[0] },
    { role: 'supervisor', placeId: village },
  ];
  await hire('liu', '刘春梅', ...all);
  expect(await missing('staff')).toEqual(['下湾网格还没有网格员。']);
  expect((await hire('liu', '另一个')).status).toBe(400);
  expect((await hire('liu', '另一个', { role: 'editor', placeId: town })).body.code).toBe('login-taken');
  expect((await hire('x.y', '谁', { role: 'grid', placeId: town })).body.code).toBe('post-does-not-fit');
  expect((await hire('x.y', '谁', { role: 'clerk', placeId: town })).body.code).toBe('post-does-not-fit');
  const { id = '', password = '' } = people.get('liu') ?? {};
  const more = { role: 'grid', placeId: grids[1] };
  expect((await admin.post(`/api/setup/staff/${id}/posts`, more)).status).toBe(201);
  expect((await admin.post(`/api/setup/staff/${id}/posts`, more)).body.code).toBe('post-there');
  expect(await missing('staff')).toEqual([]);

  const liu = await enter('liu', password);
  expect((await liu.get('/api/me')).body).toMatchObject({ kind: 'staff', passwordDue: true });
  expect((await liu.get('/api/queue?view=mine')).body.code).toBe('password-due');
  const change = (next: string, current = password) => liu.post('/api/me/password', { current, next });
  expect((await change(password)).body.code).toBe('password-weak');
  expect((await change('short')).body.code).toBe('password-weak');
  expect((await change(OWN, 'wrong')).body.code).toBe('wrong-password');
  const elsewhere = await enter('liu', password);
  expect((await change(OWN)).status).toBe(204);
  expect((await liu.get('/api/queue?view=mine')).status).toBe(200);
  expect((await elsewhere.get('/api/me')).status).toBe(401);
  expect((await liu.get('/api/me')).body.passwordDue).toBeUndefined();
});

it('a forgotten password is handed out anew, by whom the post is below', async () => {
  const { id = '' } = people.get('liu') ?? {};
  const given = await admin.post(`/api/setup/staff/${id}/password`);
  expect(given.body).toMatchObject({ login: 'liu' });
  expect((await guest.post('/api/session/staff', { login: 'liu', password: OWN })).status).toBe(400);
  const liu = await enter('liu', given.body.password);
  await liu.post('/api/me/password', { current: given.body.password, next: OWN });
  const { id: own } = (await admin.get('/api/me')).body;
  const below = await admin.post('/api/setup/staff', {
    ...{ name: '村管理员', login: 'below', posts: [{ role: 'admin', placeId: village }] },
  });
  const lesser = await enter('below', below.body.password);
  await lesser.post('/api/me/password', { current: below.body.password, next: OWN });
  expect((await lesser.post(`/api/setup/staff/${own}/password`)).status).toBe(404);
  expect(
    (await lesser.post('/api/setup/places', { parentId: town, places: [{ name: '石桥村' }] })).status,
  ).toBe(404);
  const wx = { secret: WECHAT.secret, templates: { needPapers: '', result: '', progress: '' } };
  expect((await lesser.put(`/api/setup/wechat/${WECHAT.appId}`, wx)).status).toBe(403);
});

it('the register comes from an Excel sheet', async () => {
  const id = makeIdNumber('999999', '1970-05-04', 101);
  const bytes = await writeXlsx([
    ['网格', '户号', '姓名', '与户主关系', '身份证号', '电话'],
    ['上湾', '012', '李大山', '户主', id, '13900000001'],
    ['上湾', '012', '王秀英', '配偶', null, null],
  ]).toBuffer();
  const answer = await sendFile(app, admin, `/api/setup/villages/${village}/register`, bytes);
  expect(answer.body).toMatchObject({ rows: 2, added: 2, bad: 0, newHouseholds: 1 });
  expect(await missing('register')).toEqual([]);
  expect((await overview()).ready).toBe(true);
});

it('WeChat is asked before its settings are kept; the secret comes out nowhere', async () => {
  const templates = { needPapers: 'tpl-a', result: 'tpl-b', progress: '' };
  const save = (secret?: string) =>
    admin.put(`/api/setup/wechat/${WECHAT.appId}`, { ...(secret ? { secret } : {}), templates });
  expect((await save()).body.code).toBe('wechat-secret-missing');
  expect((await save('not-the-secret')).body.code).toBe('wechat-app-wrong');
  expect((await save(WECHAT.secret)).body).toEqual({ tried: 'right' });
  expect((await save()).body).toEqual({ tried: 'right' });
  const about = await guest.get('/api/about');
  expect(about.body.apps).toEqual([
    { appId: WECHAT.appId, templates: { needPapers: 'tpl-a', result: 'tpl-b' } },
  ]);
  expect(JSON.stringify(await overview())).not.toContain(WECHAT.secret);
});

it('then the first 低保 is filed in the village and stands on the town’s desk', async () => {
  const desk = await enter('liu', OWN);
  const [found] = (await desk.post('/api/residents/search', { q: '李大山' })).body.items;
  const home = await desk.get(`/api/households/${found.householdId}`);
  const members = home.body.members.map((r: { id: string; name: string; relation: string }) => ({
    ...{
      residentId: r.id,
      name: r.name,
      relation: r.relation,
      health: 'fair',
      labour: 'partly',
      income: 30000,
    },
  }));
  const filed = await desk.post('/api/matters/service', {
    ...{ itemId: 'minzheng.dibao.apply', itemVersion: 1, subject: { residentId: found.id }, papers: [] },
    answers: { ...ANSWERS, members },
  });
  expect(filed.status).toBe(201);
  const { password = '' } = people.get('zhou') ?? {};
  const zhou = await enter('zhou', password);
  await zhou.post('/api/me/password', { current: password, next: OWN });
  const queue = await zhou.get('/api/queue?view=desk');
  expect(queue.body.items.map((m: { id: string }) => m.id)).toEqual([filed.body.id]);
});
