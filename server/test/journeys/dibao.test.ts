import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Sweep } from '../../src/features/matter/clock/sweep.js';
import { ANSWERS, fileDibao, MONDAY, startVillage, upload, type Village } from '../factories/dibao.js';
import { act, hangOut, surveyed } from '../factories/steps.js';
import type { Caller } from '../support/http.js';

const DAY = 86_400_000;

let village: Village;
let clerk: Caller;
let grid: Caller;
let desk: Caller;

/** The desks sign in: no session of theirs outlives a working day. */
const newDay = async () => {
  clerk = await village.as('staff', 'tclerk');
  grid = await village.as('staff', 'grid1');
  desk = await village.as('staff', 'clerk1');
};

beforeAll(async () => {
  village = await startVillage();
});
beforeEach(newDay);
afterAll(() => village.app.stop());

const actions = (body: { allowed: { action: string }[] }) => body.allowed.map((a) => a.action);

describe('低保, from a villager’s phone to the town’s window and back', () => {
  it('is asked, returned once with reasons, mended, accepted, surveyed, approved, told and rated', async () => {
    const { app, farmer } = village;
    const filed = await fileDibao(village);
    expect(filed.status).toBe(201);
    const { id } = filed.body;
    expect(filed.body).toMatchObject({ state: 'submitted', channel: 'app', open: true });
    expect(filed.body.owed).toMatchObject({ turn: 'us', late: false, party: { kind: 'window', id: 'tw1' } });
    expect(filed.body.owed.line).toBe('云台镇 社会救助窗口最晚明天17:30给您回话。');

    const queue = await clerk.get('/api/queue?view=desk');
    expect(queue.body.items.map((m: { id: string }) => m.id)).toEqual([id]);
    expect(queue.body.counts.desk).toEqual({ n: 1, more: false });
    const claimed = await clerk.post(`/api/matters/${id}/claim`);
    expect(claimed.body.holder.name).toBe('钱文书');
    expect(actions(claimed.body)).toEqual(
      expect.arrayContaining(['accept', 'return', 'transfer', 'refuse', 'note']),
    );

    const problems = [{ slot: 'bank-card', problem: 'blurred', note: '看不清卡号' }];
    const returned = await act(clerk, id, 'return', { problems });
    expect(returned.body).toMatchObject({ state: 'waiting', owed: { turn: 'applicant' } });
    const told = await farmer.get('/api/me/inbox');
    expect(told.body.items[0].text).toContain('照片有点模糊');
    const mine = await farmer.get('/api/my/matters');
    expect(mine.body.open[0]).toMatchObject({ id, waitsForMe: true, applicant: '李大山' });

    const files = [await upload(app, farmer)];
    const again = await act(farmer, id, 'resubmit', {}, { papers: [{ slot: 'bank-card', files }] });
    expect(again.body).toMatchObject({ state: 'submitted', owed: { turn: 'us' } });
    expect(again.body.papers.find((p: { slot: string }) => p.slot === 'bank-card')).toMatchObject({
      status: 'given',
      problem: null,
    });

    const accepted = await act(clerk, id, 'accept');
    expect(accepted.body).toMatchObject({ state: 'handling', holder: { name: '钱文书' } });
    expect(accepted.body.owed.limit).toBeGreaterThan(accepted.body.owed.promise);
    expect(
      accepted.body.tasks.map((t: { label: string; assignee: string }) => `${t.label} ${t.assignee}`).sort(),
    ).toEqual(['入户看一看 王秀兰', '入户看一看 陈桂兰', '核对信息 钱文书'].sort());
    expect(actions(accepted.body)).not.toContain('approve');
    expect(actions(accepted.body)).not.toContain('post');

    const ownTasks = () => grid.get('/api/queue?view=mine');
    expect((await ownTasks()).body).toMatchObject({ items: [{ id }], counts: { mine: { n: 1 } } });
    await surveyed({ clerk, grid, station: desk }, id);
    expect((await ownTasks()).body).toMatchObject({ items: [], counts: { mine: { n: 0 } } });
    const hidden = await farmer.get(`/api/matters/${id}`);
    expect(JSON.stringify(hidden.body)).not.toContain('住房老旧');

    const posted = await act(clerk, id, 'post', { amount: 42_000 });
    expect(posted.body).toMatchObject({ state: 'publicity', owed: { turn: 'publicity' } });
    await hangOut(app, id);
    await newDay();
    const approved = await act(clerk, id, 'approve', { amount: 42_000, reasons: '下月起每月发到社保卡。' });
    expect(approved.body).toMatchObject({
      state: 'concluded',
      outcome: { result: 'approved', amountCents: 42_000 },
    });
    const undelivered = await clerk.get('/api/queue?view=undelivered');
    expect(undelivered.body.items).toHaveLength(1);

    const read = await act(farmer, id, 'read');
    expect(read.body).toMatchObject({ open: false, owed: null, ending: 'delivered', canRate: true });
    const rated = await farmer.post(`/api/matters/${id}/rating`, { score: 5 });
    expect(rated.body).toMatchObject({ rating: { score: 5 }, canRate: false });
    expect((await farmer.post(`/api/matters/${id}/rating`, { score: 1 })).body.code).toBe('already-rated');
    expect((await clerk.get('/api/queue?view=desk')).body.items).toEqual([]);
  });

  it('serves an elder without a phone through the village desk, and the answer is read out on the phone', async () => {
    const filed = await desk.post('/api/matters/service', {
      itemId: 'minzheng.dibao.apply',
      itemVersion: 1,
      subject: { residentId: 'r3' },
      answers: ANSWERS,
      papers: [],
    });
    expect(filed.body).toMatchObject({ channel: 'counter', filedBy: '陈桂兰（代交）', state: 'submitted' });
    const { id } = filed.body;
    await clerk.post(`/api/matters/${id}/claim`);
    await act(clerk, id, 'accept');
    await surveyed({ clerk, grid, station: desk }, id);
    await act(clerk, id, 'post', { amount: 30_000 });
    await hangOut(village.app, id);
    await newDay();
    await act(clerk, id, 'approve', { amount: 30_000, reasons: '下月起发。' });
    const calls = await desk.get('/api/calls');
    const answer = calls.body.items
      .filter((c: { sentence: string }) => c.sentence.includes('有结果了'))
      .at(-1);
    expect(answer.who).toBe('黄月娥');
    const heard = await desk.post(`/api/calls/${answer.id}/result`, { result: 'heard' });
    expect(heard.body, JSON.stringify(heard.body)).toMatchObject({ id: answer.id });
    const closed = await clerk.get(`/api/matters/${id}`);
    expect(closed.body).toMatchObject({ open: false, ending: 'delivered' });
    expect(closed.body.timeline[0]).toMatchObject({ title: '结果告诉到了', text: '电话里听到了' });
  });

  it('refuses in writing: reading it is not enough, a witness is', async () => {
    const { farmer } = village;
    const { id } = (await fileDibao(village)).body;
    await clerk.post(`/api/matters/${id}/claim`);
    const refused = await act(clerk, id, 'refuse', {
      rule: '社会救助暂行办法第9条',
      reasons: '收入高于低保线。',
      next: '60日内可向县政府申请复议。',
    });
    expect(refused.body.outcome).toMatchObject({ result: 'refused', weight: 'grave' });
    const seen = await farmer.get(`/api/matters/${id}`);
    expect(actions(seen.body)).not.toContain('read');
    expect((await act(farmer, id, 'read')).body.code).toBe('not-allowed-now');
    const inDays = (refused.body.owed.promise - village.app.clock.now()) / DAY;
    expect(inDays).toBeGreaterThan(1);
    expect(inDays).toBeLessThan(6);
    const onThePhone = await act(clerk, id, 'deliver', { how: 'phone', witness: '王秀兰' });
    expect(onThePhone).toMatchObject({ status: 400, body: { errors: [{ path: 'fields.how' }] } });
    const alone = await act(clerk, id, 'deliver', { how: 'letter' });
    expect(alone).toMatchObject({ status: 400, body: { errors: [{ path: 'fields.witness' }] } });
    const delivered = await act(clerk, id, 'deliver', { how: 'letter', witness: '王秀兰' });
    expect(delivered.body).toMatchObject({ open: false, ending: 'delivered' });
  });
});

