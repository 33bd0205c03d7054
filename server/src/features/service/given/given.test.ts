import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { did } from '../../../../test/factories/acts.js';
import { ANSWERS, fileDibao, startVillage, upload, type Village } from '../../../../test/factories/dibao.js';
import { bindAccount } from '../../../../test/factories/people.js';
import type { Caller } from '../../../../test/support/http.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AccountWriter } from '../../account/account-writer.js';
import { GivenRound } from './given-round.js';

const DAY = 86_400_000;

let village: Village;
let clerk: Caller;
let neighbour: Caller;
beforeAll(async () => {
  village = await startVillage();
  clerk = await village.as('staff', 'clerk1');
  await village.app
    .get(UnitOfWork)
    .run('test.neighbour', (tx) =>
      village.app.get(AccountWriter).insertAccounts(tx, [{ id: 'a9', createdAt: 0 }], []),
    );
  neighbour = await village.as('account', 'a9');
});
afterAll(() => village.app.stop());

type Offer = { id: string; key: string; kind: string; say: string | null; pages: number; until: number };

const formOf = async (who: Caller, itemId = 'minzheng.gaoling', residentId = 'r1') =>
  (await who.get(`/api/items/${itemId}/form?residentId=${residentId}`)).body;
const offersTo = async (who: Caller): Promise<Offer[]> => (await formOf(who)).given;
const mine = async () => (await village.farmer.get('/api/residents/r1/given')).body.items;

const fileGaoling = async (who: Caller, given: string[], over: Record<string, unknown> = {}) =>
  who.post('/api/matters/service', {
    itemId: 'minzheng.gaoling',
    itemVersion: (await formOf(who)).item.version,
    subject: { residentId: 'r1' },
    answers: { otherBenefit: false, consent: true },
    papers: [],
    given,
    ...over,
  });

