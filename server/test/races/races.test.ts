import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileDibao, MONDAY, startVillage, type Village } from '../factories/dibao.js';
import { aWorker } from '../factories/people.js';
import { act, surveyed } from '../factories/steps.js';
import { type Answer, Caller } from '../support/http.js';

/**
 * Two at the same moment: one wins, the other hears the fresh state, and nothing is done twice. Other races stand with their features:
 * one request key and two notes (journeys/dibao), two ratings (journeys/after-care), a mandate that ends while its helper reads
 * (features/mandate), a number of a pad (journeys/paper), two processes on one database (bad-days).
 */
let village: Village;
let clerk: Caller;
let grid: Caller;
let station: Caller;
let farmer: Caller;

beforeAll(async () => {
  village = await startVillage();
});
beforeEach(async () => {
  village.app.clock.set(MONDAY);
  [clerk, grid, station, farmer] = [
    await village.as('staff', 'tclerk'),
    await village.as('staff', 'grid1'),
    await village.as('staff', 'clerk1'),
    await village.as('account', 'a1'),
  ];
});
afterAll(() => village.app.stop());

const see = async (who: Caller, id: string) => (await who.get(`/api/matters/${id}`)).body;
const filed = async (): Promise<string> => (await fileDibao({ ...village, farmer })).body.id;
const accepted = async (): Promise<string> => {
  const id = await filed();
  await act(clerk, id, 'accept');
  return id;
};

interface Move {
  readonly who: Caller;
  readonly action: string;
  readonly fields?: object;
}

/** All of them at once, each on the version that was seen before. */
const atOnce = async (id: string, moves: readonly Move[]): Promise<Answer[]> => {
  const { version } = await see(clerk, id);
  return Promise.all(
    moves.map(({ who, action, fields = {} }) =>
      who.post(`/api/matters/${id}/actions/${action}`, { version, fields }),
    ),
  );
};
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).sort();
const titles = (body: { timeline: { title: string }[] }) => body.timeline.map(({ title }) => title);

/** One did it; the other was refused with the matter as it is now. */
const oneWon = (answers: readonly Answer[]): void => {
  expect(statuses(answers)).toEqual([200, 409]);
  const [won, lost] = [...answers].sort((a, b) => a.status - b.status);
  expect(lost?.body).toMatchObject({ code: 'stale', current: { version: won?.body.version } });
};

