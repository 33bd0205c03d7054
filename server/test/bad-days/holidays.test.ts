import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sweep } from '../../src/features/matter/clock/sweep.js';
import { fileDibao, startVillage, type Village } from '../factories/dibao.js';
import type { Caller } from '../support/http.js';

const MINUTE = 60_000;
const at = (text: string) => Date.parse(`${text}:00+08:00`);
/** Wednesday; from Thursday on everybody is off for a week. */
const EVE = '2026-09-30T16:00';
const BACK = at('2026-10-08T17:30');

let village: Village;
let id: string;

beforeAll(async () => {
  village = await startVillage(at(EVE));
  id = (await fileDibao(village)).body.id;
});
afterAll(() => village.app.stop());

const see = async (who: Caller = village.farmer) => (await who.get(`/api/matters/${id}`)).body;
/** The sweep as it runs in life, to this moment. */
const liveUntil = async (text: string): Promise<void> => {
  const { app } = village;
  while (app.clock.now() < at(text)) {
    app.clock.set(Math.min(app.clock.now() + 6 * 60 * MINUTE, at(text)));
    while ((await app.get(Sweep).round()) > 0) app.clock.pass(MINUTE);
  }
};
const urge = async () =>
  village.farmer.post(`/api/matters/${id}/actions/urge`, { version: (await see()).version, fields: {} });

describe('sent in the afternoon before National Day', () => {
  it('is promised for the evening of the first working day after, and says so', async () => {
    const { owed } = await see();
    expect(owed.promise).toBe(BACK);
    expect(owed.line).toContain('10月8日');
    expect(owed.provisional).toBe(false);
  });

  it('may be urged in the holidays, once a day, and the promise neither moves nor is late', async () => {
    await liveUntil('2026-10-03T10:00');
    expect((await urge()).body).toMatchObject({ urgent: true, owed: { promise: BACK, late: false } });
    expect((await urge()).body.code).toBe('not-allowed-now');
    await liveUntil('2026-10-04T10:00');
    expect((await urge()).status).toBe(200);
  });

  it('warns the desk over the holidays, once at half and once near the end, and tells the farmer nothing untrue', async () => {
    await liveUntil('2026-10-08T17:00');
    const { owed, timeline } = await see(await village.as('staff', 'tclerk'));
    expect(owed).toMatchObject({ promise: BACK, late: false, party: { kind: 'window' } });
    const byClock = timeline.filter((e: { by: string; staffOnly: boolean }) => e.staffOnly);
    expect(byClock).toHaveLength(2);
    const told = (await village.farmer.get('/api/me/inbox')).body.items;
    expect(told.filter((m: { matterId: string }) => m.matterId === id)).toEqual([]);
  });

  it('goes up only after that evening, to the next working day', async () => {
    await liveUntil('2026-10-08T18:00');
    const { owed } = await see();
    expect(owed).toMatchObject({ promise: at('2026-10-09T17:30'), party: { kind: 'staff', id: 'tlead' } });
  });

  it('works on the Saturday that is worked instead', async () => {
    village.app.clock.set(at('2026-10-09T16:00'));
    const filed = await fileDibao(village);
    expect(filed.body.owed.promise).toBe(at('2026-10-10T17:30'));
  });
});
