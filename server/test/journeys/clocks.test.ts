import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sweep } from '../../src/features/matter/clock/sweep.js';
import { MatterRepository } from '../../src/features/matter/store/repository.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { fileDibao, startVillage, type Village } from '../factories/dibao.js';
import { aWorker } from '../factories/people.js';
import { bring } from '../factories/quarrel.js';
import type { Answer, Caller } from '../support/http.js';

const MINUTE = 60_000;
const at = (text: string) => Date.parse(`${text}:00+08:00`);

let village: Village;
let signedIn: Record<string, { caller: Caller; at: number }> = {};

/** 李大山 on his phone, or a member of staff, who signs in every morning. */
const as = async (who: string): Promise<Caller> => {
  if (who === 'farmer') return village.farmer;
  const now = village.app.clock.now();
  const known = signedIn[who];
  if (known && now - known.at < 6 * 60 * MINUTE) return known.caller;
  const caller = await village.as('staff', who);
  signedIn[who] = { caller, at: now };
  return caller;
};
const see = async (who: string, id: string): Promise<Answer> => (await as(who)).get(`/api/matters/${id}`);

/** Acts on the newest version that this caller sees. */
const act = async (who: string, id: string, action: string, fields: object = {}): Promise<Answer> => {
  const seen = await see(who, id);
  return (await as(who)).post(`/api/matters/${id}/actions/${action}`, { version: seen.body.version, fields });
};
const actions = async (who: string, id: string): Promise<string[]> => {
  const seen = await see(who, id);
  return seen.status === 200 ? seen.body.allowed.map((a: { action: string }) => a.action) : [];
};
const titles = async (who: string): Promise<string[]> =>
  (await (await as(who)).get('/api/me/inbox')).body.items.map((m: { title: string }) => m.title);
const count = async (who: string, view: string): Promise<number> => {
  const { body } = await (await as(who)).get(`/api/queue?view=${view}`);
  expect(body.items).toHaveLength(body.counts[view].n);
  return body.counts[view].n;
};

/** The sweep as it runs in life, to this moment. */
const liveUntil = async (text: string): Promise<void> => {
  const { app } = village;
  while (app.clock.now() < at(text)) {
    app.clock.set(Math.min(app.clock.now() + 6 * 60 * MINUTE, at(text)));
    while ((await app.get(Sweep).round()) > 0) app.clock.pass(MINUTE);
  }
};
const start = async (when: string) => {
  village = await startVillage(at(when));
  signedIn = {};
};

/** A request that the village itself answers, fifteen working days after it is taken in. */
const fileJob = async (): Promise<Answer> =>
  village.farmer.post('/api/matters/service', {
    itemId: 'renshe.public-job',
    itemVersion: 1,
    subject: { residentId: 'r1' },
    answers: { what: '想在村里做保洁，农闲时都有空。' },
    papers: [],
  });

