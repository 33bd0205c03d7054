import { ITEMS } from '@huiyin/shared/catalogue/index';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Sweep } from '../../src/features/matter/clock/sweep.js';
import { TakeDownRound } from '../../src/features/publicity/take-down-round.js';
import { LateRound } from '../../src/features/service/steps/late-round.js';
import { fileDibao, MONDAY, startVillage, upload, type Village } from '../factories/dibao.js';
import { act, publishWorkflow, surveyed } from '../factories/steps.js';
import { Caller } from '../support/http.js';

const DAY = 86_400_000;
const DIBAO = '最低生活保障（低保）申请公示';

let village: Village;
let clerk: Caller;
let grid: Caller;
let station: Caller;
let guest: Caller;
let farmer: Caller;

/** Sets the clock, and signs everybody in anew: no session outlives a working day. */
const on = async (ms: number) => {
  village.app.clock.set(ms);
  clerk = await village.as('staff', 'tclerk');
  grid = await village.as('staff', 'grid1');
  station = await village.as('staff', 'clerk1');
  farmer = await village.as('account', 'a1');
};

beforeAll(async () => {
  village = await startVillage();
  guest = new Caller(village.app.url);
});
beforeEach(() => on(MONDAY));
afterAll(() => village.app.stop());

const see = async (who: Caller, id: string) => (await who.get(`/api/matters/${id}`)).body;
const now = (body: { steps: { what: string; state: string; say: string }[] }) =>
  body.steps.filter((s) => s.state === 'now').map((s) => s.what);
const sheets = async () => (await guest.get('/api/publicity?placeId=v1')).body.items;
const titles = async () => (await sheets()).map((s: { title: string }) => s.title);
const accepted = async (): Promise<string> => {
  const { id } = (await fileDibao({ ...village, farmer })).body;
  await clerk.post(`/api/matters/${id}/claim`);
  expect((await act(clerk, id, 'accept')).status).toBe(200);
  return id;
};
const posted = async (): Promise<string> => {
  const id = await accepted();
  await surveyed({ clerk, grid, station }, id);
  expect((await act(clerk, id, 'post', { amount: 42_000 })).status).toBe(200);
  return id;
};

describe('work inside a matter', () => {
  it('is signed by two different people, each from their own session; then it is reviewed', async () => {
    const id = await accepted();
    const opened = await see(farmer, id);
    expect(now(opened)).toEqual(['check', 'survey']);
    expect(opened.steps.find((s: { what: string }) => s.what === 'survey')).toMatchObject({
      label: '入户看一看',
      say: expect.stringMatching(/^王秀兰、陈桂兰在办，最晚3月16日（周一），您不用做什么$/),
    });
    expect(opened.owed.party).toMatchObject({ kind: 'window', id: 'tw1' });
    const found = '住房老旧，收入属实。';
    expect((await act(grid, id, 'survey-done', { found })).status).toBe(200);
    const again = await act(grid, id, 'survey-done', { found });
    expect(again.status, 'a second signature of the same hand').toBe(404);
    const half = await see(clerk, id);
    expect(
      half.tasks.filter((t: { what: string; doneAt: number | null }) => t.what === 'survey' && t.doneAt),
    ).toHaveLength(1);
    expect((await act(station, id, 'survey-done', { found: '同上。' })).status).toBe(200);
    expect((await act(clerk, id, 'post', { amount: 42_000 })).body.code).toBe('not-allowed-now');
    await act(clerk, id, 'check-done', { result: 'same', found: '名下没有车。' });
    const reviewing = await see(farmer, id);
    expect(now(reviewing)).toEqual(['review']);
    const text = JSON.stringify(reviewing);
    for (const inside of [found, '名下没有车']) expect(text).not.toContain(inside);
    await act(clerk, id, 'review-done', { how: 'review', result: 'yes', found: '符合条件。' });
    const done = await see(clerk, id);
    expect(done.tasks.every((t: { doneAt: number | null }) => t.doneAt !== null)).toBe(true);
    expect(done.tasks.find((t: { what: string }) => t.what === 'check').result).toBe(
      '和填的一样。名下没有车。',
    );
    expect(done.owed.promise).toBe(opened.owed.promise);
  });

  it('that is late is told once to whoever has it and to the supervisor; the promise has its own clock', async () => {
    const { app } = village;
    const id = await accepted();
    const promised = (await see(clerk, id)).owed.promise;
    await on(MONDAY + 16 * DAY);
    await app.get(LateRound).round();
    expect(await app.get(LateRound).round()).toBe(0);
    const lead = await village.as('staff', 'tlead');
    const told = (await lead.get('/api/me/inbox')).body.items.filter(
      (m: { matterId: string; title: string }) => m.matterId === id && m.title === '有件活过了日子',
    );
    expect(told.length).toBeGreaterThanOrEqual(1);
    expect((await see(clerk, id)).owed.promise).toBe(promised);
  });
});

