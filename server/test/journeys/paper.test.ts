import { makePadNumber, readNumber } from '@huiyin/shared/domain/matter/number';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ServiceRepository } from '../../src/features/service/repository.js';
import { ANSWERS, MONDAY, startVillage, upload, type Village } from '../factories/dibao.js';
import type { Answer, Caller } from '../support/http.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let village: Village;
let desk: Caller;
beforeAll(async () => {
  village = await startVillage();
  desk = await village.as('staff', 'clerk1');
});
afterAll(() => village.app.stop());

const now = () => village.app.clock.now();

const file = (who: Caller, more: object): Promise<Answer> =>
  who.post('/api/matters/service', {
    ...{ itemId: 'minzheng.dibao.apply', itemVersion: 1, subject: { residentId: 'r1' } },
    ...{ answers: ANSWERS, papers: [], ...more },
  });

const onPaper = (receivedAt: number, more: object = {}) => ({
  channel: 'paper',
  paper: { receivedAt, reason: 'power-cut', ...more },
});

describe('a form that was taken in on paper', () => {
  it('is promised as if it had been filed when the paper came', async () => {
    const then = await file(desk, { channel: 'counter' });
    village.app.clock.set(MONDAY + 5 * HOUR);
    const typed = await file(desk, onPaper(MONDAY));
    expect(typed.status).toBe(201);
    for (const part of ['party', 'turn', 'promise'])
      expect(typed.body.owed[part]).toEqual(then.body.owed[part]);
    expect(typed.body.paper).toEqual({ receivedAt: MONDAY, typedAt: now(), reason: '停电或断网' });
    expect(typed.body.channel).toBe('paper');
    const [first] = typed.body.timeline;
    expect(first).toMatchObject({ seq: 1, at: now() });
    expect(first.text).toContain('2026年3月2日9:00收下');
    expect(first.text).toContain('2026年3月2日14:00录进来');
    expect((await village.farmer.get(`/api/matters/${typed.body.id}`)).body.paper).toEqual(typed.body.paper);
    village.app.clock.set(MONDAY);
  });

  it('says both its moments beside other words of its filing', async () => {
    const { body } = await file(desk, { ...onPaper(MONDAY - 2 * HOUR), apart: '分户另过了' });
    expect(body.paper).toEqual({ receivedAt: MONDAY - 2 * HOUR, typedAt: now(), reason: '停电或断网' });
    expect(body.timeline[0].text).toContain('录进来');
    expect(body.timeline[0].text).toContain('分户另过了');
  });

  it('that has lain too long is never promised for the past: what would be over ends with the next working day', async () => {
    const { body } = await file(desk, onPaper(MONDAY - 20 * DAY));
    expect(body.owed.promise).toBe(Date.parse('2026-03-03T17:30:00+08:00'));
    expect(body.owed.late).toBe(false);
  });

  it('came neither in the future nor over thirty days ago, and only by the channel paper', async () => {
    const wrong = { status: 400, body: { code: 'invalid', errors: [{ path: 'paper.receivedAt' }] } };
    expect(await file(desk, onPaper(MONDAY + 1))).toMatchObject(wrong);
    expect(await file(desk, onPaper(MONDAY - 30 * DAY - 1))).toMatchObject(wrong);
    expect(await file(desk, { ...onPaper(MONDAY), channel: 'counter' })).toMatchObject(wrong);
    const files = async () => [await upload(village.app, village.farmer)];
    const papers = [
      { slot: 'bank-card', files: await files() },
      { slot: 'medical', files: await files() },
    ];
    expect(await file(village.farmer, { ...onPaper(MONDAY), papers })).toMatchObject(wrong);
  });

  it('counts silence from the paper, too: it was received when it came', async () => {
    const { body } = await file(desk, onPaper(MONDAY - 3 * DAY));
    const row = await village.app.get(ServiceRepository).request(body.id);
    expect(row?.receivedAt).toBe(MONDAY - 3 * DAY);
  });

  it('may be a quarrel', async () => {
    const { status, body } = await desk.post('/api/matters/dispute', {
      ...{ danger: 'none', subject: { residentId: 'r1' }, type: 'neighbour', other: { name: '周外人' } },
      ...{ what: '墙占了地', want: '挪回去', ...onPaper(MONDAY - HOUR) },
    });
    expect(status).toBe(201);
    expect(body.paper.receivedAt).toBe(MONDAY - HOUR);
  });
});

describe('a pad for a day without power', () => {
  it('hands out numbers and codes first; each becomes a matter once, under that number and code', async () => {
    const printed = await desk.post('/api/pads', { forms: 3 });
    expect(printed.status).toBe(201);
    const { id, forms } = printed.body;
    expect(new Set(forms.map((f: { number: string }) => readNumber(f.number))).size).toBe(3);
    expect(forms.every((f: { number: string }) => f.number.startsWith('9'))).toBe(true);
    const [{ number, queryCode }] = forms;
    const guest = desk.as('');
    const look = () => guest.post('/api/status', { number, code: queryCode });
    expect((await look()).status).toBe(404);

    village.app.clock.pass(HOUR);
    const typed = await file(desk, onPaper(now() - 1, { number: number.replaceAll(' ', '-') }));
    expect(typed.body).toMatchObject({ number, queryCode });
    expect(await look()).toMatchObject({ status: 200, body: { state: 'working' } });
    expect(await file(desk, onPaper(now() - 1, { number }))).toMatchObject({
      status: 409,
      body: { code: 'pad-number-used' },
    });
    const { pads } = (await desk.get('/api/pads')).body;
    expect(pads[0]).toMatchObject({ id, forms: 3, used: 1 });
    expect((await desk.get(`/api/pads/${id}`)).body.forms.map((f: { usedAt: number }) => !!f.usedAt)).toEqual(
      [true, false, false],
    );
  });

  it('is its own station’s; a number that no pad has, or with a wrong digit, is not taken', async () => {
    const { number } = (await desk.post('/api/pads', { forms: 1 })).body.forms[0];
    const unknown = { status: 422, body: { code: 'pad-number-unknown' } };
    const town = await village.as('staff', 'tclerk');
    expect(await file(town, onPaper(now(), { number }))).toMatchObject(unknown);
    const slip = `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;
    expect(await file(desk, onPaper(now(), { number: slip }))).toMatchObject(unknown);
    expect(await file(desk, onPaper(now(), { number: makePadNumber(7) }))).toMatchObject(unknown);
    // A sheet can't have been filled in before it was printed.
    expect((await file(desk, onPaper(now() - HOUR, { number }))).status).toBe(400);
    expect((await file(desk, onPaper(now(), { number }))).status).toBe(201);
  });

  it('pressed twice is one pad, and one number is used by one of two who type at once', async () => {
    const key = 'a'.repeat(32);
    const [one, two] = [
      await desk.post('/api/pads', { forms: 2 }, key),
      await desk.post('/api/pads', { forms: 2 }, key),
    ];
    expect(two.body).toEqual(one.body);
    const { number } = one.body.forms[0];
    const both = await Promise.all([1, 2].map(() => file(desk, onPaper(now(), { number }))));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});
