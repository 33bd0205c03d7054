import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { did } from '../../../test/factories/acts.js';
import { ANSWERS, MONDAY, startVillage, upload, type Village } from '../../../test/factories/dibao.js';
import { aWorker, signIn, somebody } from '../../../test/factories/people.js';
import type { Caller } from '../../../test/support/http.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AccountWriter } from '../account/account-writer.js';
import { StaffRepository } from '../account/staff.repository.js';

const DAY = 86_400_000;
const AUTH = 'renshe.pension.auth';
const DIBAO = 'minzheng.dibao.apply';

let village: Village;
let clerk: Caller;
let grid: Caller;
beforeAll(async () => {
  village = await startVillage();
});
afterAll(() => village.app.stop());
beforeEach(async () => {
  village.app.clock.set(MONDAY);
  clerk = await village.as('staff', 'clerk1');
  grid = await village.as('staff', 'grid1');
});

/** An elder without a phone, and a neighbour with one. */
const pair = async () => {
  const owner = await somebody(village.app, { name: '何老太', through: '隔壁周家' });
  const { id, accountIds } = await somebody(village.app, { name: '周帮忙', accounts: 1 });
  const account = accountIds[0] as string;
  return { owner: owner.id, helper: id, account, phone: await signIn(village.app, 'account', account) };
};
const terms = (over: object = {}) => ({ items: [AUTH], once: false, days: 30, ...over });
const record = (who: Caller, owner: string, body: object, key?: string) =>
  who.post(`/api/residents/${owner}/mandates`, { ...terms(), how: 'present', ...body }, key);
const fileAuth = (who: Caller, owner: string, over: object = {}) =>
  who.post('/api/matters/service', {
    ...{ itemId: AUTH, itemVersion: 1, subject: { residentId: owner }, papers: [] },
    answers: { how: 'home', stopped: false },
    ...over,
  });
const helpingOf = async (who: Caller) => (await who.get('/api/my/helping')).body.items;

describe('a mandate recorded at the desk', () => {
  it('lets the helper ask for what it names, read it and act on it, and shows who did', async () => {
    const { owner, helper, phone } = await pair();
    expect((await fileAuth(phone, owner)).status).toBe(404);
    const { status, body } = await record(clerk, owner, { helper: { residentId: helper } });
    expect([status, body.live, body.helper.name, body.mayRevoke]).toEqual([201, true, '周帮忙', true]);
    expect(body.proofSay).toBe('两个人当面说的，陈桂兰记下');
    expect(body.hearsSay).toBe('何老太本人由村里打电话告诉；周帮忙手机上也提醒，只提醒有消息。');

    const form = await phone.get(`/api/items/${AUTH}/form?residentId=${owner}`);
    expect([form.status, form.body.known.name]).toEqual([200, '何老太']);
    const filed = await fileAuth(phone, owner);
    expect([filed.status, filed.body.channel, filed.body.filedBy]).toEqual([
      201,
      'helper',
      '周帮忙（帮着办的，手机）',
    ]);
    expect(filed.body.applicant).toBe('何老太');
    expect(filed.body.queryCode).toBeUndefined();
    expect(filed.body.parties.map((p: { role: string; name: string }) => [p.role, p.name])).toEqual([
      ['applicant', '何老太'],
      ['helper', '周帮忙'],
    ]);
    const { id } = filed.body;
    expect((await helpingOf(phone))[0].matters.map((m: { id: string }) => m.id)).toEqual([id]);
    // What is somebody else's doesn't lie among the own matters.
    expect((await phone.get('/api/my/matters')).body).toEqual({ open: [], closed: [] });

    await did(clerk, id, 'return', { problems: [{ slot: 'id-card', problem: 'missing' }] });
    const [news] = (await phone.get('/api/me/inbox')).body.items;
    expect(news).toMatchObject({ title: '您帮着办的事有消息', matterId: id });
    expect(JSON.stringify(news)).not.toContain('何老太');
    const files = [await upload(village.app, phone)];
    await did(phone, id, 'resubmit', {}, [{ slot: 'id-card', files }]);
    const seen = (await clerk.get(`/api/matters/${id}`)).body;
    expect(seen.timeline.map((t: { by: string }) => t.by)).toContain('周帮忙（帮着办的）');

    const deeds = await clerk.get(`/api/mandates/${body.id}/deeds`);
    expect(deeds.body.items.map((d: { what: string; by: string }) => [d.what, d.by])).toEqual([
      ['补好了，再交上去', '周帮忙（帮着办的）'],
      ['交上去', '周帮忙（帮着办的，手机）'],
    ]);
  });

  it('names its items and nothing else', async () => {
    const { owner, helper, phone } = await pair();
    await record(clerk, owner, { helper: { residentId: helper } });
    const other = await fileAuth(phone, owner, { itemId: DIBAO, answers: ANSWERS });
    expect(other.status).toBe(404);
    expect((await phone.get(`/api/items/${DIBAO}/form?residentId=${owner}`)).status).toBe(404);
    // Of what the person asks for by themselves the helper sees what is named, too.
    const own = (await fileAuth(clerk, owner)).body;
    const dibao = (await fileAuth(clerk, owner, { itemId: DIBAO, answers: ANSWERS })).body;
    expect((await phone.get(`/api/matters/${own.id}`)).status).toBe(200);
    expect((await phone.get(`/api/matters/${dibao.id}`)).status).toBe(404);
  });

  it('opens what runs already, and is told to the person', async () => {
    const { owner, helper, phone } = await pair();
    const { id } = (await fileAuth(clerk, owner)).body;
    expect((await phone.get(`/api/matters/${id}`)).status).toBe(404);
    await record(clerk, owner, { helper: { residentId: helper } });
    expect((await phone.get(`/api/matters/${id}`)).status).toBe(200);
    const calls = (await clerk.get('/api/calls')).body.items;
    expect(calls.map((c: { sentence: string }) => c.sentence).join()).toContain('让周帮忙帮您办“养老金认证”');
  });

  it('rates nothing: that is the person’s own', async () => {
    const { owner, helper, phone } = await pair();
    await record(clerk, owner, { helper: { residentId: helper } });
    const { id } = (await fileAuth(phone, owner)).body;
    await did(clerk, id, 'accept');
    await did(clerk, id, 'approve', { reasons: '认证好了。' });
    await did(phone, id, 'read');
    const { body } = await phone.get(`/api/matters/${id}`);
    expect([body.open, body.canRate]).toEqual([false, false]);
    expect((await phone.post(`/api/matters/${id}/rating`, { score: 5 })).status).toBe(404);
  });
});

