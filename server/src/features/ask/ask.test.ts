import { makeIdNumber } from '@huiyin/shared/domain/people/id-number';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANSWERS, fileDibao, MONDAY, startVillage, type Village } from '../../../test/factories/dibao.js';
import type { Caller } from '../../../test/support/http.js';
import { DataSources } from '../../platform/database/data-sources.js';
import { drift } from '../../platform/database/migrator.js';
import { Sweep } from '../matter/clock/sweep.js';
import { Residents } from '../register/residents.js';

let village: Village;
beforeAll(async () => {
  village = await startVillage();
});
afterAll(() => village.app.stop());
beforeEach(() => village.app.clock.set(MONDAY));

const at = (time: string) => Date.parse(`${time}:00+08:00`);
const staff = (id: string) => village.as('staff', id);
const act = async (who: Caller, id: string, action: string, fields: object = {}) => {
  const { version } = (await who.get(`/api/matters/${id}`)).body;
  return who.post(`/api/matters/${id}/actions/${action}`, { version, fields });
};
const may = async (who: Caller, id: string) =>
  ((await who.get(`/api/matters/${id}`)).body.allowed as { action: string }[]).map((a) => a.action);
const inboxOf = async (who: Caller) =>
  (await who.get('/api/me/inbox')).body.items as { title: string; text: string; matterId: string }[];
