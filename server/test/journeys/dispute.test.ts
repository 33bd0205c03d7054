import { DISPUTE_WORDS } from '@huiyin/shared/labels/dispute';
import { residentMessage } from '@huiyin/shared/labels/messages';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Sweep } from '../../src/features/matter/clock/sweep.js';
import { Messages } from '../../src/features/message/messages.js';
import { upload } from '../factories/dibao.js';
import { act, bring, offered, type Quarrel, STORY, startQuarrel } from '../factories/quarrel.js';
import type { Answer, Caller } from '../support/http.js';

const HOUR = 3_600_000;
const ABSENT = '01K00000000000000000000000';

let quarrel: Quarrel;
let mediator: Caller;
beforeAll(async () => {
  quarrel = await startQuarrel();
});
afterAll(() => quarrel.stop());
beforeEach(async () => {
  mediator = await quarrel.as('many1');
});

const see = (who: Caller, id: string) => who.get(`/api/matters/${id}`);
const inbox = async (who: Caller, id: string): Promise<{ title: string; text: string }[]> =>
  (await who.get('/api/me/inbox')).body.items.filter((m: { matterId: string }) => m.matterId === id);
const mine = async (who: Caller) => {
  const { open, closed } = (await who.get('/api/my/matters')).body;
  return [...open, ...closed].map((m: { id: string }) => m.id);
};
const titleOf = (say: string) => residentMessage(say, { title: '', number: '', who: '', by: '' }).title;

/** Goes as if it weren't there. */
const absent = (one: Answer, nothing: Answer) => {
  expect(one.status).toBe(404);
  expect({ ...one.body, requestId: '' }).toEqual({ ...nothing.body, requestId: '' });
};

/** Brought, taken, agreed to by the first side. */
const readyToInvite = async () => {
  const { id } = (await bring(quarrel.li)).body;
  await act(mediator, id, 'take');
  await act(quarrel.li, id, 'agree-invite', { how: 'self' });
  return id as string;
};
const SUN = { otherName: { residentId: 'r2', name: '孙福田' } };
const invited = async () => {
  const id = await readyToInvite();
  const answer = await act(mediator, id, 'invite', SUN);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return id;
};

