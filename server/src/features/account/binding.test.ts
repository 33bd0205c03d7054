import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountStory, DAY, MINUTE, personIds, WANG_ID } from '../../../test/factories/account-story.js';
import { TEST_APP } from '../../../test/support/wechat.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Corrections } from '../register/corrections.js';
import { Residents } from '../register/residents.js';
import { Bindings, type Bound } from './bindings.js';

let story: AccountStory;
const bound: Bound[] = [];
beforeAll(async () => {
  story = await AccountStory.begin();
  story.app.get(Bindings).onBound(async (_, one) => {
    bound.push(one);
  });
});
afterAll(() => story.end());

describe('binding by the WeChat number', () => {
  it('takes everybody whose number on the register it is', async () => {
    const who = await story.account(2);
    const { body } = await who.post('/api/me/persons/phone', story.phoneCode(2));
    expect(body.bound.sort()).toEqual(['王强', '陈阿婆'].sort());
    expect(personIds(body.me).sort()).toEqual(['granny', 'son']);
    expect((await story.app.get(Residents).card('son')).wechat).toBe(true);
  });

  it('shows the person masked, with the grid worker to call', async () => {
    const who = await story.account(1);
    const { body } = await who.post('/api/me/persons/phone', story.phoneCode(1));
    expect(body.me.persons).toEqual([
      {
        ...{ id: 'wang', name: '王秀兰', age: 75, relation: '户主', verified: true },
        ...{ idMasked: `9${'*'.repeat(16)}${WANG_ID.at(-1)}`, phoneMasked: '139****0101' },
        ...{ householdId: 'sw-001', address: 'sw-001组1号' },
        village: { id: 'v1', name: '柳溪村', level: 'village' },
        grid: { id: 'g1', name: '上湾网格', level: 'grid' },
        gridWorker: { name: '王秀兰', phone: '0999-6100009' },
      },
    ]);
  });

  it('refuses a number that the register does not know, and a code for something else', async () => {
    const who = await story.account(5);
    const unknown = await who.post('/api/me/persons/phone', story.phoneCode(5));
    expect([unknown.status, unknown.body.code]).toEqual([409, 'phone-not-on-register']);
    const login = { code: story.loginCode(5) };
    expect((await who.post('/api/me/persons/phone', login)).body.code).toBe('wechat-code-used');
  });
});

