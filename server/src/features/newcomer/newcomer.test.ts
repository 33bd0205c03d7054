import { makeIdNumber } from '@huiyin/shared/domain/people/id-number';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWERS, startVillage, upload, type Village } from '../../../test/factories/dibao.js';
import { signIn, somebody } from '../../../test/factories/people.js';
import type { Caller } from '../../../test/support/http.js';
import { DataSources } from '../../platform/database/data-sources.js';
import { drift } from '../../platform/database/migrator.js';
import { MatterRepository } from '../matter/store/repository.js';
import { Messages } from '../message/messages.js';
import { Residents } from '../register/residents.js';

let village: Village;
let grid: Caller;
let clerk: Caller;

beforeAll(async () => {
  village = await startVillage();
  grid = await village.as('staff', 'grid1');
  clerk = await village.as('staff', 'clerk1');
});
afterAll(() => village.app.stop());

/** A phone of the other village. */
const aPhone = async () => {
  const { accountIds } = await somebody(village.app, { accounts: 1, gridPath: '/c/t/v2/g3/' });
  const accountId = accountIds[0] as string;
  return { who: await signIn(village.app, 'account', accountId) };
};
type Row = { id: string; name: string; verified: boolean };

/** Somebody registers on the phone; answers their id, and the phone. */
const register = async (name: string, more: object = {}, placeId = 'g1') => {
  const phone = await aPhone();
  const { status, body } = await phone.who.post('/api/me/persons/new', { name, placeId, ...more });
  expect(status, JSON.stringify(body)).toBe(201);
  return { ...phone, id: (body.persons as Row[]).find((p) => !p.verified)?.id as string };
};
/** A request for 低保 by whoever calls; answers its id. */
const file = async (who: Caller, subject: object): Promise<string> => {
  const papers = await Promise.all(
    ['bank-card', 'medical'].map(async (slot) => ({ slot, files: [await upload(village.app, who)] })),
  );
  const asked = { itemId: 'minzheng.dibao.apply', itemVersion: 1, subject, answers: ANSWERS, papers };
  const { status, body } = await who.post('/api/matters/service', asked);
  expect(status, JSON.stringify(body)).toBe(201);
  return body.id;
};
const waiting = async (who: Caller) =>
  (await who.get('/api/residents/strangers?limit=100')).body.items as {
    resident: Row;
    matterId: string;
    due: number;
  }[];
const waitingFor = async (id: string) => (await waiting(grid)).find(({ resident }) => resident.id === id);
const verify = (who: Caller, id: string, body: object, key?: string) =>
  who.post(`/api/residents/${id}/verify`, body, key);
const inboxOf = async (who: Caller) =>
  (await who.get('/api/me/inbox')).body.items as { title: string; text: string; matterId: string }[];
const found = async (q: string) =>
  ((await clerk.post('/api/residents/search', { q })).body.items as Row[]).map(({ id }) => id);

describe('somebody who was not on the register', () => {
  it('is at once a task of the grid worker, due in three working days', async () => {
    const { id } = await register('江小舟');
    const line = await waitingFor(id);
    expect(line).toMatchObject({ resident: { name: '江小舟', verified: false } });
    expect(line?.due).toBe(Date.parse('2026-03-05T17:30:00+08:00'));
    const task = (await grid.get(`/api/matters/${line?.matterId}`)).body;
    expect(task).toMatchObject({ kind: 'task', title: '核实一位新登记的人（柳溪村上湾网格）', open: true });
    expect(task.owed).toMatchObject({ turn: 'us', party: { kind: 'staff', id: 'grid1' } });
    expect(task.notes[0].text).toContain('江小舟');
    expect(task.allowed.map((a: { action: string }) => a.action)).not.toContain('complete');
    const told = (await inboxOf(grid)).find(({ matterId }) => matterId === line?.matterId);
    expect(told?.title).toBe('有件事要您去');
  });

  it('is one task, however often the phone sends', async () => {
    const { who } = await aPhone();
    const before = (await waiting(grid)).length;
    const body = { name: '江两遍', placeId: 'g1' };
    await Promise.all([1, 2].map(() => who.post('/api/me/persons/new', body, 'key-of-the-draft')));
    expect(await waiting(grid)).toHaveLength(before + 1);
  });

  it('taken in at the counter is the same; without a grid the supervisor of the village owes it', async () => {
    const id = await file(clerk, { new: { name: '江柜台', placeId: 'v1' } });
    expect((await clerk.get(`/api/matters/${id}`)).body.applicant).toBe('江柜台');
    const line = (await waiting(clerk)).find(({ resident }) => resident.name === '江柜台');
    const lead = await village.as('staff', 'many1');
    const task = (await lead.get(`/api/matters/${line?.matterId}`)).body;
    expect(task.owed.party).toMatchObject({ kind: 'staff', id: 'many1' });
    expect(task.title).toBe('核实一位新登记的人（柳溪村）');
    // The worker of one grid has nothing to do with who may live in another.
    expect((await waiting(grid)).map(({ resident }) => resident.name)).not.toContain('江柜台');
  });

  it('is listed for whose places it is, page by page', async () => {
    for (const name of ['江甲', '江乙', '江丙']) await register(name);
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await grid.get(`/api/residents/strangers?limit=2${next ? `&cursor=${next}` : ''}`);
      seen.push(...body.items.map((item: { resident: Row }) => item.resident.id));
      next = body.next;
    }
    expect(seen).toEqual((await waiting(grid)).map(({ resident }) => resident.id));
    expect(new Set(seen).size).toBe(seen.length);
    expect(await waiting(await village.as('staff', 'clerk2'))).toEqual([]);
    expect((await grid.get('/api/residents/strangers?cursor=bm9uc2Vuc2U')).status).toBe(400);
  });
});

