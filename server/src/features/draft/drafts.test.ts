import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ANSWERS,
  fileDibao,
  MONDAY,
  startVillage,
  upload,
  type Village,
} from '../../../test/factories/dibao.js';
import type { Caller } from '../../../test/support/http.js';
import { DataSources } from '../../platform/database/data-sources.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AccountWriter } from '../account/account-writer.js';
import { mergeParts } from './draft-text.js';
import { FormDraftRow } from './entities.js';
import { TidyDrafts } from './tidy-drafts.js';

const DAY = 86_400_000;
const ITEM = 'minzheng.dibao.apply';

let village: Village;
let phone: Caller;
let tablet: Caller;
let neighbour: Caller;
beforeAll(async () => {
  village = await startVillage();
  phone = village.farmer;
  tablet = await village.as('account', 'a1');
  await village.app
    .get(UnitOfWork)
    .run('test.neighbour', (tx) =>
      village.app.get(AccountWriter).insertAccounts(tx, [{ id: 'a9', createdAt: 0 }], []),
    );
  neighbour = await village.as('account', 'a9');
});
afterAll(() => village.app.stop());

const put = async (who: Caller, device: string, parts: Record<string, unknown>, over: object = {}) => {
  const at = village.app.clock.now();
  const sent = Object.entries(parts).map(([key, value]) => ({ key, at, value }));
  const body = {
    requestKey: `key-of-${device}`,
    title: '申请低保',
    beganAt: at,
    device,
    parts: sent,
    ...over,
  };
  return who.put(`/api/drafts/${ITEM}`, body);
};
const pages = (parts: { key: string; value: unknown }[]) =>
  Object.fromEntries(parts.map(({ key, value }) => [key, value]));

describe('a half-done form', () => {
  it('goes on on another phone, under the first one’s key', async () => {
    await put(phone, 'phone', { who: { residentId: 'r1' }, 'topic:难在哪里': { reasons: ['ill'] } });
    village.app.clock.pass(60_000);
    const { body } = await put(tablet, 'tablet', { 'topic:收入和家当': { yearlyIncome: 1 } });
    expect(body.requestKey).toBe('key-of-phone');
    expect(pages(body.parts)).toEqual({
      who: { residentId: 'r1' },
      'topic:难在哪里': { reasons: ['ill'] },
      'topic:收入和家当': { yearlyIncome: 1 },
    });
    expect(body).toMatchObject({ newer: [], filed: null, version: 2 });
    expect((await phone.get('/api/drafts')).body.items).toMatchObject([{ itemId: ITEM, title: '申请低保' }]);
  });

  it('keeps page by page what was changed last, and says where another phone was later', async () => {
    const late = {
      key: 'topic:收入和家当',
      at: village.app.clock.now() - 30_000,
      value: { yearlyIncome: 2 },
    };
    const own = { key: 'topic:难在哪里', at: village.app.clock.now(), value: { reasons: ['old'] } };
    const { body } = await put(phone, 'phone', {}, { parts: [late, own] });
    expect(body.newer).toEqual(['topic:收入和家当']);
    expect(pages(body.parts)).toMatchObject({
      'topic:收入和家当': { yearlyIncome: 1 },
      'topic:难在哪里': { reasons: ['old'] },
    });
  });

  it('is its account’s alone, and lies sealed', async () => {
    expect((await neighbour.get(`/api/drafts/${ITEM}`)).status).toBe(404);
    expect((await neighbour.get('/api/drafts')).body.items).toEqual([]);
    const [row] = await village.app.get(DataSources).reader.getRepository(FormDraftRow).find();
    expect(JSON.stringify(row)).not.toContain('ill');
    expect(row?.text).toHaveProperty('ct');
  });

  it('is one matter, whichever phone hands it in; the other one hears of it', async () => {
    const papers = [
      { slot: 'bank-card', files: [await upload(village.app, phone)] },
      { slot: 'medical', files: [await upload(village.app, phone)] },
    ];
    const first = await fileDibao(village, { papers }, 'key-of-phone');
    expect(first.status).toBe(201);
    const second = await tablet.post(
      '/api/matters/service',
      {
        ...{ itemId: ITEM, itemVersion: 1, subject: { residentId: 'r1' }, papers },
        answers: { ...ANSWERS, yearlyIncome: 5 },
      },
      'key-of-phone',
    );
    expect([second.status, second.body.code, second.body.current.id]).toEqual([
      422,
      'key-reused',
      first.body.id,
    ]);
    const { body } = await put(tablet, 'tablet', { 'topic:收入和家当': {} }, { beganAt: MONDAY });
    expect(body.filed).toMatchObject({ id: first.body.id });
    expect(body.parts).toEqual([]);
    expect((await phone.get('/api/drafts')).body.items).toEqual([]);
  });

  it('begun later is another one', async () => {
    village.app.clock.pass(DAY);
    const { body } = await put(phone, 'phone', { who: 1 }, { requestKey: 'another-key' });
    expect(body).toMatchObject({ filed: null, requestKey: 'another-key', version: 1 });
  });

  it('may be given up, and goes by itself after a month', async () => {
    expect((await phone.delete(`/api/drafts/${ITEM}`)).status).toBe(204);
    expect((await phone.get(`/api/drafts/${ITEM}`)).status).toBe(404);
    await put(phone, 'phone', { who: 1 });
    village.app.clock.pass(31 * DAY);
    await village.app.get(TidyDrafts).run();
    expect((await (await village.as('account', 'a1')).get('/api/drafts')).body.items).toEqual([]);
  });

  it('that is far too long is refused in words', async () => {
    const who = await village.as('account', 'a1');
    const { status, body } = await put(who, 'phone', { who: '长'.repeat(70_000) });
    expect([status, body.code]).toEqual([422, 'draft-too-long']);
  });
});

it('two phones that write at the same moment both keep their page', async () => {
  const who = await Promise.all([village.as('account', 'a1'), village.as('account', 'a1')]);
  await Promise.all(who.map((one, i) => put(one, `d${i}`, { [`topic:${i}`]: i })));
  const { body } = await (who[0] as Caller).get(`/api/drafts/${ITEM}`);
  expect(pages(body.parts)).toEqual({ 'topic:0': 0, 'topic:1': 1 });
});

it('a clock that runs ahead counts as now', () => {
  const before = { a: { at: 10, device: 'x', value: 1 } };
  const { parts } = mergeParts(before, [{ key: 'a', at: 999, value: 2 }], 'y', 20);
  expect(parts.a).toEqual({ at: 20, device: 'y', value: 2 });
});