const posted = async (who: Caller, path: string, body: object) => {
  const answer = await who.post(path, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
};

const ask = (words: string, more: object = {}, who: Caller = village.farmer) =>
  posted(who, '/api/asks', { subject: { residentId: 'r1' }, words, ...more });

describe('说给工作人员听', () => {
  it('is a matter of the village’s 综合 desk, owed in one working day', async () => {
    const asked = await ask('我爹的坟要迁，找谁');
    expect(asked).toMatchObject({ kind: 'ask', title: '问一件事', open: true, stateLabel: '等回话' });
    expect(asked.owed.promise).toBe(at('2026-03-03T17:30'));
    expect(asked.sections[0].rows[0].value).toBe('我爹的坟要迁，找谁');
    const clerk = await staff('clerk1');
    const { items } = (await clerk.get('/api/queue?view=desk')).body;
    expect(items.map(({ id }: { id: string }) => id)).toContain(asked.id);
  });

  it('is answered by an item, and one tap leads to its form', async () => {
    const { id } = await ask('我妈八十了有没有钱');
    const clerk = await staff('clerk1');
    const point = (await clerk.get(`/api/matters/${id}`)).body.allowed.find(
      (a: { action: string }) => a.action === 'point',
    );
    const options = point.fields[0].options as { value: string; label: string }[];
    expect(options).toContainEqual({ value: 'minzheng.gaoling', label: '80岁老人补贴' });
    expect((await act(clerk, id, 'point', { itemId: 'minzheng.gaoling' })).status).toBe(200);
    const seen = (await village.farmer.get(`/api/matters/${id}`)).body;
    expect(seen.point).toEqual({ itemId: 'minzheng.gaoling', plainName: '80岁老人补贴' });
    expect(seen.outcome).toMatchObject({ label: '回话了', reasons: '可以办“80岁老人补贴”。' });
    expect((await inboxOf(village.farmer)).find((m) => m.matterId === id)?.text).toContain('80岁老人补贴');
    expect((await act(village.farmer, id, 'read')).body).toMatchObject({ open: false, ending: 'delivered' });
  });

  it('is answered in words, or passed on and not lost', async () => {
    const { id } = await ask('自来水三天没来了');
    const clerk = await staff('clerk1');
    expect((await act(clerk, id, 'tell-words', { reasons: '水站明天上午来修。' })).status).toBe(200);
    expect((await village.farmer.get(`/api/matters/${id}`)).body.stateLabel).toBe('有回话了');
    const second = (await ask('我的地被人占了')).id;
    expect(await may(clerk, second)).toEqual(expect.arrayContaining(['transfer', 'tell-words', 'point']));
    const offered = await act(clerk, second, 'transfer', { windowId: 'tw1', code: 'not-ours' });
    expect(offered.status, JSON.stringify(offered.body)).toBe(200);
    expect((await village.farmer.get(`/api/matters/${second}`)).body.owed.promise).toBe(
      at('2026-03-03T17:30'),
    );
  });

  it('without an answer goes up by itself', async () => {
    const { id } = await ask('没人理的一句话');
    for (const time of ['2026-03-03T09:00', '2026-03-03T16:00', '2026-03-03T17:31']) {
      village.app.clock.set(at(time));
      await village.app.get(Sweep).round();
    }
    const { owed } = (await village.farmer.get(`/api/matters/${id}`)).body;
    expect(owed.party.id).toBe('many1');
  });

  it('at the counter is asked for a person of one’s village, and on request past the own village', async () => {
    const clerk = await staff('clerk1');
    const asked = await ask('柜台上说的一句话', { channel: 'counter' }, clerk);
    expect(asked).toMatchObject({ channel: 'counter', applicant: '李大山' });
    const away = await ask('不想让村里知道', { awayFromVillage: true });
    expect((await clerk.get(`/api/matters/${away.id}`)).status).toBe(404);
    expect(away.owed.party.label).toContain('镇');
  });
});

describe('这里不对', () => {
  const wrong = (what: string, more: object = {}, who: Caller = village.farmer, id = 'r1') =>
    posted(who, `/api/residents/${id}/mends`, { what, ...more });

  it('goes to the grid worker with what stands there, and the correction answers it', async () => {
    const said = await wrong('phone', { should: '换成13900000099了' });
    expect(said).toMatchObject({ kind: 'ask', title: '登记里有一项不对' });
    expect(said.owed.party).toMatchObject({ kind: 'staff', id: 'grid1' });
    expect(said.sections[0].rows.map((r: { value: string }) => r.value)).toEqual([
      '李大山',
      '电话',
      '139****0001',
      '换成13900000099了',
    ]);
    const grid = await staff('grid1');
    expect((await inboxOf(grid)).some((m) => m.matterId === said.id)).toBe(true);
    const bad = await act(grid, said.id, 'mended', { value: '1390000', reasons: '当面打通了。' });
    expect(bad.status).toBe(400);
    const done = await act(grid, said.id, 'mended', { value: '13900000099', reasons: '当面打通了。' });
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    expect(await village.app.get(Residents).fullPhone('r1')).toBe('13900000099');
    expect((await inboxOf(village.farmer)).find((m) => m.matterId === said.id)?.text).toContain(
      '电话已经改过来了',
    );
    const { body } = await village.farmer.get('/api/me/looked');
    expect(JSON.stringify(body)).toContain('改登记：电话');
  });

  it('is one matter however often it is tapped, and another once it is answered', async () => {
    const first = (await wrong('name')).id;
    expect((await wrong('name')).id).toBe(first);
    const clerk = await staff('clerk1');
    expect((await act(clerk, first, 'stays', { reasons: '户口本上就是这个字。' })).status).toBe(200);
    expect((await wrong('name')).id).not.toBe(first);
  });

  it('is a note to the clerk who has the request, never a refusal', async () => {
    const { number } = await wrong('address', { should: '搬到下湾12号了' });
    const { id, status } = await fileDibao(village, { answers: ANSWERS }).then(({ body, status }) => ({
      id: body.id as string,
      status,
    }));
    expect(status).toBe(201);
    const seen = (await (await staff('tclerk')).get(`/api/matters/${id}`)).body;
    expect(JSON.stringify(seen.notes)).toContain('住址');
    expect(JSON.stringify(seen.notes)).toContain(number);
    expect(JSON.stringify((await village.farmer.get(`/api/matters/${id}`)).body.notes)).not.toContain('住址');
  });

  it('puts an ID number right with birth and sex, unless it is another person’s', async () => {
    const { id } = await wrong('id-number', {}, village.farmer);
    const grid = await staff('grid1');
    const idNumber = makeIdNumber('999999', '1971-05-04', 21);
    expect((await act(grid, id, 'mended', { value: idNumber, reasons: '看过身份证。' })).status).toBe(200);
    expect((await village.app.get(Residents).get('r1')).birth).toBe('1971-05-04');
    const other = await wrong('id-number', {}, await staff('clerk1'), 'r2');
    const taken = await act(grid, other.id, 'mended', { value: idNumber, reasons: '看过身份证。' });
    expect(taken.body.code).toBe('already-on-register');
  });

  it('of who lives there is answered in words, for the household book settles it', async () => {
    const { id } = await wrong('members', { should: '小女儿嫁出去了' });
    const grid = await staff('grid1');
    const fields = (await grid.get(`/api/matters/${id}`)).body.allowed.find(
      (a: { action: string }) => a.action === 'mended',
    ).fields;
    expect(fields.map((f: { key: string }) => f.key)).toEqual(['reasons']);
    expect((await act(grid, id, 'mended', { reasons: '看过户口本，已迁出。' })).status).toBe(200);
  });
});

describe('证明监督', () => {
  const demand = { certificate: 'marriage', purpose: 'bank', asker: 'bank', body: '云台镇某银行' };
  const report = (more: object = {}, who: Caller = village.farmer) =>
    who.post('/api/certificates/reports', { subject: { residentId: 'r1' }, ...demand, ...more });

  it('is the town’s: it asks the body why, and tells the resident', async () => {
    const { body, status } = await report({ words: '不给盖章就不给取钱' });
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body.owed.party.label).toContain('镇');
    expect(body.sections[0].rows.map((r: { value: string }) => r.value)).toEqual(
      expect.arrayContaining(['婚姻状况证明', '云台镇某银行', '不给盖章就不给取钱']),
    );
    expect((await (await staff('clerk1')).get(`/api/matters/${body.id}`)).status).toBe(404);
  });

  it('is not for what the village may issue', async () => {
    const { body, status } = await report({ purpose: 'adoption', asker: 'adoption-office' });
    expect([status, body.code]).toEqual([422, 'certificate-not-reportable']);
  });
});

it('has tables that are what the rows say', async () => {
  expect(await drift(village.app.get(DataSources))).toEqual([]);
});
