import { isDrawn } from '@huiyin/shared/domain/aftercare/draw';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccountWriter } from '../../src/features/account/account-writer.js';
import { Sweep } from '../../src/features/matter/clock/sweep.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { MONDAY, startVillage, type Village } from '../factories/dibao.js';
import { act } from '../factories/steps.js';
import type { Caller } from '../support/http.js';

const DAY = 86_400_000;
const PLAIN = 'nongye.contract-cert';

let village: Village;
let station: Caller;
let colleague: Caller;
let lead: Caller;
let townLead: Caller;
let townClerk: Caller;

/** One more clerk at the village's window. */
const addColleague = async ({ app }: Village): Promise<void> => {
  const writer = app.get(AccountWriter);
  const staff = {
    id: 'clerk1b',
    name: '何建国',
    login: 'clerk1b',
    passwordHash: 'x',
    phone: null,
    photoId: null,
  };
  await app.get(UnitOfWork).run('test.staff', async (tx) => {
    await writer.insertStaff(tx, [{ ...staff, active: true }]);
    await writer.insertPosts(tx, [
      {
        id: 'clerk1b-0',
        staffId: 'clerk1b',
        role: 'clerk',
        placeId: 'v1',
        centreId: 'c1',
        windowId: 'w1',
        fromAt: 0,
        toAt: null,
      },
    ]);
  });
};

/** Sets the clock, and signs everybody in anew: no session outlives a working day. */
const on = async (ms: number) => {
  village.app.clock.set(ms);
  station = await village.as('staff', 'clerk1');
  colleague = await village.as('staff', 'clerk1b');
  lead = await village.as('staff', 'many1');
  townLead = await village.as('staff', 'tlead');
  townClerk = await village.as('staff', 'tclerk');
  village = { ...village, farmer: await village.as('account', 'a1') };
};

beforeAll(async () => {
  village = await startVillage();
  await addColleague(village);
});
beforeEach(() => on(MONDAY));
afterAll(() => village.app.stop());

const see = async (who: Caller, id: string) => (await who.get(`/api/matters/${id}`)).body;
/** What 李大山's phone was told of it. */
const told = async (id: string): Promise<string[]> =>
  (await village.farmer.get('/api/me/inbox')).body.items
    .filter((m: { matterId: string }) => m.matterId === id)
    .map((m: { text: string }) => m.text);
const actions = (body: { allowed: { action: string }[] }) => body.allowed.map((a) => a.action);

/** Filed from the phone, handled at the village's window. */
const file = async (subject = 'r1', who: Caller = village.farmer) => {
  const filed = await who.post('/api/matters/service', {
    ...{ itemId: PLAIN, itemVersion: 1, subject: { residentId: subject } },
    ...{ answers: { what: '证丢了要补，河边三亩。' }, papers: [] },
  });
  expect(filed.status, JSON.stringify(filed.body)).toBe(201);
  return filed.body as { id: string; number: string };
};

const handle = async (id: string) => {
  await station.post(`/api/matters/${id}/claim`);
  await act(station, id, 'accept');
  expect((await act(station, id, 'approve', { reasons: '登记好了。' })).status).toBe(200);
};

/** Filed, handled, read: over. */
const over = async () => {
  const filed = await file();
  await handle(filed.id);
  await act(village.farmer, filed.id, 'read');
  return filed;
};

