import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalRulesHere } from '../../src/features/register/local-rules.js';
import { did } from '../factories/acts.js';
import { startVillage, type Village } from '../factories/dibao.js';
import { aWorker } from '../factories/people.js';
import type { Caller } from '../support/http.js';

let village: Village;
let admin: Caller;
beforeAll(async () => {
  village = await startVillage();
  const { id } = await aWorker(village.app, '县管理员', ['admin', '/c/']);
  admin = await village.as('staff', id);
});
afterAll(() => village.app.stop());

const day = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);

/** A refusal of a fresh request: the day by which its letter has to be in the applicant's hand. */
const refusedUntil = async (): Promise<{ id: string; by: string }> => {
  const filed = await village.farmer.post('/api/matters/service', {
    ...{ itemId: 'renshe.public-job', itemVersion: 1, subject: { residentId: 'r1' }, papers: [] },
    answers: { what: '想在村里做保洁，农闲时都有空。' },
  });
  const clerk = await village.as('staff', 'clerk1');
  await clerk.post(`/api/matters/${filed.body.id}/claim`);
  const fields = { rule: '本省办法', reasons: '今年没有空岗。', next: '明年春天再来问。' };
  const { owed } = await did(clerk, filed.body.id, 'refuse', fields);
  return { id: filed.body.id, by: day(owed.promise) };
};
const ruleOf = (body: { rules: { key: string }[] }, key: string) => body.rules.find((r) => r.key === key);

describe('limits that no national rule fixes', () => {
  it('are shown to all staff, each marked until the county has looked', async () => {
    const { body } = await (await village.as('staff', 'clerk1')).get('/api/local-rules');
    expect(body.mayChange).toBe(false);
    expect(ruleOf(body, 'letter')).toMatchObject({ say: '3个工作日', localReview: true, by: null });
    expect(body.rules).toHaveLength(9);
    const dibao = body.items.find((i: { id: string }) => i.id === 'minzheng.dibao.apply');
    expect(dibao.lines).toContainEqual({ label: '法定', say: '30个工作日', localReview: true });
    expect(dibao.lines).toContainEqual({ label: '公示', say: '7天', localReview: true });
    const permit = body.items.find((i: { id: string }) => i.id === 'gongan.residence-permit');
    expect(permit.lines.every((l: { localReview: boolean }) => !l.localReview)).toBe(true);
  });

  it('hold anew for what comes from then on, and go back again; what runs keeps its own', async () => {
    const before = await refusedUntil();
    expect(before.by).toBe('2026-03-05');
    const set = await admin.put('/api/local-rules/letter', { n: 5, confirmed: true });
    expect(set.status, JSON.stringify(set.body)).toBe(200);
    expect(ruleOf(set.body, 'letter')).toMatchObject({ n: 5, localReview: false, by: '县管理员' });
    expect((await refusedUntil()).by).toBe('2026-03-09');
    await admin.put('/api/local-rules/letter', { n: 3, confirmed: true });
    expect((await refusedUntil()).by).toBe('2026-03-05');
    expect(day((await village.farmer.get(`/api/matters/${before.id}`)).body.owed.promise)).toBe('2026-03-05');
  });

  it('are confirmed without being changed, refuse nonsense, and are read again from the database', async () => {
    const same = await admin.put('/api/local-rules/call-back', { n: 5, confirmed: true });
    expect(ruleOf(same.body, 'call-back')).toMatchObject({ n: 5, localReview: false });
    expect((await admin.put('/api/local-rules/call-back', { n: 0, confirmed: true })).status).toBe(400);
    expect((await admin.put('/api/local-rules/moon', { n: 3, confirmed: true })).status).toBe(400);
    const rules = village.app.get(LocalRulesHere);
    await rules.reload();
    expect([rules.get('letter').n, rules.rowOf('call-back')?.confirmed]).toEqual([3, true]);
  });
});