describe('a matter that nobody wants, over the National Day holidays', () => {
  beforeAll(() => start('2026-09-30T10:00'));
  afterAll(() => village.app.stop());

  it('stays with who offers it, is bound after the second refusal, and keeps number, promise and limit', async () => {
    const { app } = village;
    const filed = (await fileDibao(village)).body;
    const { id } = filed;
    expect(filed.owed.promise).toBe(at('2026-10-08T17:30'));

    const offered = await act('tclerk', id, 'transfer', { windowId: 'w1', code: 'other-level' });
    expect(offered.body.owed.party).toMatchObject({ kind: 'window', id: 'tw1' });
    expect(offered.body.offer).toMatchObject({ to: '柳溪村 综合窗口', code: 'other-level', bounces: 0 });
    expect(await actions('tclerk', id)).not.toContain('transfer');
    expect(await count('clerk1', 'offered')).toBe(1);
    expect(await titles('clerk1')).toContain('有件事想转给您');
    expect(await actions('clerk1', id)).toEqual(expect.arrayContaining(['take-offer', 'refuse-offer']));
    const bare = await act('clerk1', id, 'refuse-offer', {});
    expect(bare).toMatchObject({ status: 400 });
    expect(bare.body.errors[0].path).toBe('fields.code');

    const first = await act('clerk1', id, 'refuse-offer', { code: 'not-ours' });
    expect(first.body.owed.party.id).toBe('tw1');
    expect(await count('clerk1', 'offered')).toBe(0);
    await act('tclerk', id, 'transfer', { windowId: 'w1', code: 'other-level', reasons: '户在柳溪。' });
    app.clock.set(at('2026-09-30T17:00'));
    const second = await act('clerk1', id, 'refuse-offer', { code: 'not-ours' });
    expect(second.body.owed.party).toMatchObject({ kind: 'staff', id: 'tlead', label: '周镇明' });
    expect(second.body.offer).toMatchObject({ bounces: 2, bindBy: at('2026-10-08T17:30'), to: null });
    expect(await titles('tlead')).toContain('请您来定归谁办');

    await liveUntil('2026-10-08T10:00');
    const still = await see('farmer', id);
    expect(still.body.owed.party.id).toBe('tlead');
    const bound = await act('tlead', id, 'bind', { windowId: 'tw1', reasons: '低保由镇里受理。' });
    expect(bound.body.owed).toMatchObject({
      party: { id: 'tw1' },
      promise: filed.owed.promise,
      limit: filed.owed.limit,
    });
    expect(bound.body.number).toBe(filed.number);
    expect(await actions('tclerk', id)).not.toContain('transfer');
    expect(await titles('farmer')).toContain('换了窗口');
    const inside = (await see('farmer', id)).body;
    expect(inside.timeline.map((e: { title: string }) => e.title)).toContain('定下归谁办');
    expect(inside.offer).toBeNull();
    expect(inside.promises).toHaveLength(1);
    expect((await act('tclerk', id, 'accept')).body.state).toBe('handling');
  });

  it('goes up to the town and back under the same number, and the village sees it all along', async () => {
    const filed = (await fileJob()).body;
    const { id, number } = filed;
    expect(filed.owed.party.id).toBe('w1');
    await act('clerk1', id, 'transfer', { windowId: 'tw1', code: 'other-level' });
    const up = await act('tclerk', id, 'take-offer');
    expect(up.body).toMatchObject({ number, owed: { party: { id: 'tw1' } }, holder: { name: '钱文书' } });
    expect((await see('clerk1', id)).body.owed.line).toContain('云台镇 社会救助窗口');
    expect(await actions('clerk1', id)).toEqual(['urge']);
    await act('tclerk', id, 'transfer', { windowId: 'w1', code: 'not-ours' });
    const back = await act('clerk1', id, 'take-offer');
    expect(back.body).toMatchObject({ number, owed: { party: { id: 'w1' }, promise: filed.owed.promise } });
    expect((await see('clerk2', id)).status).toBe(404);
  });

  it('not bound in time goes up, and who may not bind can’t', async () => {
    village.app.clock.set(at('2026-10-12T09:00'));
    const { id } = (await fileDibao(village)).body;
    for (const _ of [1, 2]) {
      await act('tclerk', id, 'transfer', { windowId: 'w1', code: 'not-ours' });
      await act('clerk1', id, 'refuse-offer', { code: 'not-our-place' });
    }
    const no = await act('clerk1', id, 'bind', { windowId: 'tw1', reasons: '我来定' });
    expect(no.status).toBe(404);
    await liveUntil('2026-10-13T17:40');
    const seen = (await see('tclerk', id)).body;
    expect(seen.owed.party).toMatchObject({ kind: 'roster', id: 'tc' });
    expect(await actions('tclerk', id)).toContain('bind');
    expect(await count('tclerk', 'desk')).toBeGreaterThan(0);
  });
});

