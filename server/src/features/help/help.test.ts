import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANSWERS, fileDibao, MONDAY, startVillage, type Village } from '../../../test/factories/dibao.js';
import { bindAccount, signIn, somebody } from '../../../test/factories/people.js';
import { bring } from '../../../test/factories/quarrel.js';
import type { Caller } from '../../../test/support/http.js';
import { DataSources } from '../../platform/database/data-sources.js';
import { drift } from '../../platform/database/migrator.js';

let village: Village;
beforeAll(async () => {
  village = await startVillage();
});
afterAll(() => village.app.stop());
beforeEach(() => village.app.clock.set(MONDAY));

const at = (time: string) => Date.parse(`${time}:00+08:00`);
const ask = (body: object, who: Caller = village.farmer, key?: string) =>
  who.post('/api/my/call-back', { residentId: 'r1', ...body }, key);
const staff = (id: string) => village.as('staff', id);
const queue = async (who: Caller, view = 'desk') =>
  (await who.get(`/api/queue?view=${view}`)).body.items.map((m: { id: string }) => m.id) as string[];
const see = async (who: Caller, id: string) => (await who.get(`/api/matters/${id}`)).body;
/** Somebody of the village with a phone of their own, so that no other test's task is shared. */
const villager = async () => {
  const { id, accountIds } = await somebody(village.app, { accounts: 1, phone: '13900000077', name: '何九' });
  return { residentId: id, who: await signIn(village.app, 'account', accountIds[0] as string) };
};
const act = async (who: Caller, id: string, action: string, fields: object = {}) => {
  const { version } = await see(who, id);
  return who.post(`/api/matters/${id}/actions/${action}`, { version, fields });
};

describe('a call that nobody took', () => {
  it('is called back today by the desk of the village, told on both sides', async () => {
    const { who, residentId } = await villager();
    const { status, body } = await ask({ residentId, why: 'not-reached' }, who);
    expect([status, body.kind, body.title]).toEqual([201, 'task', '请回个电话']);
    expect(body.owed).toMatchObject({ turn: 'us', party: { kind: 'window', id: 'w1' } });
    expect(body.owed.promise).toBe(at('2026-03-02T17:00'));
    expect(JSON.stringify(body)).not.toContain('13900000077');
    expect((await who.get('/api/my/matters')).body.open.map((m: { id: string }) => m.id)).toEqual([body.id]);
    const clerk = await staff('clerk1');
    expect(await queue(clerk)).toContain(body.id);
    expect((await clerk.get('/api/me/inbox')).body.items[0]).toMatchObject({ matterId: body.id });
    expect((await see(clerk, body.id)).notes[0].text).toBe('何九打电话没打通，请回个电话。电话13900000077。');
    await clerk.post(`/api/matters/${body.id}/claim`);
    expect((await act(clerk, body.id, 'helped', { note: '说好明天来窗口。' })).status).toBe(200);
    const over = await see(who, body.id);
    expect([over.open, over.ending]).toEqual([false, 'delivered']);
    expect(JSON.stringify(over.timeline)).toContain('说好明天来窗口。');
  });

  it('in the evening is called back by the end of the next working day', async () => {
    const { who, residentId } = await villager();
    for (const [now, by] of [
      ['2026-03-02T16:45', '2026-03-03T17:30'],
      ['2026-03-06T20:00', '2026-03-09T17:30'],
      ['2026-03-10T07:00', '2026-03-10T17:00'],
    ] as const) {
      village.app.clock.set(at(now));
      const { body } = await ask({ residentId, why: 'not-reached' }, who);
      expect(body.owed.promise, now).toBe(at(by));
      expect((await act(who, body.id, 'no-need')).status).toBe(200);
    }
  });

  it('about a matter is called back by whoever has that in hand', async () => {
    const { id, number } = (await fileDibao(village)).body;
    const first = await ask({ why: 'not-reached', matterId: id });
    expect(first.body.owed.party).toMatchObject({ kind: 'window', id: 'tw1' });
    expect(first.body.notes[0].text).toContain(number);
    await act(village.farmer, first.body.id, 'no-need');
    const clerk = await staff('tclerk');
    await clerk.post(`/api/matters/${id}/claim`);
    expect((await act(clerk, id, 'accept')).status).toBe(200);
    const then = await ask({ why: 'not-reached', matterId: id });
    expect(then.body.owed.party).toMatchObject({ kind: 'staff', id: 'tclerk' });
    expect(await queue(clerk, 'mine')).toContain(then.body.id);
  });

  it('about a quarrel stays with the phone that told it', async () => {
    const { accountIds } = await somebody(village.app, { accounts: 1 });
    const home = accountIds[0] as string;
    await bindAccount(village.app, home, 'r1');
    const other = await signIn(village.app, 'account', home);
    const { id } = (await bring(village.farmer)).body;
    const { body } = await ask({ why: 'not-reached', matterId: id });
    expect(body.owed).not.toBeNull();
    expect((await other.get(`/api/matters/${body.id}`)).status).toBe(404);
    expect((await ask({ why: 'not-reached', matterId: id }, other)).status).toBe(404);
  });
});

describe('请网格员来帮我办', () => {
  it('is a task of the grid worker of the address', async () => {
    const { body } = await ask({ why: 'help' });
    expect(body.owed).toMatchObject({ turn: 'us', party: { kind: 'staff', id: 'grid1' } });
    expect(body.owed.promise).toBe(at('2026-03-03T17:30'));
    const grid = await staff('grid1');
    expect(await queue(grid, 'mine')).toContain(body.id);
    const seen = await see(grid, body.id);
    expect(seen.allowed.map((a: { action: string }) => a.action)).toContain('helped');
    expect(seen.allowed.map((a: { action: string }) => a.action)).not.toContain('complete');
    expect((await see(await staff('grid2'), body.id)).code).toBe('not-found');
  });

  it('is one task, however often and from wherever it is tapped; when it is done, another', async () => {
    const { who, residentId } = await villager();
    const ids = await Promise.all([1, 2, 3].map(() => ask({ residentId, why: 'help' }, who)));
    expect(new Set(ids.map(({ body }) => body.id)).size).toBe(1);
    const grid = await staff('grid1');
    const [first] = ids.map(({ body }) => body.id as string) as [string];
    expect((await act(grid, first, 'helped', { note: '上门办好了。' })).status).toBe(200);
    expect((await ask({ residentId, why: 'help' }, who)).body.id).not.toBe(first);
  });

  it('is nobody’s to ask for others, and has an end', async () => {
    const { who, residentId } = await villager();
    expect((await ask({ why: 'help' }, who)).status).toBe(404);
    const { id } = (await fileDibao(village, { answers: ANSWERS })).body;
    expect((await ask({ residentId, why: 'not-reached', matterId: id }, who)).status).toBe(404);
    for (let i = 0; i < 8; i++) await ask({ residentId, why: 'help' }, who);
    expect((await ask({ residentId, why: 'help' }, who)).body.code).toBe('too-many-tries');
  });
});

it('has tables that are what the rows say', async () => {
  expect(await drift(village.app.get(DataSources))).toEqual([]);
});
