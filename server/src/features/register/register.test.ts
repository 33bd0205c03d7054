import { makeIdNumber } from '@huiyin/shared/domain/people/id-number';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHousehold, aResident, PASSWORD, settle } from '../../../test/factories/village.js';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { Caller } from '../../../test/support/http.js';
import { DataSources } from '../../platform/database/data-sources.js';
import { drift } from '../../platform/database/migrator.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { platformMigrations } from '../../platform/tables.js';
import { accountFeature } from '../account/account.feature.js';
import { accountTables } from '../account/tables.js';
import { Audience } from './audience.queries.js';
import { Calendars } from './calendars.js';
import { Centres } from './centres.js';
import { Places } from './places.js';
import { registerFeature } from './register.feature.js';
import { RegisterWriter } from './register-writer.js';
import { registerTables } from './tables.js';
import { TagQueries } from './tag.queries.js';

const idOf = (seq: number, birth = '1950-03-04') => makeIdNumber('999999', birth, seq);
const upper = aHousehold('sw-001', 'g1', { headId: 'wang', address: '柳溪村上湾3组' });
const lower = aHousehold('xw-001', 'g2');
const far = aHousehold('qt-001', 'g3');
const crowd = Array.from({ length: 45 }, (_, i) =>
  aResident(`many-${i}`, '张同名', upper, { birth: '1990-01-01' }),
);
const residents = [
  aResident('wang', '王秀兰', upper, {
    ...{ idNumber: idOf(12), phone: '13900000001', birth: '1950-03-04', sex: 'f', relation: '户主' },
  }),
  aResident('lin', '王𬴊', upper, { birth: '2010-01-01' }),
  aResident('dead', '王故', upper, { diedAt: 1 }),
  aResident('xia', '王下湾', lower, { phone: '13900000001', wechat: true }),
  aResident('qiao', '王石桥', far, { idNumber: idOf(13), phone: '13900000002' }),
  ...crowd,
];

let app: TestApp;
let guest: Caller;
beforeAll(async () => {
  app = await startApp({
    features: [registerFeature, accountFeature],
    migrations: [...platformMigrations, ...registerTables, ...accountTables],
  });
  await settle(app, { households: [upper, lower, far], residents });
  guest = new Caller(app.url);
});
afterAll(() => app.stop());

const signIn = async (login: string) =>
  guest.as((await guest.post('/api/session/staff', { login, password: PASSWORD })).body.token);
const names = async (who: Caller, q: string) =>
  (await who.post('/api/residents/search', { q })).body.items.map((r: { name: string }) => r.name);

describe('finding somebody', () => {
  it('goes by name, initials, house number, phone and ID number', async () => {
    const clerk = await signIn('clerk1');
    expect(await names(clerk, '王秀')).toEqual(['王秀兰']);
    expect(await names(clerk, '王𬴊')).toEqual(['王𬴊']);
    expect(await names(clerk, 'WXL')).toEqual(['王秀兰']);
    expect(await names(clerk, '139 0000 0001')).toEqual(expect.arrayContaining(['王秀兰', '王下湾']));
    expect(await names(clerk, idOf(12))).toEqual(['王秀兰']);
    expect(await names(clerk, 'xw-0')).toEqual(['王下湾']);
    expect(await names(clerk, '没有这人')).toEqual([]);
    expect(await names(clerk, '  ')).toEqual([]);
  });

  it('leaves out the dead, and whoever lives elsewhere', async () => {
    const clerk = await signIn('clerk1');
    expect((await names(clerk, '王')).sort()).toEqual(['王下湾', '王秀兰', '王𬴊'].sort());
    expect(await names(clerk, idOf(13))).toEqual([]);
    expect(await names(clerk, '13900000002')).toEqual([]);
    expect(await names(clerk, 'QT-001')).toEqual([]);
    expect(await names(await signIn('grid1'), '王下')).toEqual([]);
    expect(await names(await signIn('tclerk'), '王石')).toEqual(['王石桥']);
  });

  it('may begin with a group', async () => {
    const clerk = await signIn('clerk1');
    expect(await names(clerk, '下湾 王')).toEqual(['王下湾']);
    expect(await names(clerk, '桥头 王')).toEqual([]);
  });

  it('shows numbers masked', async () => {
    const { body } = await (await signIn('clerk1')).post('/api/residents/search', { q: '王秀' });
    expect(body.items[0]).toMatchObject({
      ...{ phoneMasked: '139****0001', age: 75, householdNo: 'SW-001', address: '柳溪村上湾3组' },
      grid: { id: 'g1', name: '上湾网格', level: 'grid' },
    });
    expect(JSON.stringify(body)).not.toContain('13900000001');
    expect(JSON.stringify(body)).not.toContain(idOf(12));
  });

  it('pages without gap or double, also among equal names', async () => {
    const clerk = await signIn('clerk1');
    for (const q of ['张同名', 'ztm', 'SW-001']) {
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = { q, limit: 20, ...(cursor ? { cursor } : {}) };
        const { body } = await clerk.post('/api/residents/search', page);
        seen.push(...body.items.map((r: { id: string }) => r.id));
        cursor = body.next;
      } while (cursor);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((id) => id.startsWith('many-'))).toHaveLength(45);
    }
    const { status, body } = await clerk.post('/api/residents/search', { q: 'ztm', cursor: 'nonsense' });
    expect([status, body.code]).toEqual([400, 'invalid']);
  });

  it('asks who you are', async () => {
    expect((await guest.post('/api/residents/search', { q: 'a' })).status).toBe(401);
  });
});