describe('its proof', () => {
  it('spoken takes a witness who is neither side nor the recorder', async () => {
    const { owner, helper } = await pair();
    const spoken = (witness?: string) =>
      record(grid, owner, { helper: { residentId: helper }, how: 'spoken', ...(witness ? { witness } : {}) });
    for (const wrong of [undefined, '王秀兰', '周帮忙', '何老太']) {
      const { status, body } = await spoken(wrong);
      expect([status, body.code], wrong).toEqual([422, 'mandate-unfit']);
    }
    expect((await spoken('孙邻居')).body.proofSay).toBe('本人口头说的，孙邻居在场作证，王秀兰记下');
  });

  it('in the presence of the clerk alone never makes the clerk, or whom they live with, the helper', async () => {
    const { owner } = await pair();
    const worker = await aWorker(village.app, { name: '钱守柜', phone: '13900008877' }, [
      'clerk',
      '/c/t/v1/',
      'c1',
    ]);
    const desk = await signIn(village.app, 'staff', worker.id);
    const self = await somebody(village.app, { name: '钱大嫂', phone: '13900008877' });
    const namesake = await somebody(village.app, { name: '钱守柜' });
    for (const { id } of [self, namesake]) {
      const { status, body } = await record(desk, owner, { helper: { residentId: id } });
      expect([status, body.code]).toEqual([422, 'mandate-unfit']);
      expect((await record(clerk, owner, { helper: { residentId: id } })).status).toBe(201);
    }
  });

  it('on paper is the photo of a signed sheet, which the helper does not read', async () => {
    const { owner, helper, phone } = await pair();
    const paper = { helper: { residentId: helper }, how: 'paper' };
    expect((await record(grid, owner, paper)).status).toBe(422);
    const file = await upload(village.app, grid);
    const { body } = await record(grid, owner, { ...paper, files: [file] });
    expect(body.papers.map((p: { id: string }) => p.id)).toEqual([file]);
    expect((await clerk.get(`/api/attachments/${file}`)).status).toBe(200);
    expect((await phone.get(`/api/attachments/${file}`)).status).toBe(404);
    expect((await phone.get('/api/my/mandates')).body.held[0].papers).toEqual([]);
  });

  it('by the person’s own phone takes the code that the helper’s shows', async () => {
    const { helper, phone } = await pair();
    const { code } = (await phone.post('/api/my/helper-code', { residentId: helper })).body;
    const give = (who: Caller, body: object) =>
      who.post('/api/my/mandates', { residentId: 'r1', ...terms(), ...body }, randomUUID());
    expect((await give(village.farmer, { helper: { code: '0000' } })).body.code).toBe('code-wrong');
    expect((await give(phone, { helper: { code } })).status).toBe(404);
    const { status, body } = await give(village.farmer, { helper: { code } });
    expect([status, body.how, body.owner.name, body.helper.name]).toEqual([
      201,
      'own-phone',
      '李大山',
      '周帮忙',
    ]);
    expect((await give(village.farmer, { helper: { code } })).body.code).toBe('code-expired');
    // One's own household and the worker of one's grid need no code; a stranger does.
    expect((await give(village.farmer, { helper: { residentId: 'r2' } })).status).toBe(201);
    expect((await give(village.farmer, { helper: { residentId: helper } })).status).toBe(404);
    expect((await give(village.farmer, { helper: { post: 'grid' } })).body.helper).toMatchObject({
      name: '上湾网格的网格员',
      holder: '王秀兰',
    });
  });

  it('by the code of the contact card, both together, on the helper’s phone', async () => {
    const { helper, phone } = await pair();
    const { code } = (await clerk.post('/api/households/h1/code', {})).body;
    const body = { code, helperId: helper, ...terms() };
    const first = await phone.post('/api/my/mandates/card', body, randomUUID());
    expect(first.body.choose.map((c: { name: string }) => c.name)).toEqual(['李大山', '黄月娥', '王秀英']);
    const second = await phone.post('/api/my/mandates/card', { ...body, ownerId: 'r3' }, randomUUID());
    expect(second.body.mandate).toMatchObject({ how: 'code', owner: { name: '黄月娥' } });
    const again = await phone.post('/api/my/mandates/card', { ...body, ownerId: 'r3' }, randomUUID());
    expect(again.body.code).toBe('code-expired');
    // It speaks for nobody: that is more than a mandate.
    expect((await phone.get('/api/me')).body.persons).toHaveLength(1);
  });

  it('is written once, whatever the network does', async () => {
    const { owner, helper } = await pair();
    const key = randomUUID();
    const body = { helper: { residentId: helper } };
    const ids = [await record(clerk, owner, body, key), await record(clerk, owner, body, key)];
    expect(ids[0]?.body.id).toBe(ids[1]?.body.id);
    expect((await clerk.get(`/api/residents/${owner}/mandates`)).body.items).toHaveLength(1);
  });
});

