import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sweep } from '../../src/features/matter/clock/sweep.js';
import { fileDibao, MONDAY, startVillage, upload, type Village } from '../factories/dibao.js';
import { act, hangOut, surveyed } from '../factories/steps.js';
import { Caller } from '../support/http.js';

let village: Village;
let clerk: Caller;
let grid: Caller;
let station: Caller;
let farmer: Caller;

/** Sets the clock, and signs everybody in anew: no session outlives a working day. */
const on = async (ms: number) => {
  village.app.clock.set(ms);
  clerk = await village.as('staff', 'tclerk');
  grid = await village.as('staff', 'grid1');
  station = await village.as('staff', 'clerk1');
  farmer = await village.as('account', 'a1');
};
const at = (text: string) => Date.parse(`${text}+08:00`);
const see = async (who: Caller, id: string) => (await who.get(`/api/matters/${id}`)).body;

beforeAll(async () => {
  village = await startVillage();
});
afterAll(() => village.app.stop());

describe('低保 from end to end', () => {
  it('is given back once, mended, surveyed, posted, objected to, looked into, posted again, decided, told in writing and rated', async () => {
    await on(MONDAY);
    const { app } = village;
    const { id, number } = (await fileDibao({ ...village, farmer })).body;
    await clerk.post(`/api/matters/${id}/claim`);
    await act(clerk, id, 'return', {
      problems: [{ slot: 'medical', problem: 'incomplete', note: '少了一页。' }],
    });
    expect(await see(farmer, id)).toMatchObject({ state: 'waiting', waitsForMe: true });
    const files = [await upload(app, farmer)];
    await act(farmer, id, 'resubmit', {}, { papers: [{ slot: 'medical', files }] });
    await act(clerk, id, 'accept');
    await surveyed({ clerk, grid, station }, id);
    const { sheet } = (await act(clerk, id, 'post', { amount: 42_000 })).body;

    const said = await new Caller(app.url).post(`/api/publicity/${sheet.id}/objections`, {
      words: '他家儿子在城里有房。',
    });
    expect(said.status).toBe(201);
    expect(await see(farmer, id)).toMatchObject({ state: 'rechecking', owed: { turn: 'us' } });
    await act(clerk, id, 'recheck-done', { found: '城里的房是单位宿舍。' });
    await act(grid, id, 'recheck-done', { found: '同上。' });
    await act(clerk, id, 'post', { amount: 42_000 });
    await hangOut(app, id);
    await on(app.clock.now());

    const decided = await act(clerk, id, 'approve', { amount: 42_000, reasons: '下月起每月发到社保卡。' });
    expect(decided.body).toMatchObject({ number, state: 'concluded', outcome: { result: 'approved' } });
    expect(decided.body.acceptance).toMatchObject({ returns: 1, ourFault: 0 });
    const letter = await farmer.get(`/api/matters/${id}/letter`);
    expect(letter.body).toMatchObject({
      to: expect.stringContaining('李大山'),
      title: expect.stringContaining('通知书'),
    });
    expect(JSON.stringify([letter.body, await see(farmer, id)])).not.toContain('城里有房');
    expect(await act(farmer, id, 'read')).toMatchObject({
      body: { open: false, ending: 'delivered', canRate: true },
    });
    const rated = await farmer.post(`/api/matters/${id}/rating`, { score: 5 });
    expect(rated.body.rating).toMatchObject({ score: 5 });
  });
});

describe('高龄津贴 at the counter', () => {
  it('takes four calls from the name to the slip, and nothing that the register knows is asked', async () => {
    await on(MONDAY);
    const found = await station.post('/api/residents/search', { q: 'hye' });
    expect(found.body.items).toHaveLength(1);
    const [{ id: residentId, name }] = found.body.items;
    expect(name).toBe('黄月娥');
    const form = await station.get(`/api/items/minzheng.gaoling/form?residentId=${residentId}`);
    expect(form.body.known).toMatchObject({ name: '黄月娥', age: 81 });
    const asked = form.body.item.fields.map((field: { key: string }) => field.key);
    expect(asked.length).toBeLessThanOrEqual(3);
    for (const known of ['name', 'idNumber', 'birth', 'address', 'age']) expect(asked).not.toContain(known);

    const card = await upload(village.app, station);
    const filed = await station.post('/api/matters/service', {
      ...{ itemId: 'minzheng.gaoling', itemVersion: form.body.item.version, subject: { residentId } },
      answers: { otherBenefit: false, bankCard: '6217000000000000004', consent: true },
      papers: [{ slot: 'bank-card', files: [card] }],
    });
    expect(filed.status, JSON.stringify(filed.body.errors)).toBe(201);
    // What stands on the slip.
    expect(filed.body).toMatchObject({ channel: 'counter', queryCode: expect.stringMatching(/^\d{4}$/) });
    expect(filed.body.owed.line).toContain('最晚明天17:30');
  });
});

describe('the last second', () => {
  it('of a promise is the desk’s, at the stroke it goes up with a new one', async () => {
    await on(at('2026-03-09T10:00:00'));
    const { id, owed } = (await fileDibao({ ...village, farmer })).body;
    expect(owed.promise).toBe(at('2026-03-10T17:30:00'));
    const { app } = village;
    const sweepUntil = async (ms: number) => {
      while (app.clock.now() < ms) {
        app.clock.set(Math.min(app.clock.now() + 30 * 60_000, ms));
        await app.get(Sweep).round();
      }
      await on(ms);
      return (await see(farmer, id)).owed;
    };
    const inTime = { late: false, promise: owed.promise, party: { id: 'tw1' } };
    expect(await sweepUntil(owed.promise - 1)).toMatchObject(inTime);
    expect(await sweepUntil(owed.promise)).toMatchObject({
      ...{ late: false, promise: at('2026-03-11T17:30:00'), party: { kind: 'staff', id: 'tlead' } },
    });
  });

  it.each([
    ['2026-03-11T23:59:59.999', '2026-03-12T17:30:00'],
    ['2026-03-12T00:00:00.000', '2026-03-13T17:30:00'],
    // Friday's last second, and the Saturday that is worked for National Day.
    ['2026-10-09T23:59:59.999', '2026-10-10T17:30:00'],
    ['2026-10-10T23:59:59.999', '2026-10-12T17:30:00'],
    // The last second of the year, into one whose holidays nobody has published here.
    ['2026-12-31T23:59:59.999', '2027-01-04T17:30:00'],
  ])('of a day belongs to that day: filed %s, promised %s', async (filedAt, promised) => {
    await on(at(filedAt));
    const { owed } = (await fileDibao({ ...village, farmer })).body;
    expect(new Date(owed.promise).toISOString()).toBe(new Date(at(promised)).toISOString());
    expect(owed.provisional).toBe(promised.startsWith('2027'));
  });
});