describe('没解决', () => {
  it('in one tap opens the same number again, with another person and a shorter clock', async () => {
    const { farmer, app } = village;
    const { id, number } = await over();
    const closed = await see(farmer, id);
    expect(closed).toMatchObject({ open: false, holder: { name: '陈桂兰' } });
    expect(actions(closed)).toEqual(['not-solved']);
    const again = await act(farmer, id, 'not-solved', { words: '名字写错了一个字。' });
    expect(again.body).toMatchObject({
      ...{ id, number, open: true, state: 'reopened', ending: null, closedAt: null },
      holder: { name: '何建国' },
      owed: { turn: 'us', party: { kind: 'staff', id: 'clerk1b' } },
    });
    const promise = again.body.owed.promise as number;
    expect(promise - app.clock.now()).toBeLessThan(4 * DAY);
    expect(again.body.owed.limit).toBe(promise);
    expect(actions(await see(station, id))).not.toContain('solve');
    const seen = await see(colleague, id);
    expect(seen.timeline[0]).toMatchObject({ title: '说没解决，再办一次', text: '名字写错了一个字。' });
    await act(colleague, id, 'solve', { reasons: '已经改正，重新发了一张。' });
    expect((await act(farmer, id, 'read')).body).toMatchObject({ ending: 'delivered', open: false });
  });

  it('is owed like any other answer: late, it goes up', async () => {
    const { farmer, app } = village;
    const { id } = await over();
    await act(farmer, id, 'not-solved');
    await on(MONDAY + 9 * DAY);
    for (let i = 0; i < 4; i++) {
      await app.get(Sweep).round();
      app.clock.pass(61_000);
    }
    expect((await see(farmer, id)).owed.party.id).not.toBe('clerk1b');
  });

  it('is heard on the phone and at the door, by number, by whoever serves that place', async () => {
    const { number, id } = await over();
    const grid = await village.as('staff', 'grid1');
    const elsewhere = await village.as('staff', 'clerk2');
    const said = { number, how: 'visit', words: '钱还没到。' };
    expect((await elsewhere.post('/api/not-solved', said)).status).toBe(404);
    expect((await grid.post('/api/not-solved', { ...said, number: '1234567890' })).status).toBe(404);
    const heard = await grid.post('/api/not-solved', said);
    expect(heard.body).toMatchObject({ number, line: expect.stringContaining('何建国') });
    expect((await grid.post('/api/not-solved', said)).body.code).toBe('not-allowed-now');
    expect((await grid.get(`/api/matters/${id}`)).status).toBe(404);
    expect((await see(village.farmer, id)).timeline[0].by).toBe('上门听本人说的（王秀兰记）');
  });

  it('is a new matter after a month', async () => {
    const { id } = await over();
    await on(MONDAY + 31 * DAY);
    expect(actions(await see(village.farmer, id))).toEqual([]);
    expect((await act(village.farmer, id, 'not-solved')).body.code).toBe('not-allowed-now');
  });

  it('is no way back into what was withdrawn', async () => {
    const { id } = await file();
    await act(village.farmer, id, 'withdraw');
    expect(actions(await see(village.farmer, id))).toEqual([]);
  });
});

describe('a rating', () => {
  it('that is bad is looked into by the town, and the answer goes back to who rated', async () => {
    const { farmer } = village;
    const { id } = await over();
    const silent = await see(farmer, id);
    expect(silent).toMatchObject({ rating: null, ratingSay: '还没有评', canRate: true });
    const rated = await farmer.post(`/api/matters/${id}/rating`, { score: 2, words: '等了一上午。' });
    expect(rated.body).toMatchObject({
      ...{ open: true, state: 'followup', rating: { score: 2 }, ratingSay: '不满意' },
      owed: { turn: 'us', party: { kind: 'staff', id: 'tlead' } },
    });
    const inbox = (await farmer.get('/api/me/inbox')).body.items.map((m: { title: string }) => m.title);
    expect(inbox).toContain('您的评价有人管');
    expect(actions(await see(station, id))).not.toContain('answer-rater');
    const answered = await act(townLead, id, 'answer-rater', {
      ...{ verdict: 'mended', reasons: '上午只有一个人，从下周起加一个。' },
    });
    expect(answered.body).toMatchObject({ state: 'followed', outcome: { result: 'approved' } });
    const undelivered = await townLead.get('/api/queue?view=undelivered');
    expect(undelivered.body.items.map((m: { id: string }) => m.id)).toContain(id);
    expect(await told(id)).toContainEqual(expect.stringContaining('从下周起加一个'));
    const read = await act(farmer, id, 'read');
    expect(read.body).toMatchObject({
      open: false,
      ending: 'delivered',
      rating: { score: 2 },
      canRate: false,
    });
  });

  it('that is good opens nothing', async () => {
    const { id } = await over();
    const rated = await village.farmer.post(`/api/matters/${id}/rating`, { score: 3 });
    expect(rated.body).toMatchObject({ open: false, ratingSay: '基本满意' });
  });

  it('twice at the same moment is one rating, and one follow-up', async () => {
    const { id } = await over();
    const both = await Promise.all(
      [1, 2].map((score) => village.farmer.post(`/api/matters/${id}/rating`, { score })),
    );
    expect(both.map((r) => r.status).sort()).toEqual([200, 409]);
    const seen = await see(townLead, id);
    expect(seen.timeline.filter((e: { title: string }) => e.title === '评了不满意，派人核实')).toHaveLength(
      1,
    );
  });
});