describe('a quarrel without danger', () => {
  it('is told, taken, answered by both, met over, agreed, read and closed', async () => {
    const { li, sun, app } = quarrel;
    const brought = await bring(li, { files: [await upload(app, li)] });
    expect(brought.body).toMatchObject({ kind: 'dispute', state: 'received', urgent: false });
    expect(brought.body.owed).toMatchObject({ turn: 'us', party: { kind: 'window', id: 'w1' } });
    const { id } = brought.body;
    absent(await see(sun, id), await see(sun, ABSENT));

    const queue = await mediator.get('/api/queue?view=desk');
    expect(queue.body.items.map((m: { id: string }) => m.id)).toContain(id);
    const claimed = await mediator.post(`/api/matters/${id}/claim`);
    expect(offered(claimed)).toContain('take');
    const taken = await act(mediator, id, 'take');
    expect(taken.body).toMatchObject({ state: 'first-side', holder: { name: '赵永年' } });
    expect(offered(taken)).not.toContain('invite');
    expect((await inbox(li, id)).map((m) => m.title)).toEqual([titleOf('mediator-took')]);
    expect((await act(mediator, id, 'invite', SUN)).body.code).toBe('not-allowed-now');

    expect(offered(await see(li, id))).toEqual(['agree-invite', 'urge', 'statement', 'withdraw']);
    const agreed = await act(li, id, 'agree-invite', { how: 'self' });
    expect(agreed.body.state).toBe('may-invite');
    expect(await inbox(sun, id)).toEqual([]);
    expect(await mine(sun)).not.toContain(id);

    const out = await act(mediator, id, 'invite', SUN);
    expect(out.body, JSON.stringify(out.body)).toMatchObject({ state: 'invited', owed: { turn: 'outside' } });
    const [invitation, ...more] = await inbox(sun, id);
    expect([invitation?.title, more]).toEqual([titleOf('invited'), []]);
    expect(JSON.stringify(invitation)).not.toMatch(/墙|李大山|孙/);

    const asked = await see(sun, id);
    expect(asked.body.sections).toEqual([]);
    expect(asked.body.papers).toEqual([]);
    expect(asked.body.timeline.map((e: { title: string }) => e.title)).toHaveLength(1);
    expect(JSON.stringify(asked.body)).not.toContain(STORY.what);
    expect(JSON.stringify(asked.body)).not.toContain(STORY.want);
    expect(asked.body.notes.map((n: { text: string }) => n.text)).toEqual([DISPUTE_WORDS.respondentNote]);
    expect(asked.body.title).not.toMatch(/李|孙|墙/);
    expect(offered(asked)).toEqual(['other-agrees', 'other-refuses', 'statement']);
    expect(await mine(sun)).toContain(id);

    await act(sun, id, 'statement', { statement: '墙是照老地基砌的' });
    await act(li, id, 'statement', { statement: '老地基我量过' });
    const hisSide = JSON.stringify((await see(sun, id)).body);
    expect(hisSide).toContain('墙是照老地基砌的');
    expect(hisSide).not.toContain('老地基我量过');
    const firstSide = JSON.stringify((await see(li, id)).body);
    expect(firstSide).toContain('老地基我量过');
    expect(firstSide).not.toContain('墙是照老地基砌的');
    const both = JSON.stringify((await see(mediator, id)).body.sections);
    for (const said of ['墙是照老地基砌的', '老地基我量过', STORY.what, STORY.want])
      expect(both).toContain(said);

    const yes = await act(sun, id, 'other-agrees', { how: 'self' });
    expect(yes.body.state).toBe('both-agree');
    expect((await see(mediator, id)).body.parties).toMatchObject([
      { name: '李大山', reach: '手机上交的' },
      { name: '孙福田', reach: null },
    ]);
    expect((await inbox(li, id))[0]?.title).toBe(titleOf('other-agrees'));

    const at = Date.parse('2026-03-05T15:00:00+08:00');
    const past = await act(mediator, id, 'plan-meeting', { at: app.clock.now() - HOUR, where: '村调解室' });
    expect(past.body).toMatchObject({ status: 400, errors: [{ path: 'fields.at', code: 'past' }] });
    const met = await act(mediator, id, 'plan-meeting', { at, where: '村调解室' });
    expect(met.body).toMatchObject({ state: 'meeting', owed: { promise: at } });
    for (const side of [li, sun]) {
      const [told] = await inbox(side, id);
      expect(told?.title).toBe(titleOf('meeting'));
      expect(told?.text).toContain('村调解室');
      expect(JSON.stringify((await see(side, id)).body.notes)).toContain('村调解室');
    }

    app.clock.set(at + HOUR);
    mediator = await quarrel.as('many1');
    const done = await act(mediator, id, 'agreed', { reasons: '墙往回挪五寸，四月底前挪好。' });
    expect(done.body).toMatchObject({
      state: 'concluded',
      outcome: { result: 'agreed', weight: 'ordinary', reasons: '墙往回挪五寸，四月底前挪好。' },
    });
    for (const side of [li, sun]) {
      const [told] = await inbox(side, id);
      expect(told?.title).toBe(titleOf('agreed'));
      expect((await see(side, id)).body.outcome.reasons).toBe('墙往回挪五寸，四月底前挪好。');
    }
    expect(offered(await see(sun, id))).not.toContain('read');
    const read = await act(li, id, 'read');
    expect(read.body).toMatchObject({ open: false, ending: 'delivered', owed: null, canRate: true });
    expect((await see(sun, id)).body).toMatchObject({ open: false, canRate: false });

    const rated = await li.post(`/api/matters/${id}/rating`, { score: 1, words: '等了好几天。' });
    expect(rated.body).toMatchObject({ state: 'followup', owed: { party: { kind: 'staff', id: 'tlead' } } });
    const town = await quarrel.as('tlead');
    const answered = await act(town, id, 'answer-rater', {
      verdict: 'explained',
      reasons: '等的是对方回话。',
    });
    expect(answered.body).toMatchObject({ state: 'followed', outcome: { result: 'agreed' } });
    expect((await inbox(li, id))[0]?.text).toContain('等的是对方回话');
    expect(JSON.stringify(await inbox(sun, id))).not.toContain('等的是对方回话');
    expect((await see(sun, id)).body.timeline.map((e: { title: string }) => e.title)).not.toContain(
      '评了不满意，派人核实',
    );
    expect((await act(li, id, 'read')).body).toMatchObject({ open: false, outcome: { result: 'agreed' } });
  });

  it('ends with the other ways told when the other side refuses, and its reasons stay its own', async () => {
    const { li, sun } = quarrel;
    const id = await invited();
    await act(sun, id, 'statement', { statement: '他年年闹' });
    const no = await act(sun, id, 'other-refuses', { reasons: '没什么好谈的' });
    expect(no.body).toMatchObject({ state: 'concluded', outcome: { result: 'not-agreed' } });
    for (const side of [li, sun]) {
      const [told] = await inbox(side, id);
      expect(told?.title).toBe(titleOf('not-agreed'));
      expect(told?.text).toMatch(/镇里再调.*法院.*司法所/);
    }
    const [told] = await inbox(li, id);
    expect(told?.text).not.toContain('他年年闹');
    expect(JSON.stringify((await see(li, id)).body)).not.toContain('他年年闹');
    expect((await act(li, id, 'read')).body).toMatchObject({ open: false, ending: 'delivered' });
  });

  it('is withdrawn without the other side ever hearing of it, and told to it once it was asked', async () => {
    const { li, sun } = quarrel;
    const id = await readyToInvite();
    expect((await act(li, id, 'withdraw')).body).toMatchObject({ open: false, ending: 'withdrawn' });
    expect(await inbox(sun, id)).toEqual([]);
    absent(await see(sun, id), await see(sun, ABSENT));

    const asked = await invited();
    await act(li, asked, 'withdraw');
    expect((await inbox(sun, asked))[0]?.title).toBe(titleOf('called-off'));
    expect((await see(sun, asked)).body).toMatchObject({ open: false, allowed: [] });
  });
});