describe('the check', () => {
  it('finds somebody new: on the register, at home, and the task is done', async () => {
    const { id, who } = await register('江新来');
    const matterId = await file(who, { residentId: id });
    const task = (await waitingFor(id))?.matterId;
    const body = { outcome: 'new', householdId: 'h1', note: '租住在李大山家' };
    const { status, body: reply } = await verify(grid, id, body, 'key-of-the-check');
    expect([status, reply.resident]).toMatchObject([200, { id, verified: true, householdId: 'h1' }]);
    expect((await village.app.get(MatterRepository).find(matterId))?.householdId).toBe('h1');
    const closed = (await grid.get(`/api/matters/${task}`)).body;
    expect(closed).toMatchObject({ open: false, ending: 'delivered' });
    expect(closed.notes[0].text).toBe('江新来：是新来的人。');
    expect(await waitingFor(id)).toBeUndefined();
    expect((await inboxOf(who))[0]).toMatchObject({ title: '核实好了' });
    const { items } = (await who.get('/api/me/looked')).body;
    expect(items[0]).toMatchObject({ who: '王秀兰', whose: '江新来', what: '核实登记' });
    expect(items[0].reason).toBe('是新来的人：租住在李大山家');
    // The phone's second sending hears the same; another's check comes too late.
    expect((await verify(grid, id, body, 'key-of-the-check')).body.resident.id).toBe(id);
    const late = await verify(clerk, id, { outcome: 'not-here' });
    expect([late.status, late.body.code]).toEqual([409, 'already-verified']);
  });

  it('of somebody new does not put one ID number on the register twice', async () => {
    const idNumber = makeIdNumber('999999', '1988-08-08', 12);
    const first = await register('江同号', { idNumber });
    const second = await register('江同号', { idNumber });
    expect((await verify(grid, first.id, { outcome: 'new' })).status).toBe(200);
    const twice = await verify(grid, second.id, { outcome: 'new' });
    expect([twice.status, twice.body.code]).toEqual([409, 'already-on-register']);
    expect((await verify(grid, second.id, { outcome: 'same', sameAs: first.id })).body.resident.id).toBe(
      first.id,
    );
  });

  it('who is of no household gets a code at the counter all the same, once they are on the register', async () => {
    const { id } = await register('江无户');
    expect((await clerk.post(`/api/residents/${id}/code`)).status).toBe(404);
    expect((await verify(grid, id, { outcome: 'new' })).body.resident.householdId).toBeNull();
    expect((await (await village.as('staff', 'clerk2')).post(`/api/residents/${id}/code`)).status).toBe(404);
    const { status, body } = await clerk.post(`/api/residents/${id}/code`);
    expect(status).toBe(201);
    const { who } = await aPhone();
    const choice = await who.post('/api/me/persons/card', { code: body.code });
    expect(choice.body.choose).toEqual([{ id, name: '江无户' }]);
    const { body: done } = await who.post('/api/me/persons/card', { code: body.code, residentId: id });
    expect(done.me.persons.map((p: Row) => p.id)).toContain(id);
    const { items } = (await who.get('/api/me/looked')).body;
    expect(items[0]).toMatchObject({ who: '陈桂兰', whose: '江无户', what: '绑定码' });
  });

  it('finds somebody of the register: phone, matter and what is to be told go over', async () => {
    const { id, who } = await register('黄月蛾');
    const matterId = await file(who, { residentId: id });
    const messages = village.app.get(Messages);
    const town = await village.as('staff', 'tclerk');
    await town.post(`/api/matters/${matterId}/claim`);
    const { version } = (await town.get(`/api/matters/${matterId}`)).body;
    const fields = { problems: [{ slot: 'bank-card', problem: 'blurred' }] };
    await town.post(`/api/matters/${matterId}/actions/return`, { version, fields });
    expect((await messages.callStateOf(matterId))[0]).toMatchObject({ residentId: id, state: 'open' });

    const { body } = await verify(grid, id, { outcome: 'same', sameAs: 'r3' });
    expect(body.resident).toMatchObject({ id: 'r3', name: '黄月娥' });
    const mine = (await who.get('/api/me')).body.persons as Row[];
    expect(mine.map((p) => p.id)).toContain('r3');
    expect(mine.map((p) => p.id)).not.toContain(id);
    const matter = (await who.get(`/api/matters/${matterId}`)).body;
    expect(matter).toMatchObject({ parties: [{ name: '黄月娥' }], state: 'waiting' });
    const row = await village.app.get(MatterRepository).find(matterId);
    expect(row).toMatchObject({ householdId: 'h1', applicantName: '黄月娥', placeId: 'g1' });
    expect((await messages.callStateOf(matterId))[0]).toMatchObject({ residentId: 'r3', state: 'seen' });
    expect((await messages.deliveredTo(matterId))[0]).toMatchObject({ residentId: 'r3', reachedBy: 'read' });
    expect(await found('黄月蛾')).toEqual([]);
    expect((await village.app.get(Residents).card(id)).wechat).toBe(false);
    // Nobody files for the row that ended any more, at the desk neither.
    const form = (resident: string) =>
      clerk.get(`/api/items/minzheng.dibao.apply/form?residentId=${resident}`);
    expect([(await form(id)).status, (await form('r3')).status]).toEqual([404, 200]);
  });

  it('finds nobody: the phone speaks for them no more and hears why, the desk is warned', async () => {
    const { id, who } = await register('江无人');
    const matterId = await file(who, { residentId: id });
    const { status, body } = await verify(grid, id, { outcome: 'not-here' });
    expect([status, body.resident]).toEqual([200, null]);
    expect(((await who.get('/api/me')).body.persons as Row[]).map((p) => p.id)).not.toContain(id);
    expect((await inboxOf(who))[0]).toMatchObject({ title: '没有核实到' });
    const desk = await inboxOf(await village.as('staff', 'tclerk'));
    expect(desk[0]).toMatchObject({ title: '申请人没有核实到', matterId });
    expect(await found('江无人')).toEqual([]);
  });

  it('by two at once is one’s; the other hears so', async () => {
    const { id } = await register('江同时');
    const both = await Promise.all([
      verify(grid, id, { outcome: 'new' }),
      verify(clerk, id, { outcome: 'not-here' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is for the worker, the desk and the supervisor of that place alone', async () => {
    const { id } = await register('江何处');
    const ask = { outcome: 'new' };
    for (const [who, status] of [
      ['clerk2', 404],
      ['grid2', 404],
      ['editor', 403],
    ] as const)
      expect((await verify(await village.as('staff', who), id, ask)).status, who).toBe(status);
    const elsewhere = await somebody(village.app, { gridPath: '/c/t/v2/g3/' });
    expect((await verify(grid, id, { outcome: 'same', sameAs: elsewhere.id })).status).toBe(404);
    expect((await verify(grid, id, { outcome: 'same', sameAs: id })).status).toBe(404);
    expect((await verify(grid, id, { outcome: 'new', householdId: 'nowhere' })).status).toBe(404);
    expect((await verify(grid, id, { outcome: 'same' })).status).toBe(400);
    expect((await verify(grid, 'r1', ask)).body.code).toBe('already-verified');
    expect((await verify(await village.as('staff', 'many1'), id, ask)).status).toBe(200);
  });

  it('is kept in the table that its rows say', async () => {
    expect(await drift(village.app.get(DataSources))).toEqual([]);
  });
});
