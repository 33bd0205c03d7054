import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWorker, signIn } from '../../../test/factories/people.js';
import { act, bring, type Quarrel, startQuarrel } from '../../../test/factories/quarrel.js';
import type { Caller } from '../../../test/support/http.js';
import { Sweep } from '../matter/clock/sweep.js';

let village: Quarrel;
beforeAll(async () => {
  village = await startQuarrel();
  // One quarrel lies at the station, one was taken by its mediator, one has danger in it and is the town's.
  await bring(village.li);
  const { id } = (await bring(village.li)).body;
  await act(await village.as('many1'), id, 'take');
  await bring(village.li, { danger: 'hurt' });
});
afterAll(() => village.stop());

interface Row {
  party: { kind: string; id: string; label: string };
  centre: string;
  open: { n: number };
  late: { n: number };
  opens: boolean;
  oldest: number | null;
}
const rows = async (who: Caller): Promise<Row[]> => (await who.get('/api/staff/desks')).body.desks;
const row = async (who: Caller, id: string) => (await rows(who)).find((one) => one.party.id === id);
const admin = async (path: string) =>
  signIn(village.app, 'staff', (await aWorker(village.app, '运维', ['admin', path])).id);

describe('what each desk owes', () => {
  it('is shown to the station’s supervisor for the station alone', async () => {
    const who = await village.as('many1');
    expect(await row(who, 'w1')).toMatchObject({ open: { n: 2 }, opens: true });
    expect((await rows(who)).every((one) => one.centre !== '云台镇便民服务中心')).toBe(true);
  });

  it('is shown to the town’s supervisor for the villages too, whose lists stay closed', async () => {
    const who = await village.as('tlead');
    expect(await row(who, 'tw2')).toMatchObject({ open: { n: 1 }, opens: true });
    expect(await row(who, 'tw1')).toMatchObject({ open: { n: 0 }, oldest: null, opens: true });
    expect(await row(who, 'w1')).toMatchObject({
      ...{ open: { n: 2 }, opens: false, centre: '柳溪村便民服务站' },
      oldest: expect.any(Number),
    });
    expect(await row(who, 'w2')).toMatchObject({ open: { n: 0 }, oldest: null, opens: false });
    expect((await who.get('/api/queue?view=desk&partyId=w1')).body.items).toEqual([]);
  });

  it('is shown to an admin as figures, each place its own', async () => {
    expect(await row(await admin('/c/t/'), 'tw2')).toMatchObject({ open: { n: 1 }, opens: false });
    const ids = (await rows(await admin('/c/t/v2/'))).map((one) => one.party.id);
    expect(ids).toEqual(['w2']);
  });

  it('names no person of another centre', async () => {
    village.app.clock.set('2026-03-20T09:00:00+08:00');
    for (let i = 0; i < 4; i++) {
      await village.app.get(Sweep).round();
      village.app.clock.pass(60 * 60_000);
    }
    const leads = await rows(await village.as('many1'));
    expect(leads.find((one) => one.party.kind === 'staff')).toMatchObject({ opens: true });
    for (const who of [await village.as('tlead'), await admin('/c/t/')]) {
      const seen = await rows(who);
      const people = seen.filter((one) => one.centre === '柳溪村便民服务站' && one.party.kind === 'staff');
      expect(people.every((one) => one.party.id === 'c1' && !one.opens)).toBe(true);
      expect(JSON.stringify(people)).not.toContain('赵永年');
    }
  });
});