describe('whose a quarrel is', () => {
  it.each(['none', 'family-violence'])(
    'the phone’s that told it, not every phone’s of the house: %s',
    async (danger) => {
      const { li, home, app } = quarrel;
      const file = await upload(app, li);
      const { id } = (await bring(li, { danger, files: [file] })).body;
      await act(danger === 'none' ? mediator : await quarrel.as('t-med'), id, 'take');
      expect(await mine(li)).toContain(id);
      expect(await inbox(li, id)).toHaveLength(1);
      expect(await mine(home)).not.toContain(id);
      expect(await inbox(home, id)).toEqual([]);
      absent(await see(home, id), await see(home, ABSENT));
      const [paper, none] = [`/api/attachments/${file}`, `/api/attachments/${ABSENT}`];
      expect((await li.get(paper)).status).toBe(200);
      absent(await home.get(paper), await home.get(none));
      for (const action of ['withdraw', 'statement', 'agree-invite'])
        expect((await act(home, id, action, { statement: '不说了', how: 'self' })).status).toBe(404);
    },
  );
});

describe('whom a mediator invites', () => {
  it('may be somebody who is not on the register: nobody else’s phone hears of it', async () => {
    const id = await readyToInvite();
    const answer = await act(mediator, id, 'invite', { otherName: '周外来' });
    expect(answer.body.parties.map((p: { name: string }) => p.name)).toEqual(['李大山', '周外来']);
    expect(await inbox(quarrel.sun, id)).toEqual([]);
    const yes = await act(mediator, id, 'other-agrees', { how: 'phone' });
    expect(yes.body.state).toBe('both-agree');
  });

  it('is never found by a guessed id: another village’s person is as absent as nobody, the applicant is refused', async () => {
    const id = await readyToInvite();
    const pick = (residentId: string) =>
      act(mediator, id, 'invite', { otherName: { residentId, name: '某人' } });
    const [far, nobody] = [await pick('r3'), await pick(ABSENT)];
    expect(far.body).toMatchObject({ status: 400, errors: [{ path: 'fields.otherName' }] });
    expect({ ...far.body, requestId: '' }).toEqual({ ...nobody.body, requestId: '' });
    expect((await pick('r1')).body).toMatchObject({ status: 400, errors: [{ path: 'fields.otherName' }] });
    expect((await see(mediator, id)).body.state).toBe('may-invite');
  });
});

describe('who mediates', () => {
  it('is nobody of either family: they are not offered it, and cannot', async () => {
    const { id } = (await bring(quarrel.li)).body;
    for (const kin of ['of-li', 'of-sun']) {
      const who = await quarrel.as(kin);
      const seen = await see(who, id);
      expect(offered(seen), kin).not.toContain('take');
      expect(seen.body).toMatchObject({ sections: [], papers: [], notes: [{ text: DISPUTE_WORDS.kinNote }] });
      const taken = await who.post(`/api/matters/${id}/actions/take`, { version: 1, fields: {} });
      expect(taken.body.code, kin).toBe('not-allowed-now');
    }
    expect((await see(mediator, id)).body).toMatchObject({ state: 'received', holder: null });
    expect(offered(await see(mediator, id))).toContain('take');
  });

  it('is of the place: another village’s and the clerks know nothing of it', async () => {
    const { id } = (await bring(quarrel.li)).body;
    for (const other of ['v2-med', 't-med', 'clerk1', 'clerk2', 'grid1', 'grid2', 'tclerk', 'editor']) {
      const who = await quarrel.as(other);
      absent(await see(who, id), await see(who, ABSENT));
      const acted = await who.post(`/api/matters/${id}/actions/take`, { version: 1, fields: {} });
      expect(acted.status, other).toBe(404);
      const found = await who.get(`/api/matters?q=${encodeURIComponent('李大山')}`);
      expect(
        found.body.items.map((m: { id: string }) => m.id),
        other,
      ).not.toContain(id);
    }
  });
});

