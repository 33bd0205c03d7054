import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StaffDirectory } from '../../src/features/account/staff-directory.js';
import { Sweep } from '../../src/features/matter/clock/sweep.js';
import { Leaves } from '../../src/features/roster/leaves.js';
import { fileDibao, startVillage, type Village } from '../factories/dibao.js';
import { PASSWORD } from '../factories/village.js';
import type { Answer } from '../support/http.js';

const MINUTE = 60_000;
const at = (text: string) => Date.parse(`${text}:00+08:00`);

let village: Village;

const as = (who: string) => village.as('staff', who);
const see = async (who: string, id: string): Promise<Answer> => (await as(who)).get(`/api/matters/${id}`);
const act = async (who: string, id: string, action: string, fields: object = {}): Promise<Answer> => {
  const caller = await as(who);
  const { version } = (await caller.get(`/api/matters/${id}`)).body;
  return caller.post(`/api/matters/${id}/actions/${action}`, { version, fields });
};
const mine = async (who: string): Promise<string[]> =>
  (await (await as(who)).get('/api/queue?view=mine')).body.items.map((m: { id: string }) => m.id);
const titles = async (who: string): Promise<string[]> =>
  (await (await as(who)).get('/api/me/inbox')).body.items.map((m: { title: string }) => m.title);
const leave = async (by: string, body: object) => (await as(by)).post('/api/staff/leave', body);
const fileJob = () =>
  village.farmer.post('/api/matters/service', {
    itemId: 'renshe.public-job',
    itemVersion: 1,
    subject: { residentId: 'r1' },
    answers: { what: '想在村里做保洁，农闲时都有空。' },
    papers: [],
  });
/** The sweep as it runs in life, to this moment. */
const liveUntil = async (text: string): Promise<void> => {
  const { app } = village;
  while (app.clock.now() < at(text)) {
    app.clock.set(Math.min(app.clock.now() + 6 * 60 * MINUTE, at(text)));
    while ((await app.get(Sweep).round()) > 0) app.clock.pass(MINUTE);
  }
};

describe('leave', () => {
  beforeAll(async () => {
    village = await startVillage(at('2026-03-02T09:00'));
  });
  afterAll(() => village.app.stop());

  it('gives the posts to who stands in, and hands over what is open; the day after it all is as before', async () => {
    const { id } = (await fileDibao(village)).body;
    await act('tclerk', id, 'accept');
    expect(await mine('grid1')).toEqual([id]);
    const body = { staffId: 'grid1', from: '2026-03-02', to: '2026-03-03', standInId: 'grid2' };
    const taken = await leave('grid1', body);
    expect(taken).toMatchObject({
      status: 201,
      body: { handed: 1, leave: { from: '2026-03-02', to: '2026-03-03', standIn: { name: '李大山' } } },
    });
    expect(await mine('grid1')).toEqual([]);
    expect(await mine('grid2')).toEqual([id]);
    expect(await titles('grid2')).toContain('有件事要您去');
    const staff = village.app.get(StaffDirectory);
    expect((await staff.gridWorker('g1'))?.id).toBe('grid2');
    village.app.clock.set(at('2026-03-04T08:00'));
    expect((await staff.gridWorker('g1'))?.id).toBe('grid1');
    expect(await mine('grid2')).toEqual([id]);
  });

  it('that begins later is handed over when it begins; without a stand-in the supervisor has what is in hand', async () => {
    village.app.clock.set(at('2026-03-05T09:00'));
    const { id } = (await fileJob()).body;
    await act('clerk1', id, 'accept');
    const booked = await leave('many1', { staffId: 'clerk1', from: '2026-03-06', to: '2026-03-09' });
    expect(booked.body.handed).toBe(0);
    expect((await see('clerk1', id)).body.holder.id).toBe('clerk1');
    village.app.clock.set(at('2026-03-06T08:30'));
    await village.app.get(Leaves).round();
    expect((await see('many1', id)).body.holder.id).toBe('many1');
    expect((await see('many1', id)).body.allowed.map((a: { action: string }) => a.action)).toContain(
      'refuse',
    );
    expect(await titles('many1')).toContain('接着办这件事');
    const fresh = (await fileJob()).body;
    await liveUntil('2026-03-09T17:00');
    expect(await titles('clerk1')).not.toContain('快到期');
    expect(await titles('many1')).toContain('快到期');
    expect(fresh.open).toBe(true);
  });

  it('is ended early, and refused where it can’t be', async () => {
    village.app.clock.set(at('2026-03-16T09:00'));
    const unfit = [
      { staffId: 'grid1', from: '2026-03-18', to: '2026-03-17' },
      { staffId: 'grid1', from: '2026-03-13', to: '2026-03-17' },
      { staffId: 'grid1', from: '2026-03-16', to: '2026-03-17', standInId: 'grid1' },
      { staffId: 'grid1', from: '2026-03-16', to: '2026-03-17', standInId: 'clerk2' },
    ];
    for (const body of unfit) expect((await leave('grid1', body)).body.code).toBe('leave-unfit');
    const foreign = { staffId: 'grid1', from: '2026-03-16', to: '2026-03-17' };
    expect((await leave('clerk2', foreign)).status).toBe(404);
    expect((await leave('grid2', foreign)).status).toBe(404);
    const good = await leave('many1', { ...foreign, standInId: 'grid2' });
    const staff = village.app.get(StaffDirectory);
    expect((await staff.gridWorker('g1'))?.id).toBe('grid2');
    const lead = await as('many1');
    expect((await lead.delete(`/api/staff/leave/${good.body.leave.id}`)).body).toEqual({ ended: true });
    expect((await staff.gridWorker('g1'))?.id).toBe('grid1');
    const again = await leave('many1', { ...foreign, standInId: 'grid2' });
    expect(again.status).toBe(201);
  });
});

