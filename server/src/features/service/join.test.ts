import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { did } from '../../../test/factories/acts.js';
import { ANSWERS, fileDibao, startVillage, upload, type Village } from '../../../test/factories/dibao.js';
import { bindAccount } from '../../../test/factories/people.js';
import type { Caller } from '../../../test/support/http.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AccountWriter } from '../account/account-writer.js';
import { AttachmentRepository } from '../attachment/attachment.repository.js';

let village: Village;
/** 王秀英, of the same house, on her own phone. */
let wife: Caller;
let stranger: Caller;
let running: { id: string; number: string };
beforeAll(async () => {
  village = await startVillage();
  await village.app.get(UnitOfWork).run('test.phones', (tx) =>
    village.app.get(AccountWriter).insertAccounts(
      tx,
      ['a2', 'a9'].map((id) => ({ id, createdAt: 0 })),
      [],
    ),
  );
  await bindAccount(village.app, 'a2', 'r2');
  wife = await village.as('account', 'a2');
  stranger = await village.as('account', 'a9');
  running = (await fileDibao(village)).body;
});
afterAll(() => village.app.stop());

const join = (who: Caller, body: Record<string, unknown>, key = randomUUID()) =>
  who.post(`/api/matters/service/${running.id}/papers`, body, key);

it('is shown to whoever begins the same for the same house; its contents stay with whose it is', async () => {
  const form = await wife.get('/api/items/minzheng.dibao.apply/form?residentId=r2');
  expect(form.body.running).toEqual([{ ...pick(running), title: '申请低保', mayOpen: false }]);
  expect((await wife.get(`/api/matters/${running.id}`)).status).toBe(404);
  const own = await village.farmer.get('/api/items/minzheng.dibao.apply/form?residentId=r1');
  expect(own.body.running).toMatchObject([{ id: running.id, mayOpen: true }]);
});

it('takes the new papers to the one that runs, once; the desk is told, the owed answer stays', async () => {
  const before = (await village.farmer.get(`/api/matters/${running.id}`)).body;
  const key = randomUUID();
  const papers = [{ slot: 'medical', files: [await upload(village.app, wife)] }];
  const body = { residentId: 'r2', papers, words: '医院又开了一张' };
  const answer = await join(wife, body, key);
  expect([answer.status, answer.body]).toEqual([
    200,
    { ...pick(running), title: '申请低保', mayOpen: false },
  ]);
  expect((await join(wife, body, key)).status).toBe(200);
  const after = (await village.farmer.get(`/api/matters/${running.id}`)).body;
  expect(after.owed).toEqual(before.owed);
  expect(after.version).toBe(before.version + 1);
  const filesOf = (view: typeof after, slot: string) =>
    view.papers.find((p: { slot: string }) => p.slot === slot).files.length;
  expect([filesOf(before, 'medical'), filesOf(after, 'medical')]).toEqual([1, 2]);
  expect(JSON.stringify(after.timeline)).toContain('医院又开了一张。又交来'.slice(0, 7));
  const photos = after.papers.flatMap((p: { files: { id: string }[] }) => p.files);
  for (const { id } of photos) expect((await village.farmer.get(`/api/attachments/${id}`)).status).toBe(200);
});

it('lets nobody of another house near it', async () => {
  const asked = await join(stranger, { residentId: 'r2', words: '我也要' });
  expect(asked.status).toBe(404);
  const other = await (await village.as('staff', 'clerk2')).post(
    `/api/matters/service/${running.id}/papers`,
    { residentId: 'r2', words: '我也要' },
    randomUUID(),
  );
  expect(other.status).toBe(404);
});

it('asks for something to add', async () => {
  const nothing = await join(wife, { residentId: 'r2' });
  expect([nothing.status, nothing.body.code]).toEqual([422, 'nothing-to-add']);
});