describe('its end', () => {
  const given = async (over: object = {}) => {
    const people = await pair();
    const { body } = await record(clerk, people.owner, { helper: { residentId: people.helper }, ...over });
    const matter = (await fileAuth(people.phone, people.owner)).body.id as string;
    return { ...people, mandate: body.id as string, matter };
  };
  const shut = async (phone: Caller, matter: string, owner: string) => [
    (await phone.get(`/api/matters/${matter}`)).status,
    (await phone.post(`/api/matters/${matter}/actions/withdraw`, { version: 1 })).status,
    (await fileAuth(phone, owner)).status,
    (await phone.get(`/api/items/${AUTH}/form?residentId=${owner}`)).status,
  ];

  it('comes in one step, and opens nothing from then on: not even a photo that the helper took', async () => {
    const { owner, phone, mandate, matter } = await given();
    await did(clerk, matter, 'return', { problems: [{ slot: 'id-card', problem: 'missing' }] });
    const file = await upload(village.app, phone);
    await did(phone, matter, 'resubmit', {}, [{ slot: 'id-card', files: [file] }]);
    expect((await phone.get(`/api/attachments/${file}`)).status).toBe(200);
    const { status, body } = await clerk.post(`/api/mandates/${mandate}/revoke`);
    expect([status, body.live, body.endSay]).toEqual([
      200,
      false,
      '3月2日（周一）停了，本人说了，工作人员停的',
    ]);
    expect(await shut(phone, matter, owner)).toEqual([404, 404, 404, 404]);
    expect((await phone.get(`/api/attachments/${file}`)).status).toBe(404);
    expect(await helpingOf(phone)).toEqual([]);
    expect((await phone.get(`/api/mandates/${mandate}/deeds`)).status).toBe(404);
    // What was done stays readable for the owner's side.
    expect((await clerk.get(`/api/mandates/${mandate}/deeds`)).body.items).toHaveLength(2);
  });

  it('comes with its day', async () => {
    const { owner, phone, matter } = await given({ days: 2 });
    village.app.clock.set(MONDAY + 2 * DAY - 1);
    expect((await phone.get(`/api/matters/${matter}`)).status).toBe(200);
    village.app.clock.set(MONDAY + 2 * DAY);
    expect(await shut(phone, matter, owner)).toEqual([404, 404, 404, 404]);
  });

  it('comes with its matter, where it is for one', async () => {
    const { owner, phone, matter } = await given({ once: true });
    expect((await fileAuth(phone, owner)).status).toBe(404);
    expect((await phone.get(`/api/matters/${matter}`)).status).toBe(200);
    expect(await did(phone, matter, 'withdraw')).toMatchObject({ open: false, timeline: [] });
    expect((await phone.get(`/api/matters/${matter}`)).status).toBe(404);
  });

  it('is the owner’s, the helper’s, and staff’s on their word; not a neighbour’s, nor another village’s', async () => {
    const { phone, mandate } = await given();
    const stranger = (await pair()).phone;
    const far = await village.as('staff', 'clerk2');
    for (const who of [stranger, far, village.farmer])
      expect((await who.post(`/api/mandates/${mandate}/revoke`)).status).toBe(404);
    expect((await phone.post(`/api/mandates/${mandate}/revoke`)).body.endSay).toContain('帮忙的人自己不办了');
  });

  it('comes while the helper reads and files: each request sees the one or the other, none a half', async () => {
    const { owner, phone, mandate, matter } = await given();
    const asks = Array.from({ length: 6 }, () => phone.get(`/api/matters/${matter}`));
    const files = Array.from({ length: 3 }, () => fileAuth(phone, owner));
    const [revoked] = await Promise.all([clerk.post(`/api/mandates/${mandate}/revoke`), ...asks, ...files]);
    expect(revoked?.status).toBe(200);
    for (const { status } of await Promise.all(asks)) expect([200, 404]).toContain(status);
    const done = (await Promise.all(files)).filter(({ status }) => status === 201).length;
    expect((await clerk.get(`/api/mandates/${mandate}/deeds`)).body.items).toHaveLength(1 + done);
    expect(await shut(phone, matter, owner)).toEqual([404, 404, 404, 404]);
  });
});