describe('what was given once', () => {
  let first: { id: string; number: string };

  it('is offered at the next item: the card’s number masked, its photo as pages', async () => {
    expect(await offersTo(village.farmer)).toEqual([]);
    first = (await fileDibao(village)).body;
    const offers = await offersTo(village.farmer);
    expect(offers.map(({ kind, key, say, pages }) => ({ kind, key, say, pages }))).toEqual(
      expect.arrayContaining([
        { kind: 'answer', key: 'bankCard', say: '****0004', pages: 0 },
        { kind: 'paper', key: 'bank-card', say: null, pages: 1 },
      ]),
    );
    expect(offers).toHaveLength(2);
    expect(await offersTo(clerk)).toHaveLength(2);
  });

  it('files without typing or taking a photo again: the same stored file, read through the new matter', async () => {
    const ids = (await offersTo(clerk)).map(({ id }) => id);
    const answer = await fileGaoling(clerk, ids, { channel: 'counter' });
    expect(answer.status).toBe(201);
    const [paper] = answer.body.papers.filter((p: { slot: string }) => p.slot === 'bank-card');
    expect(paper).toMatchObject({ status: 'given', files: [{ mime: 'image/jpeg' }] });
    expect(JSON.stringify(answer.body.sections)).toContain('****0004');
    expect((await clerk.get(`/api/attachments/${paper.files[0].id}`)).status).toBe(200);
    expect((await neighbour.get(`/api/attachments/${paper.files[0].id}`)).status).toBe(404);
    await did(village.farmer, answer.body.id, 'withdraw');
  });

  it('shows its owner who used it', async () => {
    const items = await mine();
    const reused = items.filter((i: Offer) => i.key !== 'medical');
    expect(reused).toHaveLength(2);
    for (const item of reused)
      expect(item.uses).toMatchObject([{ by: '陈桂兰（代交）', title: '80岁老人补贴' }]);
    expect(reused[0].from).toMatchObject({ number: first.number.replaceAll(' ', ''), title: '申请低保' });
    const paper = reused.find((i: Offer) => i.kind === 'paper');
    expect(paper.files).toHaveLength(1);
  });

  it('is nobody else’s: absent for a neighbour, refused for another person', async () => {
    expect((await neighbour.get('/api/residents/r1/given')).status).toBe(404);
    const [one] = await offersTo(village.farmer);
    expect((await neighbour.delete(`/api/given/${one?.id}`)).status).toBe(404);
    await bindAccount(village.app, 'a9', 'r3');
    const other = await neighbour.post('/api/matters/service', {
      itemId: 'minzheng.gaoling',
      itemVersion: 1,
      subject: { residentId: 'r3' },
      answers: { otherBenefit: false, consent: true },
      given: [one?.id],
    });
    expect([other.status, other.body.code]).toEqual([422, 'given-gone']);
  });

  it('stays while an open matter needs it, and can be taken back afterwards', async () => {
    const [one] = await mine();
    expect(one.neededBy).toMatchObject({ title: '申请低保' });
    const early = await village.farmer.delete(`/api/given/${one.id}`);
    expect([early.status, early.body.code]).toEqual([409, 'given-in-use']);
    await did(village.farmer, first.id, 'withdraw');
    expect((await village.farmer.delete(`/api/given/${one.id}`)).status).toBe(204);
    expect((await village.farmer.delete(`/api/given/${one.id}`)).status).toBe(404);
    expect((await offersTo(village.farmer)).map((o) => o.id)).not.toContain(one.id);
  });

  it('is offered no more once the desk found it wrong', async () => {
    const { body } = await fileDibao(village);
    const papers = async () => (await offersTo(village.farmer)).filter((o) => o.kind === 'paper');
    expect(await papers()).toHaveLength(1);
    const town = await village.as('staff', 'tclerk');
    await did(town, body.id, 'return', { problems: [{ slot: 'bank-card', problem: 'blurred' }] });
    expect(await papers()).toEqual([]);
    const again = { slot: 'bank-card', files: [await upload(village.app, village.farmer)] };
    await did(village.farmer, body.id, 'resubmit', {}, [again]);
    expect(await papers()).toHaveLength(1);
    await did(village.farmer, body.id, 'withdraw');
  });

  it('counts with the pages that were used again and are kept among new ones', async () => {
    const cards = async () => (await offersTo(village.farmer)).filter((o) => o.kind === 'paper');
    const { body: source } = await fileDibao(village);
    const { body } = await fileGaoling(
      village.farmer,
      (await offersTo(village.farmer)).map(({ id }) => id),
    );
    const [{ files }] = body.papers.filter((p: { slot: string }) => p.slot === 'bank-card');
    await did(clerk, body.id, 'return', { problems: [{ slot: 'bank-card', problem: 'blurred' }] });
    const both = { slot: 'bank-card', files: [files[0].id, await upload(village.app, village.farmer)] };
    await did(village.farmer, body.id, 'resubmit', {}, [both]);
    expect(await cards()).toMatchObject([{ pages: 2 }]);
    const [row] = (await mine()).filter((i: Offer) => i.key === 'bank-card');
    expect(row.files.map((f: { id: string }) => f.id)).toEqual(both.files);
    for (const { id } of [source, body]) await did(village.farmer, id, 'withdraw');
  });

  it('says nothing to the own village of what it must not know', async () => {
    const { body } = await fileDibao(village, { awayFromVillage: true });
    expect(await offersTo(clerk)).toEqual([]);
    expect(await offersTo(village.farmer)).toHaveLength(2);
    const offers = await offersTo(village.farmer);
    const answer = await fileGaoling(
      clerk,
      offers.map((o) => o.id),
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'given-gone']);
    await did(village.farmer, body.id, 'withdraw');
  });

  it('runs out by itself, and its rows go a year later', async () => {
    village.app.clock.pass(6 * 366 * DAY);
    const farmer = await village.as('account', 'a1');
    expect(await offersTo(farmer)).toEqual([]);
    village.app.clock.pass(366 * DAY);
    await village.app.get(GivenRound).round();
    expect((await (await village.as('account', 'a1')).get('/api/residents/r1/given')).body.items).toEqual([]);
  });
});

it('answers of the form that were given again are checked like any other', async () => {
  const fresh = await startVillage();
  const { status } = await fresh.farmer.post('/api/matters/service', {
    ...{ itemId: 'minzheng.dibao.apply', itemVersion: 1, subject: { residentId: 'r1' } },
    answers: { ...ANSWERS, bankCard: undefined },
    given: ['01K00000000000000000000000'],
  });
  expect(status).toBe(422);
  await fresh.app.stop();
});
