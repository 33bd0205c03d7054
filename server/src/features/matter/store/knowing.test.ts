import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fileDibao, startVillage, type Village } from '../../../../test/factories/dibao.js';
import { bindAccount, signIn, somebody } from '../../../../test/factories/people.js';
import type { Caller } from '../../../../test/support/http.js';
import { Ids } from '../../../platform/clock/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Messages } from '../../message/messages.js';
import { MatterRepository } from './repository.js';

let village: Village;
let clerk: Caller;

beforeAll(async () => {
  village = await startVillage();
  clerk = await village.as('staff', 'tclerk');
});
afterAll(() => village.app.stop());

const act = async (id: string, action: string, fields: object) => {
  const { version } = (await clerk.get(`/api/matters/${id}`)).body;
  const done = await clerk.post(`/api/matters/${id}/actions/${action}`, { version, fields });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
};
const unread = async (who: Caller) => (await who.get('/api/me/inbox')).body.unread;
const toPhone = async (id: string) =>
  (await village.app.get(Messages).callStateOf(id)).filter(({ state }) => state === 'open');
const problems = [{ slot: 'bank-card', problem: 'blurred', note: '看不清卡号' }];

/** A request that was sent back for papers: told in the inbox, and to be phoned, as nobody agreed to WeChat messages. */
const returned = async () => {
  const { id } = (await fileDibao(village)).body;
  await clerk.post(`/api/matters/${id}/claim`);
  await act(id, 'return', { problems });
  return id as string;
};

describe('opening the page of a matter', () => {
  it('counts as knowing: nothing is unread, nobody phones, and the matter stays where it is', async () => {
    const id = await returned();
    expect(await unread(village.farmer)).toBe(1);
    expect(await toPhone(id)).toHaveLength(1);
    await clerk.get(`/api/matters/${id}`);
    expect(await toPhone(id)).toHaveLength(1);
    const before = (await village.farmer.get(`/api/matters/${id}`)).body;
    expect(await unread(village.farmer)).toBe(0);
    expect(await toPhone(id)).toEqual([]);
    const after = (await village.farmer.get(`/api/matters/${id}`)).body;
    expect([after.version, after.state, after.open]).toEqual([before.version, 'waiting', true]);
  });

  it('writes nothing the second time', async () => {
    const id = await returned();
    await village.farmer.get(`/api/matters/${id}`);
    const units = vi.spyOn(village.app.get(UnitOfWork), 'run');
    await village.farmer.get(`/api/matters/${id}`);
    expect(units.mock.calls.filter(([name]) => name === 'matter.seen')).toEqual([]);
    units.mockRestore();
  });

  it('by one phone leaves the messages of another unread', async () => {
    const { accountIds } = await somebody(village.app, { accounts: 1 });
    const other = accountIds[0] as string;
    await bindAccount(village.app, other, 'r1');
    const id = await returned();
    const caller = await signIn(village.app, 'account', other);
    await village.farmer.get(`/api/matters/${id}`);
    expect([await unread(village.farmer), await unread(caller)]).toEqual([0, 1]);
    await caller.get(`/api/matters/${id}`);
    expect(await unread(caller)).toBe(0);
  });

  it('that is not yours changes nothing', async () => {
    const { accountIds } = await somebody(village.app, { accounts: 1 });
    const stranger = await signIn(village.app, 'account', accountIds[0] as string);
    const id = await returned();
    expect((await stranger.get(`/api/matters/${id}`)).status).toBe(404);
    expect(await toPhone(id)).toHaveLength(1);
  });
});

describe('papers that were brought to the desk', () => {
  it('are not asked for on the phone any more', async () => {
    const id = await returned();
    const { allowed } = (await clerk.get(`/api/matters/${id}`)).body;
    expect(allowed.map((one: { action: string }) => one.action)).toContain('resubmit');
    await act(id, 'resubmit', {});
    expect(await toPhone(id)).toEqual([]);
  });
});

describe('a helper whose account is a party on its own', () => {
  it('is told what the applicant is told, once, and has read it by opening the matter', async () => {
    const { id } = (await fileDibao(village)).body;
    const { accountIds } = await somebody(village.app, { accounts: 1, name: '帮忙的人' });
    const accountId = accountIds[0] as string;
    const { app } = village;
    const party = { id: app.get(Ids).next(), matterId: id, role: 'helper' as const, name: '帮忙的人' };
    await app
      .get(UnitOfWork)
      .run('test.helper', (tx) =>
        app
          .get(MatterRepository)
          .addParty(tx, { ...party, residentId: null, accountId, alone: null, mandateId: null, sinceSeq: 1 }),
      );
    await clerk.post(`/api/matters/${id}/claim`);
    await act(id, 'return', { problems });
    const helper = await signIn(app, 'account', accountId);
    const { items } = (await helper.get('/api/me/inbox')).body;
    expect(items).toMatchObject([{ title: '要您补材料', matterId: id, read: false }]);
    expect((await helper.get(`/api/matters/${id}`)).status).toBe(200);
    expect(await unread(helper)).toBe(0);
    // The applicant has not looked: somebody still phones.
    expect(await toPhone(id)).toHaveLength(1);
  });
});