describe('a mandate of a post', () => {
  it('is not proven by whoever holds it, goes on with the post, and leaves whoever leaves it', async () => {
    const { owner } = await pair();
    const ask = { helper: { post: 'grid' }, items: [DIBAO] };
    expect((await record(grid, owner, ask)).body.code).toBe('mandate-unfit');
    expect((await record(clerk, owner, ask)).status).toBe(201);
    const filed = await fileAuth(clerk, owner, { itemId: DIBAO, answers: ANSWERS });
    const { id } = filed.body;
    expect((await helpingOf(grid))[0]).toMatchObject({ mandate: { helper: { holder: '王秀兰' } } });
    expect(
      (await grid.get(`/api/matters/${id}`)).body.allowed.map((a: { action: string }) => a.action),
    ).toContain('withdraw');

    const { app } = village;
    await app
      .get(UnitOfWork)
      .run('test.leave', (tx) =>
        app.get(StaffRepository).endPosts(tx, { staffId: 'grid1' }, app.clock.now()),
      );
    const post = { id: 'grid1-moved', staffId: 'grid1', role: 'grid' as const, placeId: 'g2' };
    await app
      .get(UnitOfWork)
      .run('test.move', (tx) =>
        app
          .get(AccountWriter)
          .insertPosts(tx, [{ ...post, centreId: null, windowId: null, fromAt: 0, toAt: null }]),
      );
    const next = await aWorker(app, '冯接班', ['grid', '/c/t/v1/g1/']);
    const heir = await signIn(app, 'staff', next.id);
    expect((await grid.get(`/api/matters/${id}`)).status).toBe(404);
    expect((await heir.get(`/api/matters/${id}`)).status).toBe(200);
    expect((await helpingOf(heir))[0]).toMatchObject({ mandate: { helper: { holder: '冯接班' } } });
  });

  it('opens nothing that is kept from the village', async () => {
    const { owner } = await pair();
    await record(clerk, owner, {
      helper: { post: 'clerk' },
      how: 'spoken',
      witness: '孙邻居',
      items: [DIBAO],
    });
    const town = await village.as('staff', 'tclerk');
    const away = { itemId: DIBAO, answers: ANSWERS, awayFromVillage: true };
    const { id } = (await fileAuth(town, owner, away)).body;
    expect((await clerk.get(`/api/matters/${id}`)).status).toBe(404);
  });
});
