import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { did } from '../factories/acts.js';
import { ANSWERS, MONDAY, startVillage, upload, type Village } from '../factories/dibao.js';
import { signIn, somebody } from '../factories/people.js';
import type { Caller } from '../support/http.js';

const DIBAO = 'minzheng.dibao.apply';
const AUTH = 'renshe.pension.auth';

let village: Village;
let clerk: Caller;
beforeAll(async () => {
  village = await startVillage();
});
afterAll(() => village.app.stop());
beforeEach(async () => {
  village.app.clock.set(MONDAY);
  clerk = await village.as('staff', 'clerk1');
});

/** 周帮忙, whom this person lets act for these items. */
const helperOf = async (owner: string, items: readonly string[]) => {
  const { id, accountIds } = await somebody(village.app, { name: '周帮忙', accounts: 1 });
  const phone = await signIn(village.app, 'account', accountIds[0] as string);
  const body = { helper: { residentId: id }, items, once: false, days: 30, how: 'present' };
  const { status } = await clerk.post(`/api/residents/${owner}/mandates`, body, randomUUID());
  expect(status).toBe(201);
  return phone;
};

describe('the same story by four channels', () => {
  /** What must not depend on the channel: as the desk reads it. */
  const sameOf = async (id: string) => {
    const town = await village.as('staff', 'tclerk');
    const m = (await town.get(`/api/matters/${id}`)).body;
    return {
      ...{ kind: m.kind, itemId: m.itemId, title: m.title, state: m.state, applicant: m.applicant },
      ...{ from: m.from, owed: m.owed, sections: m.sections, steps: m.steps, urgent: m.urgent },
      papers: m.papers.map(({ files, ...p }: { files: unknown[] }) => ({ ...p, pages: files.length })),
      allowed: m.allowed.map((a: { action: string }) => a.action).filter((a: string) => a !== 'done-now'),
      timeline: m.timeline.map(({ at, title }: { at: number; title: string }) => [at, title]),
    };
  };
  const file = async (who: Caller, more: object = {}) => {
    const { status, body } = await who.post('/api/matters/service', {
      ...{ itemId: DIBAO, itemVersion: 1, subject: { residentId: 'r1' }, answers: ANSWERS },
      papers: [
        { slot: 'bank-card', files: [await upload(village.app, who)] },
        { slot: 'medical', files: [await upload(village.app, who)] },
      ],
      ...more,
    });
    expect([status, body.code]).toEqual([201, undefined]);
    return body as { id: string; channel: string; filedBy: string };
  };

  it('gives the same matter: desk, owed answer, workflow, answers and papers; only who brought it differs', async () => {
    const own = await file(village.farmer);
    const counter = await file(clerk, { channel: 'counter' });
    const paper = await file(clerk, {
      channel: 'paper',
      paper: { receivedAt: MONDAY, reason: 'visit' },
    });
    const helped = await file(await helperOf('r1', [DIBAO]));
    const all = [own, counter, paper, helped];
    expect(all.map(({ channel, filedBy }) => [channel, filedBy])).toEqual([
      ['app', '本人（手机）'],
      ['counter', '陈桂兰（代交）'],
      ['paper', '陈桂兰（代交）'],
      ['helper', '周帮忙（帮着办的，手机）'],
    ]);
    const [first, ...others] = await Promise.all(all.map(({ id }) => sameOf(id)));
    for (const other of others) expect(other).toEqual(first);
    // And goes on in the same way.
    const town = await village.as('staff', 'tclerk');
    for (const { id } of all) await did(town, id, 'accept');
    const [then, ...rest] = await Promise.all(all.map(({ id }) => sameOf(id)));
    for (const other of rest) expect(other).toEqual(then);
  });
});

describe('养老金认证 for an elder who has no phone', () => {
  it('is asked for by a neighbour, done at her door, and she hears of it', async () => {
    const elder = await somebody(village.app, { name: '何老太', through: '隔壁周家' });
    const phone = await helperOf(elder.id, [AUTH]);
    const form = await phone.get(`/api/items/${AUTH}/form?residentId=${elder.id}`);
    expect(form.body.known.name).toBe('何老太');
    const filed = await phone.post('/api/matters/service', {
      ...{ itemId: AUTH, itemVersion: 1, subject: { residentId: elder.id }, papers: [] },
      answers: { how: 'home', stopped: true },
    });
    const { id } = filed.body;
    expect(filed.body).toMatchObject({ channel: 'helper', applicant: '何老太' });
    expect(filed.body.owed.line).toContain('柳溪村');

    await did(clerk, id, 'accept');
    await did(clerk, id, 'done-outside', { system: 'renzheng', on: '2026-03-02' });
    const over = (await phone.get(`/api/matters/${id}`)).body;
    expect([over.open, over.ending, over.outcome.result]).toEqual([false, 'delivered', 'done']);
    // Who gets messages stands on the mandate, for both sides.
    const [{ mandate }] = (await phone.get('/api/my/helping')).body.items;
    expect(mandate.hearsSay).toContain('何老太本人由村里打电话告诉');
    const deeds = (await clerk.get(`/api/mandates/${mandate.id}/deeds`)).body.items;
    expect(deeds).toMatchObject([{ what: '交上去', by: '周帮忙（帮着办的，手机）' }]);
    // The neighbour's own list is empty: it is hers, and her name lies in no message on the neighbour's phone.
    expect((await phone.get('/api/my/matters')).body).toEqual({ open: [], closed: [] });
    expect(JSON.stringify((await phone.get('/api/me/inbox')).body)).not.toContain('何老太');
  });
});
