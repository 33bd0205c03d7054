import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountWriter } from '../../src/features/account/account-writer.js';
import { RegisterWriter } from '../../src/features/register/register-writer.js';
import { Ids } from '../../src/platform/clock/ids.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { actionsOf, did, tried } from '../factories/acts.js';
import { ANSWERS, fileDibao, startVillage, type Village } from '../factories/dibao.js';
import { signIn } from '../factories/people.js';
import { aHousehold, aResident } from '../factories/village.js';
import type { Answer, Caller } from '../support/http.js';

let village: Village;
const staff = (id: string): Promise<Caller> => village.as('staff', id);

beforeAll(async () => {
  village = await startVillage();
});
afterAll(() => village.app.stop());

type Note = { title: string; text: string };
type Task = { what: string; doneAt: number | null; assignee: string };
const notesOf = (body: { notes: Note[] }) => body.notes.map((n) => n.text).join();
const taskOf = (body: { tasks: Task[] }, what: string) => body.tasks.find((t) => t.what === what);
const see = async (who: Caller, id: string): Promise<Answer> => who.get(`/api/matters/${id}`);
const told = async () => (await village.farmer.get('/api/me/inbox')).body.items;

const HOUSE = {
  ...{ kind: 'same', where: '上湾3组', landArea: 120, houseArea: 90, floors: 2, height: 7, land: 'built' },
  ...{ old: 'keep' },
  ...{ signature: true, promise: true, consent: true },
};
const fileHouse = async (over: object = {}): Promise<Answer> =>
  village.farmer.post('/api/matters/service', {
    ...{
      itemId: 'ziran.homestead',
      itemVersion: 1,
      subject: { residentId: 'r1' },
      answers: HOUSE,
      papers: [],
    },
    ...over,
  });

/** One more clerk, whose own phone is on the register in 李大山's house. */
const aRelative = async (windowId: string, centreId: string, placeId: string): Promise<string> => {
  const { app } = village;
  const id = app.get(Ids).next();
  const phone = `139${String(10_000_000 + Math.floor(app.get(Ids).next().charCodeAt(25) * 1000) + kin++)}`;
  const home = aHousehold('h1', 'g1');
  await app.get(UnitOfWork).run('test.relative', async (tx) => {
    await app
      .get(RegisterWriter)
      .insertResidents(tx, [aResident(app.get(Ids).next(), '李长庚', home, { phone })]);
    await app
      .get(AccountWriter)
      .insertStaff(tx, [
        { ...{ id, name: `李长庚${kin}`, login: id, passwordHash: 'x', photoId: null, active: true }, phone },
      ] as Parameters<AccountWriter['insertStaff']>[1]);
    await app.get(AccountWriter).insertPosts(tx, [
      {
        ...{ id: app.get(Ids).next(), staffId: id, role: 'clerk', placeId, centreId, windowId },
        fromAt: 0,
        toAt: null,
      },
    ]);
  });
  return id;
};
let kin = 0;