describe("binding by the contact card's code", () => {
  it('lets one choose, then binds once', async () => {
    const who = await story.account(6);
    const code = await story.cardCode();
    expect(code).toMatch(/^\d{8}$/);
    const typed = `${code.slice(0, 4)} ${code.slice(4)}`;
    const choice = await who.post('/api/me/persons/card', { code: typed });
    expect(choice.body.me).toBeNull();
    expect(choice.body.choose).toContainEqual({ id: 'wang', name: '王秀兰' });
    const done = await who.post('/api/me/persons/card', { code, residentId: 'wang' });
    expect(personIds(done.body.me)).toEqual(['wang']);
    const again = await (await story.account(7)).post('/api/me/persons/card', { code });
    expect(again.body.code).toBe('code-expired');
  });

  it('is told to the other phones of that person', async () => {
    await (await story.account(1)).post('/api/me/persons/phone', story.phoneCode(1));
    await (await story.account(8)).post('/api/me/persons/card', {
      code: await story.cardCode(),
      residentId: 'wang',
    });
    const last = bound.at(-1);
    expect(last).toMatchObject({ residentId: 'wang', how: 'card' });
    expect(last?.others.flatMap(({ logins }) => logins)).toContainEqual({
      ...{ appId: TEST_APP.appId, openid: 'o-1' },
    });
  });

  it('binds nobody of another household', async () => {
    const who = await story.account(9);
    const code = await story.cardCode();
    expect((await who.post('/api/me/persons/card', { code, residentId: 'qiao' })).body.code).toBe(
      'code-wrong',
    );
    expect((await who.get('/api/me')).body.persons).toEqual([]);
  });

  it('lets only one of two have it', async () => {
    const code = await story.cardCode();
    const two = await Promise.all([story.account(10), story.account(11)]);
    const done = await Promise.all(
      two.map((who) => who.post('/api/me/persons/card', { code, residentId: 'son' })),
    );
    expect(done.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('may be for one person alone, at the counter with the ID card seen', async () => {
    const clerk = await story.staff('clerk1');
    const { status, body } = await clerk.post('/api/households/sw-001/code', { residentId: 'son' });
    expect(status).toBe(201);
    expect(body.expiresAt).toBe(story.app.clock.now() + DAY);
    const who = await story.account(12);
    const choice = await who.post('/api/me/persons/card', { code: body.code });
    expect(choice.body.choose).toEqual([{ id: 'son', name: '王强' }]);
    const other = await who.post('/api/me/persons/card', { code: body.code, residentId: 'wang' });
    expect([other.status, other.body.code]).toEqual([400, 'code-wrong']);
    const done = await who.post('/api/me/persons/card', { code: body.code, residentId: 'son' });
    expect(personIds(done.body.me)).toEqual(['son']);
    expect(bound.at(-1)).toMatchObject({ residentId: 'son', how: 'counter' });
    const { items } = (await who.get('/api/me/looked')).body;
    expect(items[0]).toMatchObject({ who: '陈桂兰', whose: '王强', what: '绑定码' });
    const again = await (await story.account(7)).post('/api/me/persons/card', { code: body.code });
    expect(again.body.code).toBe('code-expired');
  });

  it('at the counter is for members of that household, and dead the day after', async () => {
    const clerk = await story.staff('clerk1');
    const wrong = await clerk.post('/api/households/sw-001/code', { residentId: 'qiao' });
    expect(wrong.status).toBe(404);
    expect((await clerk.post('/api/residents/qiao/code')).status).toBe(404);
    const { body } = await clerk.post('/api/households/sw-001/code', { residentId: 'wang' });
    story.app.clock.pass(DAY);
    const late = await (await story.account(7)).post('/api/me/persons/card', { code: body.code });
    expect(late.body.code).toBe('code-expired');
  });

  it('ends after 30 days', async () => {
    const code = await story.cardCode();
    story.app.clock.pass(30 * DAY);
    expect((await (await story.account(7)).post('/api/me/persons/card', { code })).body.code).toBe(
      'code-expired',
    );
  });

  it('cannot be guessed: five wrong ones, then a pause', async () => {
    const who = await story.account(12);
    const good = await story.cardCode();
    const guess = (code: string) => who.post('/api/me/persons/card', { code });
    for (let i = 0; i < 5; i++) expect((await guess('00000000')).body.code).toBe('code-wrong');
    const paused = await guess(good);
    expect([paused.status, paused.body.code]).toEqual([429, 'too-many-tries']);
    story.app.clock.pass(15 * MINUTE);
    expect((await guess(good)).status).toBe(200);
  });

  it('is handed out by grid worker and clerk of that household alone', async () => {
    expect((await (await story.staff('grid2')).post('/api/households/sw-001/code')).status).toBe(404);
    expect((await (await story.staff('editor')).post('/api/households/sw-001/code')).status).toBe(403);
  });
});

describe('unbinding', () => {
  it('is one step, and can be begun anew', async () => {
    const who = await story.account(3);
    await who.post('/api/me/persons/phone', story.phoneCode(3));
    expect((await story.app.get(Residents).card('qiao')).wechat).toBe(true);
    expect((await who.delete('/api/me/persons/qiao')).body.persons).toEqual([]);
    expect((await story.app.get(Residents).card('qiao')).wechat).toBe(false);
    expect((await who.delete('/api/me/persons/qiao')).status).toBe(404);
    const { body } = await who.post('/api/me/persons/phone', story.phoneCode(3));
    expect(personIds(body.me)).toEqual(['qiao']);
  });

  it('of somebody else is not there', async () => {
    expect((await (await story.account(17)).delete('/api/me/persons/wang')).status).toBe(404);
  });
});

describe('for other features', () => {
  it('bindings tell whom an account speaks for, and how a person is reached', async () => {
    const bindings = story.app.get(Bindings);
    const { body } = await (await story.account(2)).post('/api/me/persons/phone', story.phoneCode(2));
    const accountId = body.me.id;
    expect((await bindings.residentsOf(accountId)).sort()).toEqual(['granny', 'son']);
    expect(await bindings.speaksFor(accountId, 'son')).toBe(true);
    expect(await bindings.speaksFor(accountId, 'wang')).toBe(false);
    const many = await bindings.accountsOfMany(['granny', 'nobody']);
    expect(many.get('granny')).toEqual([{ accountId, logins: [{ appId: TEST_APP.appId, openid: 'o-2' }] }]);
    expect(many.has('nobody')).toBe(false);
  });

  it('what rides in the unit of a binding is lost with it', async () => {
    const before = (await story.app.get(Bindings).accountsOf('granny')).length;
    const failing = story.app.get(UnitOfWork).run('test', async (tx) => {
      await story.app.get(Bindings).bind(tx, 'somebody', 'granny', 'counter');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await story.app.get(Bindings).accountsOf('granny')).toHaveLength(before);
  });
});

describe('binding by a phone that staff changed on the register', () => {
  const correct = (residentId: string, i: number) =>
    story.app.get(UnitOfWork).run('test.correct', (tx) =>
      story.app.get(Corrections).correct(tx, residentId, 'phone', `139000001${i}`, {
        ...{ staffId: 'grid3', staffName: '某人', reason: '说是换了号。', matterId: null },
      }),
    );
  const bind = async (i: number) =>
    (await story.account(i)).post('/api/me/persons/phone', story.phoneCode(i));

  it('waits 30 days, told what any unknown number is told; who had that phone before is bound', async () => {
    await correct('qiao', 14);
    const early = await bind(14);
    expect([early.status, early.body.code]).toEqual([409, 'phone-not-on-register']);
    story.app.clock.pass(30 * DAY - 1);
    expect((await bind(14)).body.code).toBe('phone-not-on-register');
    story.app.clock.pass(1);
    expect((await bind(14)).body.bound).toEqual(['王石桥']);
    await correct('wang', 14);
    expect((await bind(14)).body.bound).toEqual(['王石桥']);
  });
});