describe('a quarrel with danger in it', () => {
  const NIGHT = Date.parse('2026-03-07T23:30:00+08:00');
  let id: string;

  it('goes to the town’s mediation desk, within two hours, also on a Saturday night', async () => {
    quarrel.app.clock.set(NIGHT);
    const brought = await bring(quarrel.li, { danger: 'family-violence', type: 'family' });
    id = brought.body.id;
    expect(brought.body).toMatchObject({ state: 'received', urgent: true });
    expect(brought.body.owed.party).toMatchObject({ kind: 'window', id: 'tw2' });
    expect(brought.body.owed.promise).toBe(NIGHT + 2 * HOUR);
    for (const who of ['t-med', 'tlead'])
      expect((await inbox(await quarrel.as(who), id)).length, who).toBe(1);
    mediator = await quarrel.as('many1');
    expect(await inbox(mediator, id)).toEqual([]);
    absent(await see(mediator, id), await see(mediator, ABSENT));
  });

  it('that nobody takes goes up within hours, not days', async () => {
    const { app, li } = quarrel;
    app.clock.set(NIGHT + 2 * HOUR + 60_000);
    for (let i = 0; i < 4; i++) {
      await app.get(Sweep).round();
      app.clock.pass(61_000);
    }
    const { owed } = (await see(li, id)).body;
    expect(owed.party).toMatchObject({ kind: 'staff', id: 'tlead' });
    expect(owed.promise).toBeGreaterThan(app.clock.now());
    expect(owed.promise).toBeLessThanOrEqual(app.clock.now() + 2 * HOUR);
  });

  it('never asks the other side, whoever tries', async () => {
    const { li, sun } = quarrel;
    const town = await quarrel.as('t-med');
    const taken = await act(town, id, 'take');
    expect(taken.body, JSON.stringify(taken.body)).toMatchObject({ state: 'first-side' });
    expect(taken.body.owed.promise).toBe(quarrel.app.clock.now() + 2 * HOUR);
    expect(offered(taken)).not.toContain('agree-invite');
    expect(offered(taken)).toContain('hand-over');
    expect(offered(await see(li, id))).not.toContain('agree-invite');
    for (const who of [li, town])
      for (const [action, fields] of [
        ['agree-invite', { how: 'self' }],
        ['invite', SUN],
      ] as const)
        expect((await act(who, id, action, fields)).body.code).toBe('not-allowed-now');
    expect(await inbox(sun, id)).toEqual([]);
    absent(await see(sun, id), await see(sun, ABSENT));
  });

  it('is handed over against a receipt, which is a grave answer, and the other side never hears of it', async () => {
    const { li, sun } = quarrel;
    const town = await quarrel.as('t-med');
    const over = await act(town, id, 'hand-over', {
      to: '云台派出所 值班民警',
      receipt: '警号0999001',
      reasons: '当晚已出警。',
    });
    expect(over.body).toMatchObject({ state: 'concluded', outcome: { weight: 'grave' } });
    expect((await inbox(li, id))[0]?.title).toBe(titleOf('handed-over'));
    expect(offered(await see(li, id))).not.toContain('read');
    const closed = await act(town, id, 'deliver', { how: 'face', witness: '周镇明' });
    expect(closed.body).toMatchObject({ open: false, ending: 'delivered' });
    expect(await inbox(sun, id)).toEqual([]);
    expect(await mine(sun)).not.toContain(id);
    absent(await see(sun, id), await see(sun, ABSENT));
  });

  it('told at a desk is no phone’s: nobody’s inbox, but the call list', async () => {
    const { li, home, app } = quarrel;
    const desk = await quarrel.as('clerk1');
    const told = await bring(desk, { danger: 'hurt' });
    expect(told.body).toMatchObject({ state: 'received', owed: { party: { id: 'tw2' } }, sections: [] });
    const { id } = told.body;
    absent(await see(desk, id), await see(desk, ABSENT));
    const town = await quarrel.as('t-med');
    expect((await act(town, id, 'take')).body.state).toBe('first-side');
    for (const phone of [li, home]) {
      absent(await see(phone, id), await see(phone, ABSENT));
      expect(await inbox(phone, id)).toEqual([]);
      expect(await mine(phone)).not.toContain(id);
    }
    expect(await app.get(Messages).callStateOf(id)).toMatchObject([{ residentId: 'r1', state: 'open' }]);
  });

  it.each(['hurt', 'threat', 'child'])('is any of them: %s', async (danger) => {
    const brought = await bring(quarrel.li, { danger });
    expect(brought.body.owed.party.id).toBe('tw2');
    const town = await quarrel.as('t-med');
    await act(town, brought.body.id, 'take');
    expect((await act(town, brought.body.id, 'agree-invite', { how: 'face' })).body.code).toBe(
      'not-allowed-now',
    );
  });
});