describe('a household', () => {
  it('has its living members, the head first', async () => {
    const { body } = await (await signIn('grid1')).get('/api/households/sw-001');
    expect(body).toMatchObject({ no: 'SW-001', grid: { id: 'g1' }, cell: null });
    expect(body.members[0].id).toBe('wang');
    expect(body.members.map((m: { id: string }) => m.id)).not.toContain('dead');
  });

  it('of another village is as absent as one that never was', async () => {
    const clerk = await signIn('clerk1');
    const [other, never] = await Promise.all(
      ['qt-001', 'nothing'].map((id) => clerk.get(`/api/households/${id}`)),
    );
    expect(other?.status).toBe(404);
    expect({ ...other?.body, requestId: '' }).toEqual({ ...never?.body, requestId: '' });
    expect((await (await signIn('editor')).get('/api/households/sw-001')).status).toBe(403);
  });
});

describe('a full number', () => {
  it('is shown against a reason, and leaves a row', async () => {
    const clerk = await signIn('clerk1');
    const ask = { what: 'phone', reason: '电话核对' };
    expect((await clerk.post('/api/residents/wang/reveal', ask)).body).toEqual({ value: '13900000001' });
    const id = await clerk.post('/api/residents/wang/reveal', { what: 'idNumber', reason: '打印申请表' });
    expect(id.body).toEqual({ value: idOf(12) });
    const none = await clerk.post('/api/residents/lin/reveal', { what: 'phone', reason: '电话核对' });
    expect(none.body).toEqual({ value: null });
    expect((await clerk.post('/api/residents/wang/reveal', { what: 'phone', reason: ' ' })).status).toBe(400);
  });

  it('of another village is not there, and nobody without the role asks', async () => {
    const ask = { what: 'phone', reason: '想看看' };
    expect((await (await signIn('clerk1')).post('/api/residents/qiao/reveal', ask)).status).toBe(404);
    expect((await (await signIn('editor')).post('/api/residents/wang/reveal', ask)).status).toBe(403);
  });
});

describe('for other features', () => {
  it('the tables are what the rows say', async () => {
    expect(await drift(app.get(DataSources))).toEqual([]);
  });

  it('places, desks and hours are at hand', async () => {
    const [places, centres] = [app.get(Places), app.get(Centres)];
    expect(places.nameOf('/c/t/v1/g1/')).toBe('柳溪村上湾网格');
    expect(places.nameOf('/c/t/')).toBe('云台镇');
    expect(places.villageOf('/c/t/v1/g1/l1/')?.id).toBe('v1');
    expect(places.find('nowhere')).toBeUndefined();
    expect(centres.windowLabel('tw1')).toBe('云台镇 社会救助窗口');
    expect(centres.centreFor('/c/t/v1/g1/', 'village')?.id).toBe('c1');
    expect([centres.above('c1'), centres.above('tc')]).toEqual(['tc', null]);
    expect(centres.hours('c1')).toEqual({ open: '08:30', close: '17:30' });
    expect(centres.desks()).toContainEqual({
      ...{ windowId: 'w1', centreId: 'c1', level: 'village', competence: 'zonghe', placePath: '/c/t/v1/' },
    });
  });

  it('the calendar is version 1 until the county says otherwise', async () => {
    const calendars = app.get(Calendars);
    expect(calendars.current()[2026]?.status).toBe('official');
    const years = { 2027: { status: 'official' as const, source: '通知', off: ['2027-01-01'], makeup: [] } };
    await app.get(UnitOfWork).run('test', (tx) => calendars.put(tx, years));
    expect(calendars.current()[2027]).toEqual(years[2027]);
    await calendars.onModuleInit();
    expect(calendars.current()[2027]).toEqual(years[2027]);
  });

  it('an audience is read without names, a tag only with a trace', async () => {
    await app.get(UnitOfWork).run('test', (tx) =>
      app.get(RegisterWriter).insertTags(tx, [
        { residentId: 'wang', tag: '眼疾' },
        { residentId: 'qiao', tag: '眼疾' },
        { residentId: 'wang', tag: '低保' },
      ]),
    );
    const rows = await app.get(Audience).audienceRows(['g2', 'nowhere']);
    expect(rows).toEqual([
      {
        ...{ residentId: 'xia', householdId: 'xw-001', villageId: 'v1', gridId: 'g2', birth: null },
        ...{ placePath: '/c/t/v1/g2/', wechat: true, hasPhone: true },
      },
    ]);
    expect(await app.get(Audience).audienceRows(['v1'])).toHaveLength(48);
    const tags = app.get(TagQueries);
    const by = { staffId: 'many1', purpose: '免费查眼睛' };
    expect(await tags.holders('眼疾', ['v1'], by)).toEqual(new Set(['wang']));
    expect(await tags.holders('眼疾', ['t'], by)).toEqual(new Set(['wang', 'qiao']));
    expect(await tags.holders('五保', ['t'], by)).toEqual(new Set());
  });
});
