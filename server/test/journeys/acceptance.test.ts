import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AcceptanceRound } from '../../src/features/service/acceptance/round.js';
import { actionsOf, did, tried } from '../factories/acts.js';
import { fileDibao, startVillage, upload, type Village } from '../factories/dibao.js';
import type { Caller } from '../support/http.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const at = (text: string) => Date.parse(`${text}:00+08:00`);

const BLURRED = { slot: 'bank-card', problem: 'blurred', note: '看不清卡号' };
const DIVORCE = { slot: 'divorce', problem: 'missing', fetch: 'self' };

let village: Village;
/** Signed in anew each time: days pass in these stories. */
const clerk = (): Promise<Caller> => village.as('staff', 'tclerk');
const lead = (): Promise<Caller> => village.as('staff', 'tlead');

beforeAll(async () => {
  village = await startVillage();
});
afterAll(() => village.app.stop());

const inbox = async () => (await village.farmer.get('/api/me/inbox')).body.items;
const paper = (body: { papers: { slot: string }[] }, slot: string) =>
  body.papers.find((p) => p.slot === slot) as Record<string, unknown> | undefined;

/** Filed, given back for the card, mended. */
const mended = async (): Promise<string> => {
  const { id } = (await fileDibao(village)).body;
  village.app.clock.pass(MINUTE);
  await did(await clerk(), id, 'return', { problems: [BLURRED] });
  village.app.clock.pass(MINUTE);
  const files = [await upload(village.app, village.farmer)];
  await did(village.farmer, id, 'resubmit', {}, [{ slot: 'bank-card', files }]);
  village.app.clock.pass(MINUTE);
  return id;
};

describe('低保, given back once', () => {
  it('tells what is wrong where on the photo, with a sample, where to get it and who may go', async () => {
    const filed = (await fileDibao(village)).body;
    const { id } = filed;
    const [file] = filed.papers.find((p: { slot: string }) => p.slot === 'medical').files;
    const mark = { file: file.id, x: 0.1, y: 0.2, w: 0.3, h: 0.1 };
    const medical = {
      slot: 'medical',
      problem: 'incomplete',
      marks: [mark],
      fetch: 'family',
      fetchName: '王秀英',
    };
    await did(await clerk(), id, 'return', { problems: [BLURRED, medical] });
    const seen = (await village.farmer.get(`/api/matters/${id}`)).body;
    expect(paper(seen, 'medical')).toMatchObject({
      status: 'problem',
      problem: { marks: [{ ...mark, page: 1 }] },
      sample: '有医院红章和日期的那一页，字要看得清。',
      where: '看病的医院病案室或医生那里，带身份证去拿。',
      fetchSay: '可以请王秀英去：家里大人去拿就行，带上户口本',
    });
    const [told] = await inbox();
    expect(told.text).toContain('照片有点模糊');
    expect(told.text).toContain('王秀英');
    expect(seen.acceptance).toBeNull();
  });

  it('takes no mark on another paper’s photo, and asks for nothing that no list names', async () => {
    const filed = (await fileDibao(village)).body;
    const [file] = filed.papers.find((p: { slot: string }) => p.slot === 'medical').files;
    const strange = { ...BLURRED, marks: [{ file: file.id, x: 0, y: 0, w: 0.5, h: 0.5 }] };
    for (const [problem, path] of [
      [strange, 'fields.problems.0'],
      [{ slot: 'good-conduct', problem: 'missing' }, 'fields.problems.0'],
      [{ ...BLURRED, marks: [{ file: file.id, x: 0.9, y: 0, w: 0.5, h: 0.5 }] }, 'fields.problems'],
    ] as const) {
      const refused = await tried(await clerk(), filed.id, 'return', { problems: [problem] });
      expect([refused.status, refused.body.errors[0].path]).toEqual([400, path]);
    }
  });

  it('closes the list: what could have been seen at the first look is not asked for again, a new photo is', async () => {
    const id = await mended();
    const desk = (await (await clerk()).get(`/api/matters/${id}`)).body;
    expect(desk.acceptance).toMatchObject({ mayAskOnly: ['bank-card'], returns: 1, ourFault: 0 });
    const late = await tried(await clerk(), id, 'return', { problems: [DIVORCE] });
    expect(late).toMatchObject({ status: 409, body: { code: 'listed-once' } });
    expect(late.body.errors[0].message).toContain('离婚证');
    const again = await did(await clerk(), id, 'return', {
      problems: [{ slot: 'bank-card', problem: 'expired' }],
    });
    expect(again).toMatchObject({ state: 'waiting', acceptance: { returns: 2, ourFault: 0 } });
  });
});