describe('handing on, whatever the kind', () => {
  beforeAll(() => start('2026-03-02T09:00'));
  afterAll(() => village.app.stop());

  it('a task goes to a colleague who takes it', async () => {
    const asked = await village.farmer.post('/api/my/call-back', { residentId: 'r1', why: 'help' });
    const { id } = asked.body;
    expect((await see('grid1', id)).body.owed.party.id).toBe('grid1');
    const fields = (await see('grid1', id)).body.allowed.find(
      (a: { action: string }) => a.action === 'transfer',
    ).fields;
    expect(fields[0].options.map((o: { value: string }) => o.value)).not.toContain('grid1');
    await act('grid1', id, 'transfer', { staffId: 'grid2', code: 'away' });
    expect(await count('grid2', 'offered')).toBe(1);
    const taken = await act('grid2', id, 'take-offer');
    expect(taken.body.owed.party).toMatchObject({ kind: 'staff', id: 'grid2' });
    expect(await actions('grid1', id)).not.toContain('helped');
  });

  it('a quarrel goes up to the town’s mediators, never to a desk', async () => {
    const { id: townMediator } = await aWorker(village.app, '郑调解', ['mediator', '/c/t/', 'tc']);
    const brought = await bring(village.farmer, { subject: { residentId: 'r1' } });
    const { id } = brought.body;
    await act('many1', id, 'take');
    const fields = (await see('many1', id)).body.allowed.find(
      (a: { action: string }) => a.action === 'transfer',
    ).fields;
    expect(fields[0].options.map((o: { value: string }) => o.value)).toEqual(['tw2']);
    await act('many1', id, 'transfer', { windowId: 'tw2', code: 'other-level' });
    expect((await see('tclerk', id)).status).toBe(404);
    expect(await count(townMediator, 'offered')).toBe(1);
    const taken = await act(townMediator, id, 'take-offer');
    expect(taken.body).toMatchObject({ state: 'first-side', holder: { name: '郑调解' } });
    expect(await actions(townMediator, id)).toContain('agree-invite');
  });
});

describe('the ladder of the clock', () => {
  beforeAll(() => start('2026-03-02T09:00'));
  afterAll(() => village.app.stop());

  const looks = async (id: string) =>
    (
      (await see('many1', id)).body.timeline as {
        title: string;
        by: string;
        at: number;
      }[]
    )
      .filter((e) => e.by === '系统计时')
      .reverse()
      .map((e) => [e.title, new Date(e.at + 8 * 60 * MINUTE).toISOString().slice(0, 10)]);

  it('50 and 80 % warn, at 100 % the supervisor has it, at 150 % the town, then daily; held or not', async () => {
    const [held, free] = [(await fileJob()).body.id, (await fileJob()).body.id];
    for (const id of [held, free]) await act('clerk1', id, 'accept');
    await village.app.get(Sweep).round();
    const told = (await see('farmer', held)).body.owed;
    expect(told.promise).toBe(at('2026-03-23T17:30'));
    await liveUntil('2026-04-10T09:00');
    const seen = await looks(held);
    expect(seen).toEqual([
      ['时间过半，提醒了经办人', '2026-03-13'],
      ['快到期，提醒了经办人', '2026-03-19'],
      ['没赶上，往上交了一级', '2026-03-23'],
      ['没赶上，往上交了一级', '2026-04-02'],
      ['没赶上，往上交了一级', '2026-04-03'],
      ['没赶上，往上交了一级', '2026-04-07'],
      ['没赶上，往上交了一级', '2026-04-08'],
      ['没赶上，往上交了一级', '2026-04-09'],
    ]);
    expect(await looks(free)).toEqual(seen);
    const now = (await see('farmer', held)).body;
    expect(now.owed).toMatchObject({ limit: told.limit, party: { kind: 'roster', id: 'tc' } });
    expect(now.promises).toHaveLength(8);
    expect(now.promises[0].say).toBe('云台镇便民服务中心值班人员最晚4月10日（周五）给您回话');
    expect(now.promises.at(-1)).toMatchObject({ why: '交上来了' });
    expect(await actions('tclerk', held)).toContain('refuse');
    expect(await titles('many1')).toContain('超期，交到您这里');
  });

  it('hears of it when nobody stands at the desk', async () => {
    village.app.clock.set(at('2026-05-11T09:00'));
    const { id } = (await fileDibao(village)).body;
    await liveUntil('2026-05-12T16:30');
    expect(await titles('tclerk')).toContain('快到期');
    expect((await see('farmer', id)).body.open).toBe(true);
  });
});

