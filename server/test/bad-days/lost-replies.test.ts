import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWERS, fileDibao, startVillage, upload, type Village } from '../factories/dibao.js';
import type { Caller } from '../support/http.js';

let village: Village;
let clerk: Caller;
beforeAll(async () => {
  village = await startVillage();
  clerk = await village.as('staff', 'tclerk');
});
afterAll(() => village.app.stop());

const act = async (who: Caller, id: string, action: string, fields: object = {}) => {
  const { version } = (await who.get(`/api/matters/${id}`)).body;
  return who.post(`/api/matters/${id}/actions/${action}`, { version, fields });
};

/** Returned for a better photo of the bank card. */
const returned = async (): Promise<string> => {
  const { id } = (await fileDibao(village)).body;
  await clerk.post(`/api/matters/${id}/claim`);
  await act(clerk, id, 'return', { problems: [{ slot: 'bank-card', problem: 'blurred' }] });
  return id;
};

describe('a reply that never came', () => {
  it('is answered on the second try as things are now, though the desk has moved on meanwhile', async () => {
    const { app, farmer } = village;
    const id = await returned();
    const { version } = (await farmer.get(`/api/matters/${id}`)).body;
    const papers = [{ slot: 'bank-card', files: [await upload(app, farmer)] }];
    const [key, body] = [randomUUID(), { version, fields: {}, papers }];
    const send = (what: object = body) => farmer.post(`/api/matters/${id}/actions/resubmit`, what, key);
    expect((await send()).body.state).toBe('submitted');

    await act(clerk, id, 'accept');
    const again = await send();
    expect(again).toMatchObject({ status: 200, body: { id, state: 'handling' } });
    const titles = again.body.timeline.map((e: { title: string }) => e.title);
    expect(titles).toHaveLength(new Set(titles).size);

    const other = await send({
      ...body,
      papers: [{ slot: 'bank-card', files: [await upload(app, farmer)] }],
    });
    expect(other).toMatchObject({ status: 422, body: { code: 'key-reused', current: { id } } });
  });

  it('is answered even when the matter is over', async () => {
    const { farmer } = village;
    const { id, version } = (await fileDibao(village)).body;
    const key = randomUUID();
    const send = () => farmer.post(`/api/matters/${id}/actions/withdraw`, { version, fields: {} }, key);
    expect((await send()).body).toMatchObject({ open: false, ending: 'withdrawn' });
    expect(await send()).toMatchObject({ status: 200, body: { open: false, ending: 'withdrawn' } });
    const fresh = await farmer.post(`/api/matters/${id}/actions/withdraw`, { version, fields: {} });
    expect(fresh.body.code).toBe('stale');
  });

  it('with the same key belongs to the one who sent it: another’s key of the same letters does its own deed', async () => {
    const key = randomUUID();
    const one = (await fileDibao(village, {}, key)).body.id;
    const desk = await village.as('staff', 'clerk1');
    const body = {
      itemId: 'minzheng.dibao.apply',
      itemVersion: 1,
      subject: { residentId: 'r3' },
      papers: [],
    };
    const two = await desk.post('/api/matters/service', { ...body, answers: ANSWERS }, key);
    expect(two.status).toBe(201);
    expect(two.body.id).not.toBe(one);
  });
});

describe('an old version', () => {
  it('is refused with the fresh state, whatever the action, and changes nothing', async () => {
    const id = await returned();
    const old = (await village.farmer.get(`/api/matters/${id}`)).body.version - 1;
    const late = await village.farmer.post(`/api/matters/${id}/actions/withdraw`, {
      version: old,
      fields: {},
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'stale', current: { id, state: 'waiting' } } });
    expect((await village.farmer.get(`/api/matters/${id}`)).body).toMatchObject({
      open: true,
      version: old + 1,
    });
  });
});

describe('whoever files at a desk and may not read on', () => {
  it('gets a receipt all the same, the second time too', async () => {
    const grid = await village.as('staff', 'grid1');
    const key = randomUUID();
    const body = {
      itemId: 'minzheng.dibao.apply',
      itemVersion: 1,
      subject: { residentId: 'r3' },
      papers: [],
    };
    const send = () => grid.post('/api/matters/service', { ...body, answers: ANSWERS }, key);
    const first = await send();
    expect(first).toMatchObject({ status: 201, body: { state: 'submitted', owed: { turn: 'us' } } });
    expect((await send()).body).toMatchObject({ id: first.body.id, number: first.body.number });
  });
});