describe('a paper that was joined', () => {
  type Row = { id: string; key: string; files: { id: string }[] };
  const givenOf = async (who: Caller, residentId: string, key: string): Promise<Row[]> =>
    (await who.get(`/api/residents/${residentId}/given`)).body.items.filter((i: Row) => i.key === key);
  const filesIn = async (who: Caller, id: string, slot: string): Promise<string[]> =>
    (await who.get(`/api/matters/${id}`)).body.papers
      .find((p: { slot: string }) => p.slot === slot)
      .files.map((f: { id: string }) => f.id);
  const stored = (ids: readonly string[]) =>
    Promise.all(
      ids.map(async (id) => (await village.app.get(AttachmentRepository).find(id))?.fileId ?? 'none'),
    );
  let his: string;
  let hers: string;
  let apart: string;

  it('is its giver’s alone: neither is offered the other’s page, nor takes it along', async () => {
    [his = '', hers = ''] = await filesIn(village.farmer, running.id, 'medical');
    const [hisRow, ...more] = await givenOf(village.farmer, 'r1', 'medical');
    const [herRow] = await givenOf(wife, 'r2', 'medical');
    expect([hisRow?.files.map((f) => f.id), more]).toEqual([[his], []]);
    expect(herRow?.files.map((f) => f.id)).toEqual([hers]);
    const filed = await wife.post('/api/matters/service', {
      ...{ itemId: 'minzheng.dibao.apply', itemVersion: 1, subject: { residentId: 'r2' }, answers: ANSWERS },
      papers: [{ slot: 'bank-card', files: [await upload(village.app, wife)] }],
      ...{ given: [herRow?.id], apart: '分户另过了' },
    });
    expect(filed.status).toBe(201);
    apart = filed.body.id;
    expect(await stored(await filesIn(wife, apart, 'medical'))).toEqual(await stored([hers]));
  });

  it('brings no page that lies there already', async () => {
    const taken = await join(wife, { residentId: 'r2', papers: [{ slot: 'medical', files: [his] }] });
    expect([taken.status, taken.body.code]).toEqual([422, 'file-missing']);
  });

  it('stays hers when he keeps it among better photos, brought now or used again', async () => {
    const [card] = await givenOf(wife, 'r2', 'bank-card');
    expect((await join(wife, { residentId: 'r2', given: [card?.id] })).status).toBe(200);
    const slots = ['medical', 'bank-card'];
    const town = await village.as('staff', 'tclerk');
    const problems = slots.map((slot) => ({ slot, problem: 'blurred' }));
    await did(town, running.id, 'return', { problems });
    const own: Record<string, string[]> = {};
    const papers = [];
    for (const slot of slots) {
      const [first = '', other = ''] = await filesIn(village.farmer, running.id, slot);
      const better = await upload(village.app, village.farmer);
      own[slot] = [first, better];
      papers.push({ slot, files: [first, other, better] });
    }
    await did(village.farmer, running.id, 'resubmit', {}, papers);
    for (const slot of slots) {
      expect(await filesIn(village.farmer, running.id, slot)).toHaveLength(3);
      const rows = await givenOf(village.farmer, 'r1', slot);
      expect(rows.map(({ files }) => files.map((f) => f.id))).toEqual([own[slot]]);
    }
    await did(wife, apart, 'withdraw');
  });
});

it('says on another one why it is another, and shows both to the desk', async () => {
  const { body } = await fileDibao(village, { apart: '分户另过了' });
  const town = await village.as('staff', 'tclerk');
  const view = (await town.get(`/api/matters/${body.id}`)).body;
  expect(view.alike).toMatchObject([{ number: plain(running.number) }]);
  expect(JSON.stringify(view.timeline)).toContain('另办一件：分户另过了');
});

it('comes too late for what is over', async () => {
  await did(village.farmer, running.id, 'withdraw');
  const late = await join(wife, { residentId: 'r2', words: '还有一张' });
  expect([late.status, late.body.code]).toEqual([409, 'closed']);
});

const pick = ({ id, number }: { id: string; number: string }) => ({ id, number: plain(number) });

/** As it is stored; a view groups its figures. */
const plain = (number: string) => number.replaceAll(' ', '');
