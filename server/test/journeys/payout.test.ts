import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actionsOf, did, tried } from '../factories/acts.js';
import { MONDAY, startVillage, upload, type Village } from '../factories/dibao.js';
import type { Caller } from '../support/http.js';

const HOUR = 3_600_000;
const ITEM = 'minzheng.payout-card';
const YES = { how: 'phone', found: '本人说卡丢了，新卡是自己办的。' };

let village: Village;
let clerk: Caller;
let lead: Caller;
const morning = async (at: number) => {
  village.app.clock.set(at);
  clerk = await village.as('staff', 'tclerk');
  lead = await village.as('staff', 'tlead');
};
beforeAll(async () => {
  village = await startVillage();
});
afterAll(() => village.app.stop());
beforeEach(() => morning(MONDAY));

const ask = async (who: Caller, residentId = 'r1') =>
  who.post('/api/matters/service', {
    ...{ itemId: ITEM, itemVersion: 1, subject: { residentId } },
    answers: { benefit: ['dibao'], why: 'lost', bankCard: '6217000000000000004', consent: true },
    papers: [{ slot: 'new-card', files: [await upload(village.app, who)] }],
  });
const see = async (who: Caller, id: string) => (await who.get(`/api/matters/${id}`)).body;

describe('the account on which a benefit is paid', () => {
  it('changes after a call to the register’s number, a second person and a day, and is told on every way', async () => {
    const { id } = (await ask(village.farmer)).body;
    const taken = await did(clerk, id, 'accept');
    const inbox = (await village.farmer.get('/api/me/inbox')).body.items;
    expect(inbox[0]).toMatchObject({ title: '有人要换您领钱的卡', matterId: id });
    // He has a phone with our messages on it, and is phoned all the same.
    const calls = (await clerk.get('/api/calls')).body.items;
    expect(calls.map((c: { sentence: string }) => c.sentence).join()).toContain('最早24小时以后才换');
    expect(taken.tasks.map((t: { what: string }) => t.what)).toEqual(['callback']);
    expect(taken.notes[0].text).toContain('13900000001');
    expect(actionsOf(taken)).not.toContain('approve');

    await did(clerk, id, 'callback-missed');
    const called = await did(clerk, id, 'callback-done', YES);
    expect(called.tasks.map((t: { what: string; assignee: string }) => [t.what, t.assignee])).toEqual([
      ['callback', '钱文书'],
      ['second', '周镇明'],
    ]);
    expect(called.tasks[0].result).toContain('打的是登记的号码139****0001');
    // The same hand can't be the second one, whatever it sends.
    expect(actionsOf(called)).not.toContain('second-done');
    expect((await tried(clerk, id, 'second-done', { found: '我自己核' })).status).toBe(409);

    await did(lead, id, 'second-done', { found: '照片、户名、卡号都对。' });
    expect((await tried(clerk, id, 'approve', { reasons: '换好了。' })).status).toBe(409);
    await morning(MONDAY + 24 * HOUR - 1);
    expect(actionsOf(await see(clerk, id))).not.toContain('approve');
    await morning(MONDAY + 24 * HOUR);
    const changed = await did(clerk, id, 'approve', { reasons: '下月起发到尾号0004的卡。' });
    expect(changed).toMatchObject({ state: 'concluded', outcome: { result: 'approved' } });
    const told = (await village.farmer.get('/api/me/inbox')).body.items[0];
    expect(told.title).toBe('领钱的卡换好了');
    expect(
      (await village.farmer.get(`/api/matters/${id}`)).body.steps.map((s: { label: string }) => s.label),
    ).toContain('打登记的电话问本人');
  });

  it('stays where the person knows of nothing, and nobody brings it back by saying it isn’t solved', async () => {
    const { id } = (await ask(clerk, 'r1')).body;
    await did(clerk, id, 'accept');
    const over = await did(clerk, id, 'callback-denied', { found: '没有丢卡，也没有托人来换。' });
    expect(over).toMatchObject({ state: 'concluded', outcome: { result: 'refused' } });
    expect(over.tasks.map((t: { what: string }) => t.what)).toEqual(['callback']);
    expect((await lead.get('/api/me/inbox')).body.items[0].title).toBe('有人冒名换卡');
    await did(village.farmer, id, 'read');
    const again = await did(village.farmer, id, 'not-solved');
    expect(again.state).toBe('reopened');
    expect(actionsOf(await see(lead, id))).not.toEqual(expect.arrayContaining(['approve', 'solve']));
    await did(lead, id, 'rework', { reasons: '再看一遍。' });
    await morning(MONDAY + 48 * HOUR);
    expect((await tried(lead, id, 'approve', { reasons: '换了。' })).status).toBe(409);
  });

  it('is asked at the door of whoever has no phone on the register, and never done at once at the counter', async () => {
    const { id } = (await ask(clerk, 'r3')).body;
    expect(actionsOf(await see(clerk, id))).not.toContain('done-now');
    await did(clerk, id, 'accept');
    const phoned = await tried(clerk, id, 'callback-done', YES);
    expect([phoned.status, phoned.body.errors[0].path]).toEqual([400, 'fields.how']);
    const asked = await did(clerk, id, 'callback-done', { ...YES, how: 'door' });
    expect(asked.tasks).toHaveLength(2);
  });

  it('is asked at the door where the register’s phone was changed lately: whoever changed it may have put in his own', async () => {
    const { id } = (await ask(clerk)).body;
    await did(clerk, id, 'accept');
    const grid = await village.as('staff', 'grid1');
    const wrong = (await grid.post('/api/residents/r1/mends', { what: 'phone' })).body;
    await did(grid, wrong.id, 'mended', { value: '13900000066', reasons: '说是换了号。' });
    expect((await see(clerk, id)).notes[0].text).toBe('登记的电话30天内改过，请上门问本人。');
    const phoned = await tried(clerk, id, 'callback-done', YES);
    expect([phoned.status, phoned.body.code, phoned.body.errors]).toEqual([
      400,
      'invalid',
      [{ path: 'fields.how', code: 'phoneFresh', message: '登记的电话30天内改过，请上门问本人。' }],
    ]);
    await did(clerk, id, 'callback-done', { ...YES, how: 'door' });
    // Whoever is second knows it, too.
    expect((await see(lead, id)).notes[0].text).toBe('登记的电话30天内改过，请上门问本人。');
  });
});