describe('低保, given back a second time by our own fault', () => {
  it('takes the supervisor, apologises, is counted, and costs the applicant no day', async () => {
    const { app, farmer } = village;
    const id = await mended();
    const fields = { problems: [DIVORCE], why: 'overlooked' };
    expect((await tried(await clerk(), id, 'return-again', fields)).status).toBe(404);
    const asked = await did(await lead(), id, 'return-again', fields);
    expect(asked).toMatchObject({ state: 'mending', acceptance: { returns: 2, ourFault: 1 } });
    const seen = (await farmer.get(`/api/matters/${id}`)).body;
    expect(seen.owed).toMatchObject({ turn: 'applicant', late: false });
    expect(seen.owed.line).toContain('对不住');
    expect(seen.waitsForMe).toBe(true);
    const [told] = await inbox();
    expect(told).toMatchObject({ title: '对不住，还要您补一样' });
    expect(told.text).toContain('是我们的错');
    expect(told.text).toContain('离婚证');

    app.clock.pass(6 * DAY);
    const files = [await upload(app, farmer)];
    const back = await did(farmer, id, 'resubmit', {}, [{ slot: 'divorce', files }]);
    expect(back.state).toBe('handling');
    expect([back.owed.promise, back.owed.limit]).toEqual([seen.owed.promise, seen.owed.limit]);
    const steps = (await (await clerk()).get(`/api/matters/${id}`)).body.tasks.map(
      (t: { what: string }) => t.what,
    );
    expect(steps).toContain('survey');
  });

  it('while it is handled the promise and the limit stay as they were told', async () => {
    const { id } = (await fileDibao(village)).body;
    const before = (await did(await clerk(), id, 'accept')).owed;
    village.app.clock.pass(3 * DAY);
    const after = (await did(await lead(), id, 'return-again', { problems: [DIVORCE], why: 'unclear' })).owed;
    expect([after.promise, after.limit]).toEqual([before.promise, before.limit]);
  });
});

describe('先收下，后补', () => {
  it('a minor paper is promised for a day, reminded of, missed without being refused, put off, brought', async () => {
    const { app, farmer } = village;
    const turn = () => app.get(AcceptanceRound).round();
    const { id } = (await fileDibao(village)).body;
    const day = (days: number) =>
      new Date(app.clock.now() + days * DAY + 8 * 60 * MINUTE).toISOString().slice(0, 10);
    const form = (await (await clerk()).get(`/api/matters/${id}`)).body.allowed;
    const accept = form.find((a: { action: string }) => a.action === 'accept-later');
    expect(accept.fields[0].options).toEqual([{ value: 'divorce', label: '离婚证或判决书' }]);
    const far = await tried(await clerk(), id, 'accept-later', { papers: ['divorce'], by: day(40) });
    expect(far).toMatchObject({ status: 400, body: { errors: [{ path: 'fields.by' }] } });
    const taken = await did(await clerk(), id, 'accept-later', { papers: ['divorce'], by: day(7) });
    expect(taken).toMatchObject({ state: 'handling', open: true });
    const promise = taken.owed.promise;
    expect((await inbox())[0].text).toContain('“离婚证或判决书”您说好');
    const later = paper((await farmer.get(`/api/matters/${id}`)).body, 'divorce')?.later;
    expect(later).toMatchObject({ overdue: false });

    app.clock.pass(6 * DAY);
    await turn();
    await turn();
    const reminded = (await inbox()).filter((m: { title: string }) => m.title === '别忘了后补的材料');
    expect(reminded).toHaveLength(1);
    app.clock.pass(2 * DAY);
    await turn();
    const missed = (await (await clerk()).get(`/api/matters/${id}`)).body;
    expect(missed).toMatchObject({ state: 'handling', open: true });
    expect(missed.tasks.find((t: { what: string }) => t.what === 'chase')).toMatchObject({ doneAt: null });
    expect((await inbox())[0].text).toContain('没有退，也没有停');
    const desk = (await (await clerk()).get('/api/me/inbox')).body.items.map(
      (m: { title: string }) => m.title,
    );
    expect(desk).toContain('后补的没来');

    await did(await clerk(), id, 'follow-again', { by: day(3) });
    expect(actionsOf((await farmer.get(`/api/matters/${id}`)).body)).toContain('follow-up');
    expect((await tried(farmer, id, 'follow-up')).status).toBe(400);
    const files = [await upload(app, farmer)];
    const brought = await did(farmer, id, 'follow-up', {}, [{ slot: 'divorce', files }]);
    expect(paper(brought, 'divorce')).toMatchObject({ status: 'given', later: null });
    expect(actionsOf(brought)).not.toContain('follow-up');
    const done = (await (await clerk()).get(`/api/matters/${id}`)).body;
    expect(done.tasks.find((t: { what: string }) => t.what === 'chase').doneAt).not.toBeNull();
    expect(done.owed.promise).toBe(promise);
    app.clock.pass(5 * DAY);
    await turn();
    expect(
      (await (await clerk()).get(`/api/matters/${id}`)).body.tasks.filter(
        (t: { what: string }) => t.what === 'chase',
      ),
    ).toHaveLength(1);
  });

  it('can be promised when it is filed; what isn’t minor can’t', async () => {
    const { app, farmer } = village;
    const by = new Date(app.clock.now() + 5 * DAY).toISOString().slice(0, 10);
    const card = [{ slot: 'bank-card', files: [await upload(app, farmer)] }];
    const filed = await fileDibao(village, { papers: card, later: [{ slot: 'medical', by }] });
    expect(filed.status, JSON.stringify(filed.body)).toBe(201);
    expect(paper(filed.body, 'medical')).toMatchObject({ status: 'absent', later: { overdue: false } });
    const accepted = await did(await clerk(), filed.body.id, 'accept');
    expect(accepted.timeline[0].text).toContain('病历或诊断书');
    const all = await fileDibao(village, { papers: [], later: [{ slot: 'bank-card', by }] });
    expect(all.body.errors.map((e: { path: string }) => e.path)).toContain('papers.bank-card');
  });
});