describe('a relative of those who handle it', () => {
  it('that the form names is filed separately, and a visit becomes a duty before any answer', async () => {
    const answers = { ...ANSWERS, relative: true, relativeWho: '村主任李成林，是我堂哥' };
    const { id } = (await fileDibao(village, { answers })).body;
    const clerk = await staff('tclerk');
    const accepted = await did(clerk, id, 'accept');
    expect(taskOf(accepted, 'extra-visit')).toMatchObject({ doneAt: null });
    expect(notesOf(accepted)).toContain('村主任李成林');
    expect(notesOf((await see(village.farmer, id)).body)).not.toContain('李成林');
    const done = await did(clerk, id, 'visit-done', {
      surveyors: '钱文书、周镇明',
      found: '一家三口，房子旧。',
    });
    expect(taskOf(done, 'extra-visit')?.doneAt).not.toBeNull();
    const hidden = JSON.stringify((await see(village.farmer, id)).body);
    expect(hidden).not.toContain('房子旧');

    const lead = await staff('tlead');
    const { items } = (await lead.get('/api/kin-register')).body;
    expect(items[0]).toMatchObject({
      ...{ matterId: id, name: '村主任李成林，是我堂哥', source: 'applicant', visited: 'done' },
      applicant: '李大山',
    });
    expect((await (await staff('many1')).get('/api/kin-register')).body.items).toEqual([]);
  });

  it('may be said later by either side; it opens the visit then, and blocks the answer', async () => {
    const { id } = (await fileDibao(village)).body;
    const clerk = await staff('tclerk');
    await did(clerk, id, 'accept');
    const before = (await see(clerk, id)).body.owed;
    const said = await did(village.farmer, id, 'declare-kin', { name: '网格员王秀兰', relation: 'sibling' });
    expect([said.owed.promise, said.owed.limit, said.owed.party.id]).toEqual([
      before.promise,
      before.limit,
      'tw1',
    ]);
    const desk = (await see(clerk, id)).body;
    expect(taskOf(desk, 'extra-visit')).toMatchObject({ doneAt: null });
    expect(notesOf(desk)).toContain('网格员王秀兰（兄弟姐妹或其配偶）');
    expect((await told())[0]).toMatchObject({ title: '亲戚的事记下了' });
  });

  it('at the desk hands it on: to a colleague, and by itself to the town where there is none', async () => {
    const { id } = (await fileHouse()).body;
    const clerk = await staff('clerk1');
    await clerk.post(`/api/matters/${id}/claim`);
    const before = (await see(village.farmer, id)).body.owed;
    const gone = await did(clerk, id, 'recuse', { relation: 'sibling' });
    expect(gone.owed).toMatchObject({ promise: before.promise, party: { kind: 'window', id: 'tw1' } });
    const seen = (await see(village.farmer, id)).body;
    expect(seen.owed.line).toContain('云台镇');
    const [message] = await told();
    expect(message.text).toContain('他不经手。现在由云台镇');
    expect(actionsOf((await see(await staff('tclerk'), id)).body)).toContain('accept');
    expect(actionsOf((await see(clerk, id)).body)).not.toContain('accept');
  });

  it('found by the register is known at the desk: nobody of the family takes it in or answers', async () => {
    const relative = await aRelative('tw1', 'tc', 't');
    const { id } = (await fileDibao(village)).body;
    const kinClerk = await signIn(village.app, 'staff', relative);
    const view = (await see(kinClerk, id)).body;
    expect(notesOf(view)).toContain('您和这一家是亲戚');
    for (const action of ['accept', 'return', 'accept-later', 'refuse', 'cannot'])
      expect(actionsOf(view)).not.toContain(action);
    expect((await tried(kinClerk, id, 'accept')).body.code).toBe('not-allowed-now');
    const accepted = await did(await staff('tclerk'), id, 'accept');
    expect(taskOf(accepted, 'extra-visit')?.assignee).toBe('钱文书');
    const { items } = (await (await staff('tlead')).get('/api/kin-register')).body;
    expect(items[0]).toMatchObject({ matterId: id, source: 'register', relation: '登记在同一户' });
  });

  it('where the village’s desk has relatives alone it goes to the town when it is filed, and the applicant reads why', async () => {
    const own = await startVillage();
    const before = village;
    village = own;
    try {
      const { app } = own;
      const desk = {
        id: 'w9',
        centreId: 'c1',
        competence: 'nongye',
        name: '农业窗口',
        floor: null,
        phone: null,
      };
      await app
        .get(UnitOfWork)
        .run('test.desk', (tx) => app.get(RegisterWriter).insertCentres(tx, [], [desk]));
      expect((await fileHouse()).body.owed.party.id).toBe('w9');
      await aRelative('w9', 'c1', 'v1');
      const filed = (await fileHouse()).body;
      expect(filed.owed.party).toMatchObject({ kind: 'window', id: 'tw1' });
      expect(notesOf(filed)).toContain('按规定由镇里办');
      expect(filed.timeline[0].text).toContain('您家和村里经办的人是亲戚');
    } finally {
      await own.app.stop();
      village = before;
    }
  });
});

