import { DESK_DRAFT_LIMITS } from '@huiyin/shared/contracts/desk-draft';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeskDrafts } from '../../src/features/desk-draft/desk-drafts.js';
import { DeskDraft } from '../../src/features/desk-draft/entities.js';
import { DeskDraftRepository } from '../../src/features/desk-draft/repository.js';
import { startVillage, type Village } from '../factories/dibao.js';
import type { Caller } from '../support/http.js';

let village: Village;
let desk: Caller;
beforeAll(async () => {
  village = await startVillage();
  desk = await village.as('staff', 'clerk1');
});
afterAll(() => village.app.stop());

describe('half-done work of a clerk', () => {
  const draft = (who: Caller, name: string, value: unknown) => who.put(`/api/desk-drafts/${name}`, { value });

  it('is found on every PC by that clerk alone, and lies sealed', async () => {
    const value = { at: 1, value: { who: '李大山', note: '𬴊' } };
    expect((await draft(desk, 'counter', value)).status).toBe(204);
    const elsewhere = await village.as('staff', 'clerk1');
    expect((await elsewhere.get('/api/desk-drafts')).body.drafts).toMatchObject([{ name: 'counter', value }]);
    expect((await (await village.as('staff', 'clerk2')).get('/api/desk-drafts')).body.drafts).toEqual([]);
    const [row] = await village.app.get(DeskDraftRepository).of('clerk1');
    expect(row).toBeInstanceOf(DeskDraft);
    expect(JSON.stringify(row)).not.toContain('李大山');
  });

  it('is replaced, dropped, and forgotten after a week', async () => {
    await draft(desk, 'counter', { n: 2 });
    const names = async () =>
      (await desk.get('/api/desk-drafts')).body.drafts.map((d: { name: string }) => d.name);
    expect(await names()).toEqual(['counter']);
    await desk.delete('/api/desk-drafts/counter');
    expect(await names()).toEqual([]);
    await draft(desk, 'dispute', {});
    village.app.clock.pass(7 * 86_400_000 + 1);
    expect(await village.app.get(DeskDrafts).tidy()).toBe(1);
  });

  it('is not without bounds: too long is refused, of too many the oldest goes', async () => {
    const who = await village.as('staff', 'clerk1');
    const long = await draft(who, 'long', 'x'.repeat(DESK_DRAFT_LIMITS.length));
    expect(long).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
    expect((await draft(who, 'a b', {})).status).toBe(400);
    for (let i = 0; i <= DESK_DRAFT_LIMITS.count; i++) {
      village.app.clock.pass(1);
      await draft(who, `d${i}`, {});
    }
    const names = (await who.get('/api/desk-drafts')).body.drafts.map((d: { name: string }) => d.name);
    expect([names.length, names[0]]).toEqual([DESK_DRAFT_LIMITS.count, 'd1']);
  });
});

describe('what is answered on the spot', () => {
  it('is a stroke on the desk’s list, once for two presses, taken back, begun anew each day; of the desk, not of a person', async () => {
    const who = await village.as('staff', 'clerk1');
    const key = 'b'.repeat(32);
    const add = (what: string, own?: string) => who.post('/api/tally', { what }, own);
    const first = await add('question', key);
    expect(first).toMatchObject({ status: 201, body: { today: { question: 1, stamp: 0 } } });
    expect((await add('question', key)).body).toEqual(first.body);
    const stamp = (await add('stamp')).body;
    expect(stamp.today).toEqual({ question: 1, stamp: 1 });
    const other = await village.as('staff', 'clerk2');
    expect((await other.get('/api/tally')).body.today).toEqual({ question: 0, stamp: 0 });
    expect((await other.delete(`/api/tally/${stamp.id}`)).status).toBe(404);
    expect((await who.delete(`/api/tally/${stamp.id}`)).status).toBe(204);
    expect((await who.get('/api/tally')).body.today).toEqual({ question: 1, stamp: 0 });
    village.app.clock.pass(24 * 3_600_000);
    const next = await village.as('staff', 'clerk1');
    expect((await next.get('/api/tally')).body.today.question).toBe(0);
    expect((await next.delete(`/api/tally/${first.body.id}`)).status).toBe(404);
  });
});