/** As a letter quotes them for what was filed in March 2026. */
const RULES =
  '您提出时有效的规定：《农村土地承包法》第24条；《农村土地承包合同管理办法》（农业农村部令2023年第1号）。';

describe('endings', () => {
  it('have no letter before there is an answer, and one without a receipt where it is a yes', async () => {
    const { id } = await file();
    expect((await village.farmer.get(`/api/matters/${id}/letter`)).body.code).toBe('not-allowed-now');
    await handle(id);
    const { body } = await village.farmer.get(`/api/matters/${id}/letter`);
    expect(body).toMatchObject({ title: '办理结果通知书', receipt: null });
    expect(body.paragraphs).toEqual([
      expect.any(String),
      '一、结果：同意您的申请。',
      `二、依据和理由：登记好了。${RULES}`,
    ]);
  });

  it('are told in writing within three working days where it is a no; later than that it goes up', async () => {
    const { app } = village;
    const { id } = await file();
    await station.post(`/api/matters/${id}/claim`);
    const refused = await act(station, id, 'refuse', {
      ...{ rule: '农村土地承包法第24条', reasons: '这块地不在您家名下。', next: '可以申请复议。' },
    });
    expect(refused.body).toMatchObject({
      state: 'concluded',
      outcome: { result: 'refused', label: '不予办理' },
    });
    expect(refused.body.owed.promise).toBe(Date.parse('2026-03-05T17:30:00+08:00'));
    const letter = await station.get(`/api/matters/${id}/letter`);
    expect(letter.body).toMatchObject({
      ...{ title: '不予办理决定书', fileNo: '〔2026〕　　　　号', to: '李大山：', date: '2026年3月2日' },
      ...{ from: '柳溪村便民服务站', seal: '（盖章）', contact: ['电话：0999-6100002'] },
      paragraphs: [
        expect.stringMatching(/^您2026年3月2日提出“.+”（办事号\d{3} \d{3} \d{4}），我们已经核实、办理/),
        '一、结果：不同意您的申请，不予办理。',
        `二、依据和理由：依据农村土地承包法第24条：这块地不在您家名下。${RULES}`,
        '三、不同意这个结果，或者还想办：可以申请复议。',
      ],
    });
    expect(letter.body.receipt.lines[0]).toContain('收到《不予办理决定书》一份');
    expect((await village.farmer.get(`/api/matters/${id}/letter`)).body).toEqual(letter.body);
    await on(Date.parse('2026-03-05T18:00:00+08:00'));
    for (let i = 0; i < 3; i++) {
      await app.get(Sweep).round();
      app.clock.pass(61_000);
    }
    expect((await see(station, id)).owed).toMatchObject({ party: { id: 'many1' } });
    await act(lead, id, 'deliver', { how: 'letter', witness: '王秀兰' });
    expect(await see(lead, id)).toMatchObject({ open: false, outcome: { result: 'refused' } });
  });

  it('tell an honest 办不了 from a refusal: why, by which rule, the next door, whom to ask', async () => {
    const { farmer } = village;
    const { id } = await file();
    await station.post(`/api/matters/${id}/claim`);
    const said = await act(station, id, 'cannot', {
      ...{ rule: '不动产登记暂行条例第7条', reasons: '这项归县里办' },
      ...{ door: '县不动产登记中心3号窗口', next: '可以找镇督办。' },
    });
    expect(said.body.outcome).toMatchObject({
      ...{ result: 'cannot', label: '办不了', weight: 'grave', next: '可以找镇督办。' },
      reasons: '依据不动产登记暂行条例第7条：这项归县里办。可以去：县不动产登记中心3号窗口。',
    });
    expect(await told(id)).toContainEqual(expect.stringContaining('县不动产登记中心3号窗口'));
    expect(actions(await see(farmer, id))).not.toContain('read');
    const done = await act(station, id, 'deliver', { how: 'letter', witness: '王秀兰' });
    expect(done.body).toMatchObject({ ending: 'delivered', outcome: { result: 'cannot' } });
  });

  it('hand over to another body with a receipt', async () => {
    const { id } = await file();
    await station.post(`/api/matters/${id}/claim`);
    const out = await act(station, id, 'hand-out', {
      ...{ to: '县信访局', receipt: '〔2026〕18号', reasons: '已走信访渠道。' },
    });
    expect(out.body).toMatchObject({ open: false, ending: 'transferred', endingLabel: '转出去了' });
    expect(actions(await see(village.farmer, id))).toEqual([]);
  });

  it('give up on nobody before three tries on two ways, and only by the supervisor', async () => {
    const { app } = village;
    const { id } = await file('r3', station);
    await handle(id);
    const phone = async () => {
      const [call] = (await station.get('/api/calls')).body.items.filter(
        (c: { matterId: string }) => c.matterId === id,
      );
      return station.post(`/api/calls/${call.id}/result`, { result: 'no-answer' });
    };
    for (let i = 0; i < 3; i++) {
      expect((await phone()).status).toBe(200);
      await on(app.clock.now() + DAY);
    }
    expect(actions(await see(lead, id))).not.toContain('close-unreachable');
    expect((await act(station, id, 'knock')).status).toBe(200);
    expect(actions(await see(station, id))).not.toContain('close-unreachable');
    const gone = await act(lead, id, 'close-unreachable');
    expect(gone.body).toMatchObject({ open: false, ending: 'unreachable', endingLabel: '多次联系不上' });
  });
});