describe('the duty roster', () => {
  beforeAll(async () => {
    village = await startVillage(at('2026-03-02T09:00'));
  });
  afterAll(() => village.app.stop());

  it('says who is there today, and who is on duty is asked first', async () => {
    const lead = await as('many1');
    const put = await lead.put('/api/staff/roster/c1/2026-03-02', { staffIds: ['many1'] });
    expect(put.body).toEqual({ day: '2026-03-02', staff: [{ id: 'many1', name: '赵永年' }] });
    const roster = (await (await as('grid1')).get('/api/staff/roster')).body;
    expect(roster).toMatchObject({ centreId: 'c1', mayWrite: false });
    expect(roster.days[0]).toMatchObject({ say: '3月2日（周一）', works: true, staff: [{ id: 'many1' }] });
    expect(roster.people.map((p: { open: number | null }) => p.open)).toEqual([null, null, null, null]);
    const own = (await lead.get('/api/staff/roster?centreId=c1')).body;
    expect(own.people.find((p: { id: string }) => p.id === 'clerk1')).toMatchObject({
      posts: ['柳溪村 综合窗口 窗口人员'],
      open: 0,
    });
    const staff = village.app.get(StaffDirectory);
    expect((await staff.around('c1'))[0]?.id).toBe('many1');
    expect((await lead.put('/api/staff/roster/c2/2026-03-02', { staffIds: [] })).status).toBe(404);
    expect((await lead.put('/api/staff/roster/c1/2026-03-02', { staffIds: ['clerk2'] })).status).toBe(404);
    expect((await lead.get('/api/staff/roster?centreId=c2')).status).toBe(404);
  });
});

describe('leaving for good', () => {
  beforeAll(async () => {
    village = await startVillage(at('2026-03-02T09:00'));
  });
  afterAll(() => village.app.stop());

  it('ends every session at once, lists what is held, and isn’t finished without heirs', async () => {
    const { id } = (await fileJob()).body;
    await act('clerk1', id, 'accept');
    await liveUntil('2026-03-24T09:00');
    expect((await see('clerk1', id)).body.owed.party.id).toBe('many1');
    const old = await as('many1');
    const lead = await as('tlead');
    const started = await lead.post('/api/staff/many1/leaving');
    expect(started.body.holds).toMatchObject([{ matterId: id, how: 'owes' }]);
    expect(started.body.posts.map((p: { say: string; alone: boolean }) => [p.say, p.alone])).toEqual([
      ['柳溪村 调解员', true],
      ['柳溪村 信息员', true],
      ['柳溪村 督办', true],
    ]);
    expect((await old.get('/api/me')).status).toBe(401);
    const signIn = await old.post('/api/session/staff', { login: 'many1', password: PASSWORD });
    expect(signIn.body.code).toBe('wrong-password');
    const [mediator, editor, supervisor] = started.body.posts.map((p: { id: string }) => p.id);

    expect((await lead.delete('/api/staff/many1/leaving')).body.staff.name).toBe('赵永年');
    expect((await (await as('many1')).get('/api/me')).status).toBe(200);
    await lead.post('/api/staff/many1/leaving');

    const half = [{ postId: supervisor, staffId: 'clerk1' }];
    const missing = await lead.post('/api/staff/many1/left', { heirs: half });
    expect(missing).toMatchObject({ status: 422, body: { code: 'heirs-missing' } });
    expect(missing.body.errors.map((e: { message: string }) => e.message)).toEqual([
      ...['“柳溪村 调解员”还没有人接。', '“柳溪村 信息员”还没有人接。'],
    ]);
    const heirs = [...half, { postId: mediator, staffId: 'grid2' }, { postId: editor, staffId: 'clerk1' }];
    const left = await lead.post('/api/staff/many1/left', { heirs });
    expect(left.body.handed).toBe(1);
    const seen = (await see('clerk1', id)).body;
    expect(['clerk1', 'grid2']).toContain(seen.owed.party.id);
    expect(seen.timeline[0].title).toBe('换人接着办');
    const roster = (await (await as('clerk1')).get('/api/staff/roster')).body;
    expect(roster.mayWrite).toBe(true);
    expect(roster.people.some((p: { id: string }) => p.id === 'many1')).toBe(false);
    expect((await lead.post('/api/staff/many1/leaving')).status).toBe(404);
  });

  it('is arranged by whoever manages all their posts, never by themselves', async () => {
    for (const [who, whom] of [
      ['tlead', 'tlead'],
      ['tlead', 'nobody'],
      ['clerk1', 'clerk2'],
    ] as const)
      expect((await (await as(who)).post(`/api/staff/${whom}/leaving`)).status, who).toBe(404);
    expect((await (await as('clerk1')).get('/api/me')).status).toBe(200);
  });
});