describe('two at the same moment', () => {
  it('take one matter: it has one holder, and the other is told who', async () => {
    const id = await filed();
    const { id: beside } = await aWorker(village.app, '孙同窗', ['clerk', '/c/t/', 'tc', 'tw1']);
    const both = await Promise.all(
      [clerk, await village.as('staff', beside)].map((who) => who.post(`/api/matters/${id}/claim`)),
    );
    const { name } = (await see(clerk, id)).holder;
    const [won, lost] =
      both[0]?.body.holder?.name === '钱文书' && name === '钱文书' ? both : [...both].reverse();
    expect(won).toMatchObject({ status: 200, body: { holder: { name } } });
    expect(won?.body.allowed).not.toEqual([]);
    // A moment later it is somebody's already: to be read, with whose it is.
    if (lost?.status === 200) expect(lost.body).toMatchObject({ holder: { name }, allowed: [] });
    else expect(lost?.body).toMatchObject({ code: 'held-by-other', title: expect.stringContaining(name) });
  });

  it('take an offer: it goes over once', async () => {
    const id = await filed();
    await act(clerk, id, 'transfer', { windowId: 'w1', code: 'other-level' });
    oneWon(
      await atOnce(
        id,
        [1, 2].map(() => ({ who: station, action: 'take-offer' })),
      ),
    );
    const now = await see(station, id);
    expect(now.owed.party.id).toBe('w1');
    expect(titles(now).filter((title) => title === titles(now)[0])).toHaveLength(1);
  });

  it('one takes an offer and the other refuses it: one answer counts', async () => {
    const id = await filed();
    await act(clerk, id, 'transfer', { windowId: 'w1', code: 'other-level' });
    const both = await atOnce(id, [
      { who: station, action: 'take-offer' },
      { who: station, action: 'refuse-offer', fields: { code: 'not-ours' } },
    ]);
    oneWon(both);
    const taken = both[0]?.status === 200;
    const now = await see(taken ? station : clerk, id);
    expect(now.owed.party.id).toBe(taken ? 'w1' : 'tw1');
    expect(titles(now)).toContain(taken ? '接过来了' : '没接');
  });

  it('give it back: the applicant gets one list, and one return is counted', async () => {
    const id = await filed();
    const fields = { problems: [{ slot: 'medical', problem: 'blurred', note: '看不清医院的章。' }] };
    oneWon(
      await atOnce(
        id,
        [1, 2].map(() => ({ who: clerk, action: 'return', fields })),
      ),
    );
    expect((await see(clerk, id)).acceptance).toMatchObject({ returns: 1 });
    const told = (await farmer.get('/api/me/inbox')).body.items.filter(
      (m: { matterId: string }) => m.matterId === id,
    );
    expect(told).toHaveLength(1);
  });

  it('decide and withdraw: it ends one way, and the other side hears which', async () => {
    const id = await accepted();
    await surveyed({ clerk, grid, station }, id);
    await act(clerk, id, 'post', { amount: 42_000 });
    const both = await atOnce(id, [
      { who: clerk, action: 'note', fields: { note: '先记一笔。' } },
      { who: farmer, action: 'withdraw' },
    ]);
    oneWon(both);
    const withdrawn = both[1]?.status === 200;
    const now = await see(clerk, id);
    expect(now.open).toBe(!withdrawn);
    expect(now.ending).toBe(withdrawn ? 'withdrawn' : null);
    expect(now.outcome).toBeNull();
  });

  it('urge: it is one 催, answered by one', async () => {
    const id = await accepted();
    oneWon(
      await atOnce(
        id,
        [1, 2].map(() => ({ who: farmer, action: 'urge' })),
      ),
    );
    expect((await see(farmer, id)).urge).toMatchObject({ n: 1 });
  });

  it('answer a 催: the applicant reads one sentence', async () => {
    const id = await accepted();
    await act(farmer, id, 'urge');
    oneWon(
      await atOnce(
        id,
        ['周三入户，看完当天告诉您。', '名单周五上会，会后告诉您。'].map((say) => ({
          ...{ who: clerk, action: 'answer-urge', fields: { say } },
        })),
      ),
    );
    expect((await see(farmer, id)).urge).toMatchObject({ n: 1, due: null });
  });

  it('object to a sheet: it comes down once, is looked into once, and no word is lost without a word', async () => {
    const id = await accepted();
    await surveyed({ clerk, grid, station }, id);
    await act(clerk, id, 'post', { amount: 42_000 });
    const { sheet } = await see(clerk, id);
    const words = ['他家在城里有房。', '他家有辆车。'];
    const both = await Promise.all(
      words.map((said) =>
        new Caller(village.app.url).post(`/api/publicity/${sheet.id}/objections`, { words: said }),
      ),
    );
    const heard = both.filter(({ status }) => status === 201).length;
    expect(heard).toBeGreaterThan(0);
    // Who comes too late is told that the sheet is gone.
    expect(both.filter(({ status }) => status === 404)).toHaveLength(2 - heard);
    const now = await see(clerk, id);
    expect(now).toMatchObject({ state: 'rechecking', sheet: { up: false } });
    expect((await clerk.get(`/api/matters/${id}/objections`)).body.items).toHaveLength(heard);
    expect(now.tasks.filter((t: { what: string }) => t.what === 'recheck')).toHaveLength(2);
  });

  it('sign the same piece of work: it is signed once', async () => {
    const id = await accepted();
    const fields = { result: 'same', found: '和填的一样。' };
    oneWon(
      await atOnce(
        id,
        [1, 2].map(() => ({ who: clerk, action: 'check-done', fields })),
      ),
    );
    const checks = (await see(clerk, id)).tasks.filter((t: { what: string }) => t.what === 'check');
    expect(checks).toHaveLength(1);
  });
});