describe('bad days', () => {
  it('files once, however often the phone sends; another body under the same key says what was filed', async () => {
    const [key, papers] = [
      randomUUID(),
      [{ slot: 'bank-card', files: [await upload(village.app, village.farmer)] }],
    ];
    const answers = { ...ANSWERS, reasons: ['old'] };
    const [one, two] = await Promise.all([
      fileDibao(village, { answers, papers }, key),
      fileDibao(village, { answers, papers }, key),
    ]);
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(one.body.id).toBe(two.body.id);
    const other = await fileDibao(village, { answers: { ...answers, property: ['car'] }, papers }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'key-reused' } });
  });

  it('gives two clerks on one matter one winner; the other gets the fresh state', async () => {
    const { id } = (await fileDibao(village)).body;
    const seen = (await clerk.post(`/api/matters/${id}/claim`)).body;
    const both = await Promise.all(
      ['one', 'two'].map((note) =>
        clerk.post(`/api/matters/${id}/actions/note`, { version: seen.version, fields: { note } }),
      ),
    );
    expect(both.map((r) => r.status).sort()).toEqual([200, 409]);
    const lost = both.find((r) => r.status === 409);
    expect(lost?.body).toMatchObject({ code: 'stale', current: { id, version: seen.version + 1 } });
  });

  it('names every field that is wrong', async () => {
    const answers = { ...ANSWERS, yearlyIncome: -5, reasons: [] };
    const bad = await fileDibao(village, { answers, papers: [] });
    expect(bad.status).toBe(400);
    expect(bad.body.errors.map((e: { path: string }) => e.path)).toEqual(
      expect.arrayContaining(['answers.yearlyIncome', 'answers.reasons']),
    );
    const noPhoto = await fileDibao(village, { papers: [] });
    expect(noPhoto.body.errors.map((e: { path: string }) => e.path)).toEqual([
      'papers.bank-card',
      'papers.medical',
    ]);
  });

  it('does not exist for strangers, for another village and for windows that have nothing to do with it', async () => {
    const { id } = (await fileDibao(village)).body;
    for (const who of ['clerk2', 'grid2', 'editor', 'tlead'] as const) {
      const other = await village.as('staff', who);
      const expected = who === 'tlead' ? 200 : 404;
      expect((await other.get(`/api/matters/${id}`)).status, who).toBe(expected);
    }
    expect((await village.farmer.get(`/api/matters/${id}`)).status).toBe(200);
  });
});

describe('the clock', () => {
  it('warns, then hands a broken promise up and tells the applicant; the limit stays', async () => {
    const { app, farmer } = village;
    const { id } = (await fileDibao(village)).body;
    const before = (await farmer.get(`/api/matters/${id}`)).body;
    app.clock.pass(4 * DAY);
    for (let i = 0; i < 6; i++) {
      await app.get(Sweep).round();
      app.clock.pass(61_000);
    }
    const after = (await farmer.get(`/api/matters/${id}`)).body;
    expect(after.owed.promise).toBeGreaterThan(app.clock.now());
    expect(after.owed.limit).toBe(before.owed.limit);
    expect(after.owed.party).toMatchObject({ kind: 'staff', id: 'tlead' });
    expect(after.timeline[0].title).toBe('没赶上，往上交了一级');
    const inbox = (await farmer.get('/api/me/inbox')).body.items.map((m: { title: string }) => m.title);
    expect(inbox).toContain('没赶上，换人盯着');
    const lead = await village.as('staff', 'tlead');
    const mine = (await lead.get('/api/queue?view=mine')).body.items.map((m: { id: string }) => m.id);
    expect(mine).toContain(id);
    expect(MONDAY).toBeLessThan(app.clock.now());
  });
});