describe('催', () => {
  beforeAll(() => start('2026-03-02T09:00'));
  afterAll(() => village.app.stop());

  it('brings a sentence from a named person first, then goes to the supervisor; once a day, counted', async () => {
    const { app } = village;
    const { id } = (await fileJob()).body;
    await act('clerk1', id, 'accept');
    const promise = (await see('farmer', id)).body.owed.promise;
    const urged = await act('farmer', id, 'urge');
    expect(urged.body.urge).toMatchObject({ n: 1, due: at('2026-03-03T17:30'), who: '柳溪村 综合窗口' });
    expect(await actions('farmer', id)).not.toContain('urge');
    expect(await titles('clerk1')).toContain('有人催');
    expect(await count('clerk1', 'urged')).toBe(1);
    expect(await actions('many1', id)).not.toContain('answer-urge');
    const said = await act('clerk1', id, 'answer-urge', { say: '名单周五上会，会后当天告诉您。' });
    expect(said.body.urge).toMatchObject({ n: 1, due: null });
    expect(await count('clerk1', 'urged')).toBe(0);
    const [told] = (await village.farmer.get('/api/me/inbox')).body.items;
    expect(told).toMatchObject({ title: '给您回话了' });
    expect(told.text).toContain('陈桂兰说：名单周五上会');

    app.clock.set(at('2026-03-03T09:00'));
    const again = await act('farmer', id, 'urge');
    expect(again.body.urge).toMatchObject({ n: 2, who: '赵永年' });
    expect(again.body.owed.promise).toBe(promise);
    expect(await actions('clerk1', id)).not.toContain('answer-urge');
    expect(await count('many1', 'urged')).toBe(1);
    await act('many1', id, 'answer-urge', { say: '我去问过了，周五一定给您准信。' });
    expect(await count('many1', 'urged')).toBe(0);
  });

  it('that nobody answers goes up by itself, and the applicant hears so', async () => {
    const { app } = village;
    app.clock.set(at('2026-03-09T09:00'));
    const { id } = (await fileJob()).body;
    await act('clerk1', id, 'accept');
    await act('farmer', id, 'urge');
    await liveUntil('2026-03-10T18:00');
    const seen = (await see('farmer', id)).body;
    expect(seen.urge).toMatchObject({ n: 1, who: '赵永年', due: at('2026-03-11T17:30') });
    expect(await titles('farmer')).toContain('催到上头了');
    expect(await titles('many1')).toContain('催了没人回');
  });

  it('is asked by the village’s clerk for whoever has no phone', async () => {
    village.app.clock.set(at('2026-03-16T09:00'));
    const { id } = (await fileDibao(village)).body;
    const urged = await act('clerk1', id, 'urge');
    expect(urged.body.urge).toMatchObject({ n: 1, who: '云台镇 社会救助窗口' });
    const done = await act('tclerk', id, 'accept');
    expect(done.body.urge.due).toBeNull();
  });
});

describe('the sweep that stands still', () => {
  beforeAll(() => start('2026-03-02T09:00'));
  afterAll(() => village.app.stop());

  it('alarms the supervisor until it runs again, and makes up for what it missed', async () => {
    const { app } = village;
    const { id } = (await fileDibao(village)).body;
    const alarms = async () =>
      (await (await as('tlead')).get('/api/staff/alarms')).body.alarms.map((a: { code: string }) => a.code);
    expect(await alarms()).toEqual([]);
    app.clock.set(at('2026-03-04T09:00'));
    expect(await alarms()).toEqual(['clock-stopped']);
    const [alarm] = (await (await as('tlead')).get('/api/staff/alarms')).body.alarms;
    expect(alarm.say).toContain('计时从2026年3月3日');
    const figures = await (await fetch(`${app.url}/metrics`)).text();
    expect(Number(/sweep_behind_seconds (\d+)/.exec(figures)?.[1])).toBeGreaterThan(3_600);
    for (let i = 0; i < 4; i += 1) {
      await app.get(Sweep).round();
      app.clock.pass(MINUTE);
    }
    expect(await alarms()).toEqual([]);
    expect((await see('farmer', id)).body.owed.party.id).toBe('tlead');
  });

  it('is not held up by one that fails', async () => {
    const { app } = village;
    const [bad, good] = [(await fileDibao(village)).body.id, (await fileDibao(village)).body.id];
    await app
      .get(UnitOfWork)
      .run('test.break', (tx) => app.get(MatterRepository).move(tx, bad, 1, { workflowId: 'gone' }));
    app.clock.set(at('2026-03-06T09:00'));
    await app.get(Sweep).round();
    const seen = (await see('tclerk', good)).body.timeline.map((e: { title: string }) => e.title);
    expect(seen).toContain('时间过半，提醒了经办人');
  });
});
