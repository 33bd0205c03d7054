import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccountWriter } from '../../src/features/account/account-writer.js';
import { TidyPairings } from '../../src/features/pairing/tidy-pairings.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { ANSWERS, aPhoto, startVillage, type Village } from '../factories/dibao.js';
import type { Caller } from '../support/http.js';

const HOUR = 3_600_000;

let village: Village;
let pc: Caller;
let phone: Caller;
beforeAll(async () => {
  village = await startVillage();
  const at = village.app.clock.now();
  await village.app.get(UnitOfWork).run('test.colleague', async (tx) => {
    const writer = village.app.get(AccountWriter);
    const row = { active: true, passwordHash: 'x', phone: null, photoId: null };
    await writer.insertStaff(tx, [{ id: 'clerk1b', name: '刘同事', login: 'clerk1b', ...row }]);
    await writer.insertPosts(tx, [
      {
        ...{ id: 'clerk1b-0', staffId: 'clerk1b', role: 'clerk', placeId: 'v1' },
        ...{ centreId: 'c1', windowId: 'w1', fromAt: at, toAt: null },
      },
    ]);
  });
});
beforeEach(async () => {
  [pc, phone] = [await village.as('staff', 'clerk1'), await village.as('staff', 'clerk1')];
});
afterAll(() => village.app.stop());

const open = async (who = pc): Promise<{ id: string; code: string }> =>
  (await who.post('/api/desk-pairings')).body;
const join = (who: Caller, code: string) => who.post('/api/desk-pairings/join', { code });
const watch = (id: string, query = '', who = pc) => who.get(`/api/desk-pairings/${id}${query}`);
const shoot = async (
  who: Caller,
  id: string,
): Promise<{ status: number; body: { code?: string; seq: number } }> => {
  const form = new FormData();
  form.append('file', await aPhoto(), 'photo.jpg');
  const answer = await fetch(`${village.app.url}/api/desk-pairings/${id}/photos`, {
    method: 'POST',
    headers: { authorization: `Bearer ${who.token}` },
    body: form,
  });
  return { status: answer.status, body: (await answer.json()) as { seq: number } };
};

describe('the desk’s phone and the desk’s PC', () => {
  it('are paired by a code once, and what is photographed lies in the form of the PC within two seconds', async () => {
    const { id, code } = await open();
    expect((await watch(id)).body).toEqual({ state: 'waiting', phone: null, photos: [] });
    const joined = await join(phone, code);
    expect(joined).toMatchObject({ status: 201, body: { id, desk: '柳溪村 综合窗口', clerk: '陈桂兰' } });
    expect((await watch(id)).body).toMatchObject({ state: 'paired', phone: '陈桂兰' });

    // The PC asks again and again; whoever waits hears of it as soon as it is kept.
    const heard = (async () => {
      for (;;) {
        const { photos } = (await watch(id, '?after=0&wait=800')).body;
        if (photos.length > 0) return { photos, at: Date.now() };
      }
    })();
    await shoot(phone, id);
    const kept = Date.now();
    const { photos, at } = await heard;
    expect(photos.map((p: { seq: number }) => p.seq)).toEqual([1]);
    expect(at - kept).toBeLessThan(2_000);
    expect(photos[0].file).toMatchObject({ mime: 'image/jpeg', width: 64, height: 48 });

    const both = await Promise.all([shoot(phone, id), shoot(phone, id)]);
    expect(both.map(({ body }) => body.seq).sort()).toEqual([2, 3]);
    const later = (await watch(id, '?after=1')).body.photos;
    expect(later.map((p: { seq: number }) => p.seq)).toEqual([2, 3]);

    const filed = await pc.post('/api/matters/service', {
      ...{ itemId: 'minzheng.dibao.apply', itemVersion: 1, subject: { residentId: 'r1' }, answers: ANSWERS },
      papers: [{ slot: 'bank-card', files: [photos[0].file.id] }],
      channel: 'counter',
    });
    expect(filed.status).toBe(201);
    expect((await pc.get(`/api/attachments/${photos[0].file.id}`)).status).toBe(200);
  });

  it('a colleague of the same desk may lend a phone; the photos are the clerk’s at the PC', async () => {
    const { id, code } = await open();
    const lent = await village.as('staff', 'clerk1b');
    expect((await join(lent, code)).status).toBe(201);
    expect((await shoot(lent, id)).status).toBe(201);
    const { phone: whose, photos } = (await watch(id)).body;
    expect(whose).toBe('刘同事');
    const path = `/api/attachments/${photos[0].file.id}`;
    expect([(await pc.get(path)).status, (await lent.get(path)).status]).toEqual([200, 404]);
  });
});

describe('nobody else', () => {
  it('of another desk joins, nor sends, nor watches', async () => {
    const { id, code } = await open();
    for (const name of ['clerk2', 'tclerk']) {
      const other = await village.as('staff', name);
      expect(await join(other, code)).toMatchObject({ status: 403, body: { code: 'pairing-other-desk' } });
      expect((await shoot(other, id)).status).toBe(404);
      expect((await watch(id, '', other)).status).toBe(404);
      expect((await other.delete(`/api/desk-pairings/${id}`)).status).toBe(404);
    }
    await join(phone, code);
    // The same clerk's third device is neither of the two.
    const third = await village.as('staff', 'clerk1');
    expect((await shoot(third, id)).status).toBe(404);
    expect((await watch(id, '', third)).status).toBe(404);
  });

  it('uses a code twice, late, or guesses it', async () => {
    const first = await open();
    await join(phone, first.code);
    expect(await join(await village.as('staff', 'clerk1'), first.code)).toMatchObject({
      status: 404,
      body: { code: 'code-wrong' },
    });
    const second = await open();
    village.app.clock.pass(3 * 60_000);
    expect((await join(phone, second.code)).status).toBe(404);
    expect((await watch(second.id)).body.state).toBe('ended');
    const guess = await village.as('staff', 'clerk1b');
    for (let i = 0; i < 6; i++) await join(guess, '12345678');
    expect(await join(guess, (await open()).code)).toMatchObject({
      status: 429,
      body: { code: 'locked-out' },
    });
  });

  it('sends once either side has let go, the clerk has signed out, a new code was shown, or the shift is over', async () => {
    const over = { status: 410, body: { code: 'pairing-ended' } };
    const pair = async (who = pc) => {
      const { id, code } = await open(who);
      expect((await join(phone, code)).status).toBe(201);
      return id;
    };
    const one = await pair();
    expect((await phone.delete(`/api/desk-pairings/${one}`)).status).toBe(204);
    expect(await shoot(phone, one)).toMatchObject(over);
    expect((await watch(one)).body.state).toBe('ended');
    const two = await pair();
    await open();
    expect(await shoot(phone, two)).toMatchObject(over);
    const shared = await village.as('staff', 'clerk1');
    const three = await pair(shared);
    await shared.delete('/api/session');
    expect(await shoot(phone, three)).toMatchObject(over);
    const four = await pair();
    village.app.clock.pass(6 * HOUR);
    for (const who of [pc, phone]) await who.get('/api/me');
    expect((await shoot(phone, four)).status).toBe(201);
    village.app.clock.pass(6 * HOUR);
    expect(await shoot(phone, four)).toMatchObject(over);
    village.app.clock.pass(2 * HOUR);
    expect(await village.app.get(TidyPairings).run()).toBeGreaterThan(0);
  });
});