describe('不想让本村人经手', () => {
  const villagers = ['clerk1', 'grid1', 'many1'] as const;

  it('asked when it is filed: the town has it, and nobody of the village finds it', async () => {
    const filed = (await fileDibao(village, { awayFromVillage: true })).body;
    expect(filed).toMatchObject({ away: true, owed: { party: { id: 'tw1' } } });
    expect(notesOf(filed)).toContain('村里的人看不到');
    for (const who of villagers) {
      const caller = await staff(who);
      expect((await see(caller, filed.id)).status, who).toBe(404);
      expect(JSON.stringify((await caller.get('/api/queue?view=desk')).body), who).not.toContain(filed.id);
      const found = await caller.get(`/api/matters?q=${encodeURIComponent(filed.number)}`);
      expect(found.body.items, who).toEqual([]);
    }
    const accepted = await did(await staff('tclerk'), filed.id, 'accept');
    const assignees = accepted.tasks.map((t: Task) => t.assignee);
    expect(assignees).not.toContain('王秀兰');
    expect(assignees).not.toContain('陈桂兰');
    const running = (await (await staff('clerk1')).get('/api/items/minzheng.dibao.apply/form?residentId=r1'))
      .body;
    expect(running.running.map((m: { id: string }) => m.id)).not.toContain(filed.id);
    const mine = (await village.farmer.get('/api/items/minzheng.dibao.apply/form?residentId=r1')).body;
    expect(mine.running.map((m: { id: string }) => m.id)).toContain(filed.id);
  });

  it('asked later: what the village had in hand goes, with the calls; promise and limit stay', async () => {
    const shared = village;
    village = await startVillage();
    const { app, farmer } = village;
    const { id } = (await fileDibao(village)).body;
    const clerk = await staff('tclerk');
    await did(clerk, id, 'accept');
    const calls = async (who: string) => JSON.stringify((await (await staff(who)).get('/api/calls')).body);
    expect(await calls('grid1')).toContain(id);
    const inbox = async (who: string) => JSON.stringify((await (await staff(who)).get('/api/me/inbox')).body);
    expect(await inbox('grid1')).toContain(id);
    expect((await see(await staff('clerk1'), id)).status).toBe(200);
    const before = (await see(farmer, id)).body;
    const asked = await did(farmer, id, 'keep-from-village');
    expect([asked.owed.promise, asked.owed.limit]).toEqual([before.owed.promise, before.owed.limit]);
    expect(actionsOf(asked)).not.toContain('keep-from-village');
    for (const who of villagers) {
      expect((await see(await staff(who), id)).status, who).toBe(404);
      expect(await calls(who), who).not.toContain(id);
      expect(await inbox(who), who).not.toContain(id);
      const mine = (await (await staff(who)).get('/api/queue?view=mine')).body;
      expect(JSON.stringify(mine), who).not.toContain(id);
    }
    expect(await calls('tclerk')).toContain(id);
    const [message] = await told();
    expect(message).toMatchObject({ title: '由镇里办了' });
    expect(message.text).not.toContain('低保');
    await app.stop();
    village = shared;
  });

  it('is no choice where only the village can do it', async () => {
    const house = (await fileHouse({ awayFromVillage: true })).body;
    expect(house).toMatchObject({ away: false, owed: { party: { id: 'w1' } } });
    expect(actionsOf(house)).not.toContain('keep-from-village');
    const guide = (await village.farmer.get('/api/items/minzheng.dibao.apply')).body;
    expect(guide.mayAvoidVillage).toBe(true);
  });
});
