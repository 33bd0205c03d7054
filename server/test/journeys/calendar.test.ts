import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountWriter } from '../../src/features/account/account-writer.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { fileDibao, startVillage, type Village } from '../factories/dibao.js';
import { PASSWORD } from '../factories/village.js';
import type { Caller } from '../support/http.js';

const at = (text: string) => Date.parse(`${text}:00+08:00`);

let village: Village;
let county: Caller;

/** 县里管日历的人. */
const addCounty = async () => {
  const writer = village.app.get(AccountWriter);
  const passwordHash = await writer.hash(PASSWORD);
  await village.app.get(UnitOfWork).run('test.county', async (tx) => {
    const staff = { id: 'county', name: '郑县办', login: 'county', phone: null, photoId: null, active: true };
    await writer.insertStaff(tx, [{ ...staff, passwordHash, passwordDue: null }] as never);
    const post = { id: 'county-0', staffId: 'county', role: 'admin', placeId: 'c', centreId: null } as const;
    await writer.insertPosts(tx, [{ ...post, windowId: null, fromAt: 0, toAt: null }]);
  });
};

beforeAll(async () => {
  village = await startVillage(at('2026-12-28T10:00'));
  await addCounty();
  county = await village.as('staff', 'county');
});
afterAll(() => village.app.stop());

const promised = async (id: string) => (await village.farmer.get(`/api/matters/${id}`)).body.owed;
const act = async (who: Caller, id: string, action: string, fields: object = {}) => {
  const { version } = (await who.get(`/api/matters/${id}`)).body;
  return who.post(`/api/matters/${id}/actions/${action}`, { version, fields });
};

/** As the notice of 2027 might read; invented. */
const NOTICE = `
一、元旦：1月1日（周五）放假。1月2日（周六）上班。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月13日（周六）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假。
四、劳动节：5月1日（周六）至5日（周三）放假调休。5月8日（周六）上班。
五、端午节：6月9日（周三）放假。
六、中秋节：9月15日（周三）放假。
七、国庆节：10月1日（周五）至7日（周四）放假调休。10月9日（周六）上班。`;

describe('the county puts next year’s holidays', () => {
  it('is asked for it from November on, and promises of that year are marked until then', async () => {
    const { body } = await county.get('/api/calendar');
    expect(body).toMatchObject({ missing: 2027, mayPublish: true });
    const lead = await village.as('staff', 'tlead');
    const { alarms } = (await lead.get('/api/staff/alarms')).body;
    expect(alarms.map((a: { code: string }) => a.code)).toEqual(['calendar-missing']);
    expect((await lead.get('/api/calendar')).body).toMatchObject({ mayPublish: false, drafts: [] });
  });

  it('pastes the notice, reads in words what moves, publishes; who is answered sooner is told', async () => {
    const { farmer } = village;
    const desk = await village.as('staff', 'tclerk');
    const { id, number } = (await fileDibao(village)).body;
    await act(desk, id, 'accept');
    const before = await promised(id);
    expect(before.provisional).toBe(true);
    expect(before.line).toContain('明年放假安排还没出');

    const source = '关于2027年部分节假日安排的通知（测试用，不是真的）';
    const draft = await county.put('/api/calendar/2027/draft', { source, text: NOTICE });
    expect(draft.body).toMatchObject({ earlier: 1, stays: 0, faults: [] });
    expect(draft.body.changes[0]).toEqual({
      day: '2027-01-02',
      say: '2027年1月2日（周六）：原来放假，改为上班。',
    });
    expect(draft.body.matters[0].say).toContain(number);
    expect(draft.body.matters[0].say).toContain('会告诉本人');
    expect((await promised(id)).promise).toBe(before.promise);

    const published = await county.post('/api/calendar/2027/publish');
    expect(published.body).toEqual({ year: 2027, earlier: 1, stays: 0 });
    const after = await promised(id);
    expect(after).toMatchObject({ provisional: false, limit: before.limit });
    expect(after.promise).toBe(draft.body.matters[0].promise);
    expect(after.promise).toBeLessThan(before.promise);
    const [told] = (await farmer.get('/api/me/inbox')).body.items;
    expect(told).toMatchObject({ title: '日子提前了', matterId: id });
    const { promises, timeline } = (await farmer.get(`/api/matters/${id}`)).body;
    expect(promises[0]).toMatchObject({ why: '放假安排出来了，日子提前', promise: after.promise });
    expect(timeline[0].title).toBe('放假安排出来了，日子提前');
    const { body } = await county.get('/api/calendar');
    expect(body).toMatchObject({ missing: null, drafts: [] });
    expect((await county.post('/api/calendar/2027/publish')).status).toBe(404);
  });

  it('changes its mind: what would be later stays as told', async () => {
    const { id } = (await fileDibao(village)).body;
    await act(await village.as('staff', 'tclerk'), id, 'accept');
    const before = await promised(id);
    const year = (await county.get('/api/calendar')).body.years.find(
      (y: { year: number }) => y.year === 2027,
    );
    const off = [...year.off, '2027-01-04', '2027-01-05'];
    const draft = await county.put('/api/calendar/2027/draft', { source: '更正', off, makeup: year.makeup });
    expect(draft.body).toMatchObject({ earlier: 0, stays: 2 });
    expect(draft.body.matters[0].say).toContain('不往后推');
    await county.post('/api/calendar/2027/publish');
    expect((await promised(id)).promise).toBe(before.promise);
  });

  it('does not publish what can’t be, and says which days', async () => {
    const days = { off: ['2027-01-01', '2028-01-01'], makeup: ['2027-01-01'] };
    const draft = await county.put('/api/calendar/2027/draft', { source: '写错了', ...days });
    const stops = draft.body.faults.filter((f: { stops: boolean }) => f.stops);
    expect(stops.map((f: { code: string }) => f.code)).toEqual(['not-this-year', 'both']);
    const refused = await county.post('/api/calendar/2027/publish');
    expect(refused).toMatchObject({ status: 422, body: { code: 'calendar-faulty' } });
  });
});

describe('a closed day of one centre', () => {
  it('moves new promises past it, of that centre alone, and is taken back', async () => {
    const lead = await village.as('staff', 'tlead');
    const shut = await lead.post('/api/centres/tc/closed-days', { day: '2026-12-29', reason: '搬家' });
    expect(shut.body.closed).toEqual([
      { centreId: 'tc', centre: '云台镇便民服务中心', day: '2026-12-29', reason: '搬家' },
    ]);
    expect((await fileDibao(village)).body.owed.promise).toBe(at('2026-12-30T17:30'));
    const foreign = await village.as('staff', 'many1');
    const no = await foreign.post('/api/centres/tc/closed-days', { day: '2026-12-30', reason: '停电' });
    expect(no.status).toBe(404);
    expect((await lead.delete('/api/centres/tc/closed-days/2026-12-29')).body.closed).toEqual([]);
    expect((await fileDibao(village)).body.owed.promise).toBe(at('2026-12-29T17:30'));
  });
});