describe('silence over National Day', () => {
  const ANSWERS = {
    ...{
      kind: 'same',
      where: '上湾3组',
      landArea: 120,
      houseArea: 90,
      floors: 2,
      height: 7,
      land: 'built',
      old: 'keep',
    },
    signature: true,
  };
  const file = async (farmer: Caller) =>
    farmer.post('/api/matters/service', {
      ...{ itemId: 'ziran.homestead', itemVersion: 1, subject: { residentId: 'r1' } },
      ...{ answers: { ...ANSWERS, promise: true, consent: true }, papers: [] },
    });

  it('counts as acceptance on the fifth working day, from the day it came; a word in time stops it', async () => {
    const own = await startVillage(at('2026-09-29T10:00'));
    const { app, farmer } = own;
    try {
      const filed = await file(farmer);
      expect(filed.status, JSON.stringify(filed.body)).toBe(201);
      const other = (await file(farmer)).body;
      const desk = () => own.as('staff', 'clerk1');
      await did(await desk(), other.id, 'return', { problems: [{ slot: 'old-deed', problem: 'missing' }] });
      const turn = () => app.get(AcceptanceRound).round();
      app.clock.set(at('2026-10-12T17:29'));
      await turn();
      expect((await farmer.get(`/api/matters/${filed.body.id}`)).body.state).toBe('submitted');
      app.clock.set(at('2026-10-12T17:31'));
      await turn();
      const deemed = (await farmer.get(`/api/matters/${filed.body.id}`)).body;
      expect(deemed).toMatchObject({ state: 'handling', owed: { turn: 'us', late: false } });
      // 20 working days from 29 September, not from the day on which silence counted.
      expect(deemed.owed.limit).toBe(at('2026-11-02T17:30'));
      expect(deemed.timeline[0].title).toBe('按规定算收下了');
      const told = (await farmer.get('/api/me/inbox')).body.items;
      expect(told.map((m: { title: string }) => m.title)).toContain('算收下了');
      const atDesk = (await (await desk()).get('/api/me/inbox')).body.items
        .map((m: { text: string }) => m.text)
        .join();
      expect(atDesk).toContain('行政许可法第32条');
      expect((await farmer.get(`/api/matters/${other.id}`)).body.state).toBe('waiting');
      expect(await turn()).toBe(0);
    } finally {
      await app.stop();
    }
  });

  it('means nothing for what is no licence', async () => {
    const { id } = (await fileDibao(village)).body;
    village.app.clock.pass(20 * DAY);
    await village.app.get(AcceptanceRound).round();
    expect((await village.farmer.get(`/api/matters/${id}`)).body.state).toBe('submitted');
  });
});

describe('an inside note', () => {
  it('is nowhere in what the applicant sees, hears or is sent', async () => {
    const { farmer, app } = village;
    const secret = '内情暗语七三九';
    const { id } = (await fileDibao(village)).body;
    await did(await clerk(), id, 'note', { note: secret });
    await did(await clerk(), id, 'accept');
    await did(await clerk(), id, 'note', { note: secret });
    const views = ['/api/my/matters', `/api/matters/${id}`, '/api/me/inbox', '/api/me', '/api/me/looked'];
    for (const path of views)
      expect(JSON.stringify((await farmer.get(path)).body), path).not.toContain(secret);
    for (const who of ['clerk1', 'grid1', 'tlead'] as const) {
      const staff = await village.as('staff', who);
      for (const path of ['/api/calls', '/api/me/inbox'])
        expect(JSON.stringify((await staff.get(path)).body), `${who} ${path}`).not.toContain(secret);
    }
    const acted = await did(farmer, id, 'urge');
    expect(JSON.stringify(acted)).not.toContain(secret);
    expect(JSON.stringify((await (await clerk()).get(`/api/matters/${id}`)).body)).toContain(secret);
    expect(app.clock.now()).toBeGreaterThan(0);
  });
});

describe('templates', () => {
  it('come by item and action', async () => {
    const { items } = (await (await clerk()).get('/api/replies?itemId=minzheng.dibao.apply&action=refuse'))
      .body;
    expect(items[0]).toMatchObject({ action: 'refuse', title: '收入超了' });
    expect(items.every((r: { action: string }) => r.action === 'refuse')).toBe(true);
  });
});