describe('call-backs', () => {
  /** Files until one is drawn; the ids are the application's own, so the draw is the real one. */
  const drawn = async () => {
    for (let i = 0; i < 80; i++) {
      const filed = await file('r3', station);
      if (!isDrawn(filed.id)) {
        continue;
      }
      await station.post(`/api/matters/${filed.id}/claim`);
      await act(station, filed.id, 'done-now', { reasons: '当面办好了。' });
      return filed;
    }
    throw new Error('nobody was drawn out of eighty');
  };

  it('ask who has no phone, too, and never by who handled it; a level is put down only when one was named', async () => {
    const { id, number } = await drawn();
    expect((await station.get('/api/callbacks')).body.items).toEqual([]);
    const row = (await townClerk.get('/api/callbacks')).body.items.find(
      (c: { matterId: string }) => c.matterId === id,
    );
    expect(row).toMatchObject({
      who: '黄月娥',
      phone: null,
      through: '柳溪村上湾组1号',
      number,
      late: false,
    });
    expect(row.sentence).toContain('不是给您办事的那个人');
    expect((await station.post(`/api/callbacks/${row.id}/result`, { result: 'silent' })).status).toBe(404);
    const asked = await townClerk.post(`/api/callbacks/${row.id}/result`, {
      ...{ result: 'asked', solved: false, words: '证上的日子不对。' },
    });
    expect(asked.body).toEqual({ id: row.id, done: true });
    const seen = await see(station, id);
    expect(seen).toMatchObject({ open: true, state: 'reopened', rating: null });
    const left = (await townClerk.get('/api/callbacks')).body.items;
    expect(left.map((c: { matterId: string }) => c.matterId)).not.toContain(id);
  });

  it('put a level down as it was said, once; a bad one is looked into', async () => {
    const { id } = await drawn();
    const row = (await townClerk.get('/api/callbacks')).body.items.find(
      (c: { matterId: string }) => c.matterId === id,
    );
    const said = { result: 'asked', solved: true, score: 1 };
    expect((await townClerk.post(`/api/callbacks/${row.id}/result`, said)).status).toBe(200);
    expect(await see(townLead, id)).toMatchObject({ state: 'followup', rating: { score: 1 } });
    expect((await townClerk.post(`/api/callbacks/${row.id}/result`, said)).body.code).toBe('not-allowed-now');
  });

  it('rest after three times of nobody', async () => {
    const { id } = await drawn();
    const row = (await townClerk.get('/api/callbacks')).body.items.find(
      (c: { matterId: string }) => c.matterId === id,
    );
    const nobody = () => townClerk.post(`/api/callbacks/${row.id}/result`, { result: 'no-answer' });
    expect([(await nobody()).body.done, (await nobody()).body.done, (await nobody()).body.done]).toEqual([
      false,
      false,
      true,
    ]);
    expect(await see(station, id)).toMatchObject({ open: false, rating: null, ratingSay: '还没有评' });
  });
});