describe('publicity', () => {
  it('hangs masked for its days, is objected to without a name, is looked into by two, hangs again in full, and is decided', async () => {
    const { app } = village;
    const id = await posted();
    const hanging = await see(farmer, id);
    expect(hanging).toMatchObject({
      state: 'publicity',
      stateLabel: '贴出来给大家看',
      owed: { turn: 'publicity' },
    });
    expect(hanging.sheet).toMatchObject({ up: true, until: Date.parse('2026-03-10T00:00:00+08:00') });
    expect(now(hanging)).toEqual(['publicity']);

    const [sheet] = await sheets();
    expect(sheet).toMatchObject({ title: '最低生活保障（低保）申请公示', phone: '0999-6100001' });
    expect(sheet.rows).toEqual([
      { label: '申请人', value: '李**' },
      { label: '家里几口人', value: '3人' },
      { label: '拟定金额', value: '每月420元' },
      { label: '村组', value: '柳溪村上湾组' },
    ]);
    expect(sheet.dates).toBe('公示时间：3月2日（周一）至3月9日（周一）');
    const text = JSON.stringify(sheet);
    for (const hidden of ['李大山', '王秀英', '139000', '上湾组1号', '6217', '病', id])
      expect(text, hidden).not.toContain(hidden);
    const answer = await guest.get(`/api/publicity/${sheet.id}`);
    expect(answer.body).toEqual(sheet);
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect((await guest.get('/api/publicity?placeId=v2')).body.items).toEqual([]);

    await on(MONDAY + 5 * DAY);
    const said = await guest.post(`/api/publicity/${sheet.id}/objections`, { words: '他家儿子在城里有房。' });
    expect(said).toMatchObject({ status: 201, body: { thanks: expect.stringContaining('不问也不记') } });
    expect(await sheets()).toEqual([]);
    expect((await guest.post(`/api/publicity/${sheet.id}/objections`, { words: '我也说。' })).status).toBe(
      404,
    );
    const looking = await see(farmer, id);
    expect(looking).toMatchObject({ state: 'rechecking', owed: { turn: 'us' }, sheet: { up: false } });
    expect(now(looking)).toEqual(['recheck']);
    expect(JSON.stringify(looking)).not.toContain('城里有房');

    const words = await clerk.get(`/api/matters/${id}/objections`);
    expect(words.body.items).toMatchObject([{ words: '他家儿子在城里有房。' }]);
    expect((await station.get(`/api/matters/${id}/objections`)).status).toBe(404);
    expect((await grid.get(`/api/matters/${id}/objections`)).status).toBe(404);
    expect(JSON.stringify(await see(station, id))).not.toContain('城里有房');

    expect((await act(clerk, id, 'post', { amount: 42_000 })).body.code).toBe('not-allowed-now');
    await act(clerk, id, 'recheck-done', { found: '城里的房是儿子单位的宿舍。' });
    expect((await act(clerk, id, 'recheck-done', { found: '再签。' })).status).toBe(409);
    await act(grid, id, 'recheck-done', { found: '同上。' });
    const again = await act(clerk, id, 'post', { amount: 42_000 });
    expect(again.body).toMatchObject({ state: 'publicity', sheet: { up: true } });
    expect(again.body.sheet.until - app.clock.now()).toBeGreaterThan(7 * DAY);

    await on(again.body.sheet.until - 1);
    expect(await app.get(TakeDownRound).round()).toBe(0);
    expect(await sheets()).toHaveLength(1);
    app.clock.pass(1);
    expect(await sheets()).toEqual([]);
    await app.get(Sweep).round();
    expect((await see(clerk, id)).timeline[0].title).not.toBe('没赶上，往上交了一级');
    expect(await app.get(TakeDownRound).round()).toBe(1);
    const deciding = await see(farmer, id);
    expect(deciding).toMatchObject({ state: 'deciding', stateLabel: '等决定', owed: { turn: 'us' } });
    const approved = await act(clerk, id, 'approve', { amount: 42_000, reasons: '下月起每月发到社保卡。' });
    expect(approved.body).toMatchObject({ state: 'concluded', outcome: { result: 'approved' } });
    expect((await act(farmer, id, 'read')).body.ending).toBe('delivered');
  });

  it('of what the village itself handles is looked into by the town when somebody objects', async () => {
    const filed = await station.post('/api/matters/service', {
      ...{ itemId: 'minzheng.gaoling', itemVersion: 1, subject: { residentId: 'r3' }, papers: [] },
      answers: { otherBenefit: false, bankCard: '6217000000000000004', consent: true },
    });
    const { id } = filed.body;
    expect(filed.status, JSON.stringify(filed.body)).toBe(201);
    await station.post(`/api/matters/${id}/claim`);
    await act(station, id, 'accept');
    expect((await act(station, id, 'post')).status).toBe(200);
    const sheet = (await sheets()).find((s: { title: string }) => s.title.startsWith('高龄津贴'));
    expect(sheet.rows).toEqual([
      { label: '申请人', value: '黄**' },
      { label: '村组', value: '柳溪村上湾组' },
      { label: '年龄', value: '80到89岁' },
    ]);
    await guest.post(`/api/publicity/${sheet.id}/objections`, { words: '年纪报大了。' });
    const town = await village.as('staff', 'tlead');
    const looking = await see(town, id);
    expect(looking).toMatchObject({ state: 'rechecking', owed: { party: { kind: 'staff', id: 'tlead' } } });
    const assigned = looking.tasks.map((t: { what: string; assignee: string }) => `${t.what} ${t.assignee}`);
    expect(assigned.sort()).toEqual(['recheck 周镇明', 'recheck 钱文书']);
    expect((await town.get(`/api/matters/${id}/objections`)).body.items).toMatchObject([
      { words: '年纪报大了。' },
    ]);
    expect((await station.get(`/api/matters/${id}/objections`)).status).toBe(404);
    await act(town, id, 'recheck-done', { found: '户口本上的日子属实。' });
    await act(clerk, id, 'recheck-done', { found: '同上。' });
    expect((await act(town, id, 'post')).body).toMatchObject({ state: 'publicity', sheet: { up: true } });
  });

  it('comes down when the applicant withdraws', async () => {
    const id = await posted();
    expect(await titles()).toContain(DIBAO);
    expect((await act(farmer, id, 'withdraw')).body.ending).toBe('withdrawn');
    expect(await titles()).not.toContain(DIBAO);
  });

  it('lets the whole run on where the item says so: the limit does not move', async () => {
    const id = await accepted();
    const { limit } = (await see(clerk, id)).owed;
    await surveyed({ clerk, grid, station }, id);
    const hung = await act(clerk, id, 'post', { amount: 42_000 });
    expect(hung.body.owed.limit).toBe(limit);
  });

  it('never hangs for an orphan: the workflow has no way, and the code says no to one that had', async () => {
    const { app } = village;
    const orphan = ITEMS.find((item) => item.id === 'minzheng.orphan');
    if (!orphan) throw new Error('no orphans in the catalogue');
    const reviewed = async () => {
      const filed = await farmer.post('/api/matters/service', {
        ...{ itemId: orphan.id, itemVersion: 1, subject: { residentId: 'r1' } },
        answers: { what: '孩子9岁，跟着奶奶过。', consent: true },
        papers: [{ slot: 'parents', files: [await upload(app, farmer)] }],
      });
      const { id } = filed.body;
      await clerk.post(`/api/matters/${id}/claim`);
      await act(clerk, id, 'accept');
      await act(clerk, id, 'review-done', { how: 'review', result: 'yes', found: '属实。' });
      return id as string;
    };
    const id = await reviewed();
    const actions = (await see(clerk, id)).allowed.map((a: { action: string }) => a.action);
    expect(actions).toContain('approve');
    expect(actions).not.toContain('post');
    expect((await act(clerk, id, 'post')).body.code).toBe('not-allowed-now');

    await publishWorkflow(app, { ...orphan, publicity: { ...orphan.publicity, rule: 'may' } });
    const other = await reviewed();
    expect((await see(clerk, other)).allowed.map((a: { action: string }) => a.action)).toContain('post');
    expect(await act(clerk, other, 'post')).toMatchObject({
      status: 409,
      body: { code: 'publicity-forbidden' },
    });
    expect(await titles()).not.toContain('孤儿基本生活保障公示');
  });
});
