import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { did } from '../../../test/factories/acts.js';
import { fileDibao, startVillage, upload, type Village } from '../../../test/factories/dibao.js';
import { bindAccount } from '../../../test/factories/people.js';
import type { Caller } from '../../../test/support/http.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AccountWriter } from '../account/account-writer.js';

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
