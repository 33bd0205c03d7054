import { randomUUID } from 'node:crypto';
import type { Role } from '@huiyin/shared/domain/people/roles';
import { AccountWriter } from '../../src/features/account/account-writer.js';
import { CallbackRepository } from '../../src/features/aftercare/repository.js';
import { Sheets } from '../../src/features/publicity/sheets.js';
import type { HouseholdRow } from '../../src/features/register/entities.js';
import { Ids } from '../../src/platform/clock/ids.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { ANSWERS, upload } from '../factories/dibao.js';
import { signIn } from '../factories/people.js';
import { aHousehold, aResident, PASSWORD, settle } from '../factories/village.js';
import { type StartOptions, startApp, type TestApp } from '../support/app.js';
import { Caller } from '../support/http.js';
import { TestClock } from '../support/test-clock.js';

/** Monday 2026-03-02, 9:00. */
const MONDAY = Date.parse('2026-03-02T09:00:00+08:00');

/** The two villages: `near` is 柳溪村 (v1, grid g1), `far` 石桥村 (v2, grid g3). */
export const SIDES = ['near', 'far'] as const;
export type Side = (typeof SIDES)[number];

/** What there is of each kind in a village; the same keys with ids of nothing are the absent records. */
export interface Records {
  readonly place: string;
  /** The station, and its window. */
  readonly centre: string;
  readonly window: string;
  /** The grid's worker, a member of staff. */
  readonly worker: string;
  readonly household: string;
  readonly resident: string;
  readonly name: string;
  /** An elder of the same house without a phone: whoever answers has to phone or knock. */
  readonly elder: string;
  /** Bound to the account beside the resident, to be let go of. */
  readonly spare: string;
  readonly service: string;
  /** A service that is kept from the staff of its own village. */
  readonly kept: string;
  readonly dispute: string;
  readonly task: string;
  readonly paper: string;
  readonly unsent: string;
  readonly notice: string;
  readonly draft: string;
  readonly sendable: string;
  readonly recallable: string;
  readonly call: string;
  /** Of the service. */
  readonly number: string;
  /** A sheet that hangs in the village. */
  readonly sheet: string;
  /** Somebody whom the station asks how it was. */
  readonly callback: string;
  /** Lets somebody help with 低保: near a person, far the clerks of the station. */
  readonly mandate: string;
  /** One that has ended. */
  readonly ended: string;
  /** What the resident gave once. */
  readonly given: string;
  /** A pad of paper forms that the station printed. */
  readonly pad: string;
  /** A PC of its clerk, in another session than the caller's: nobody's to watch or send to. */
  readonly pairing: string;
  /** A stroke on the station's list of today. */
  readonly stroke: string;
}

const ABSENT_ID = '01K00000000000000000000000';

export const ABSENT: Records = {
  ...{
    place: ABSENT_ID,
    centre: ABSENT_ID,
    worker: ABSENT_ID,
    window: ABSENT_ID,
    household: ABSENT_ID,
    resident: ABSENT_ID,
    name: '无此人',
    elder: '无此人',
    spare: ABSENT_ID,
  },
  ...{
    service: ABSENT_ID,
    kept: ABSENT_ID,
    dispute: ABSENT_ID,
    task: ABSENT_ID,
    paper: ABSENT_ID,
    unsent: ABSENT_ID,
  },
  ...{ notice: ABSENT_ID, draft: ABSENT_ID, sendable: ABSENT_ID, recallable: ABSENT_ID, call: ABSENT_ID },
  ...{ number: '1000000000', sheet: ABSENT_ID, callback: ABSENT_ID, given: ABSENT_ID, pad: ABSENT_ID },
  ...{ pairing: ABSENT_ID, stroke: ABSENT_ID },
  ...{ mandate: ABSENT_ID, ended: ABSENT_ID },
};

interface Cast {
  readonly place: string;
  readonly centre: string;
  readonly window: string;
  readonly home: HouseholdRow;
  readonly head: string;
  readonly name: string;
}

const CAST: Readonly<Record<Side, Cast>> = {
  near: {
    place: 'v1',
    centre: 'c1',
    window: 'w1',
    home: aHousehold('h1', 'g1', { headId: 'r1' }),
    head: 'r1',
    name: '李大山',
  },
  far: {
    place: 'v2',
    centre: 'c2',
    window: 'w2',
    home: aHousehold('h3', 'g3', { headId: 'r3' }),
    head: 'r3',
    name: '郑长桥',
  },
};

const nextDoor = aHousehold('h2', 'g1', { headId: 'n1' });

const people = [
  ...SIDES.flatMap((side) => {
    const { home, head, name } = CAST[side];
    return [
      aResident(head, name, home, { birth: '1955-05-04', relation: '户主', wechat: true }),
      aResident(`${head}-kin`, `${name.slice(0, 1)}小妹`, home, { birth: '1990-01-01' }),
      aResident(`${head}-spare`, `${name.slice(0, 1)}老太`, home, { birth: '1933-01-01' }),
      aResident(`${head}-elder`, `${name.slice(0, 1)}大爷`, home, { birth: '1931-01-01' }),
    ];
  }),
  aResident('n1', '王邻居', nextDoor, { birth: '1960-01-01' }),
  // Of no household: nothing of a house is theirs.
  aResident('n2', '周帮忙', nextDoor, { birth: '1985-01-01', householdId: null }),
];

/** Accounts, and for whom they speak: nobody of `family` and `neighbour` speaks for the head of the near household. */
const ACCOUNTS = {
  own: ['r1', 'r1-spare'],
  family: ['r1-kin'],
  neighbour: ['n1'],
  /** Helps the near head with 低保 under a mandate. */
  helper: ['n2'],
  stranger: ['r3', 'r3-spare'],
} as const;

type PostSpec = readonly [role: Role, placeId: string, centreId: string | null, windowId: string | null];

/** One member of staff for each role and place; a clerk stands at a window. */
const POSTS: Readonly<Record<string, PostSpec>> = {
  'clerk.v1': ['clerk', 'v1', 'c1', 'w1'],
  'clerk.v2': ['clerk', 'v2', 'c2', 'w2'],
  'clerk.town': ['clerk', 't', 'tc', 'tw1'],
  'grid.v1': ['grid', 'g1', null, null],
  'grid.v2': ['grid', 'g3', null, null],
  'grid.town': ['grid', 't', null, null],
  'mediator.v1': ['mediator', 'v1', 'c1', null],
  'mediator.v2': ['mediator', 'v2', 'c2', null],
  'mediator.town': ['mediator', 't', 'tc', null],
  'editor.v1': ['editor', 'v1', null, null],
  'editor.v2': ['editor', 'v2', null, null],
  'editor.town': ['editor', 't', null, null],
  'supervisor.v1': ['supervisor', 'v1', 'c1', null],
  'supervisor.v2': ['supervisor', 'v2', 'c2', null],
  'supervisor.town': ['supervisor', 't', 'tc', null],
  'admin.v1': ['admin', 'v1', null, null],
  'admin.v2': ['admin', 'v2', null, null],
  'admin.town': ['admin', 't', null, null],
};

/** Everybody who calls: a guest, five phones, eighteen members of staff. */
export const CALLERS = ['guest', ...Object.keys(ACCOUNTS), ...Object.keys(POSTS)];

const enter = async (app: TestApp): Promise<void> => {
  const writer = app.get(AccountWriter);
  const at = app.clock.now();
  const passwordHash = await writer.hash(PASSWORD);
  const ids = Object.keys(ACCOUNTS);
  const login = (id: string) => ({ id: `l-${id}`, accountId: id, appId: 'wx-test', openid: `o-${id}` });
  return app.get(UnitOfWork).run('test.access', async (tx) => {
    await writer.insertAccounts(
      tx,
      ids.map((id) => ({ id, createdAt: at })),
      ids.map((id) => ({ ...login(id), createdAt: at, usedAt: at })),
    );
    await writer.insertBindings(
      tx,
      Object.entries(ACCOUNTS).flatMap(([accountId, residents]) =>
        residents.map((residentId) => ({
          ...{ id: `${accountId}-${residentId}`, accountId, residentId, how: 'card' as const, at },
          endedAt: null,
        })),
      ),
    );
    await writer.insertStaff(
      tx,
      Object.keys(POSTS).map((id) => ({
        ...{ id, name: id, login: id, passwordHash, phone: null, photoId: null, active: true },
      })),
    );
    await writer.insertPosts(
      tx,
      Object.entries(POSTS).map(([staffId, [role, placeId, centreId, windowId]]) => ({
        ...{ id: `0-${staffId}`, staffId, role, placeId, centreId, windowId, fromAt: 0, toAt: null },
      })),
    );
  });
};

/** Posts and answers its body; a setting that fails stops the test with what was said. */
const must = async (
  who: Caller,
  path: string,
  body: unknown,
): Promise<{ id: string; version: number; number: string }> => {
  const answer = await who.post(path, body, randomUUID());
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

const draftOf = (place: string) => ({
  ...{ title: '免费查眼睛', body: '请带身份证。', ask: 'attend', urgent: false },
  event: { date: '2026-03-20', time: '上午9点', where: '村卫生室' },
  audience: { placeIds: [place], anyOf: [] },
});

/** A sheet in the village, and somebody of it to be asked how it was. */
const hang = async (app: TestApp, side: Side, matterId: string) => {
  const { centre, home, head, name } = CAST[side];
  const id = app.get(Ids).next();
  await app.get(UnitOfWork).run('test.hang', async (tx) => {
    await app.get(Sheets).post(tx, {
      ...{ matterId, itemName: '高龄津贴', detail: '', placePath: home.placePath, centreId: centre },
      rule: { rule: 'may', days: 5, unit: 'day', fields: ['name', 'group'] },
      period: 'month',
      facts: { name, address: home.address ?? '', people: 1, amountCents: null, age: 83, detail: null },
    });
    await app.get(CallbackRepository).add(tx, {
      ...{ id, matterId, residentId: head, centreId: centre, handlerId: null, number: '1000000000' },
      ...{ title: '高龄津贴', at: MONDAY, due: MONDAY, tries: 0 },
      ...{ result: null, solved: null, words: null, byId: null, doneAt: null },
    });
  });
  const { last } = await app.get(Sheets).of(matterId);
  return { sheet: last?.id ?? '', callback: id };
};

/** One of everything in a village: filed, sent and told by its own people. */
const fill = async (app: TestApp, side: Side): Promise<Records> => {
  const { place, centre, window, home, head, name } = CAST[side];
  const phone = await signIn(app, 'account', side === 'near' ? 'own' : 'stranger');
  const editor = await signIn(app, 'staff', side === 'near' ? 'editor.v1' : 'editor.v2');
  const clerk = await signIn(app, 'staff', 'clerk.town');
  const subject = { residentId: head };
  const [paper, medical, unsent] = [
    await upload(app, phone),
    await upload(app, phone),
    await upload(app, phone),
  ];
  const service = await must(phone, '/api/matters/service', {
    ...{ itemId: 'minzheng.dibao.apply', itemVersion: 1, subject, answers: ANSWERS },
    papers: [
      { slot: 'bank-card', files: [paper] },
      { slot: 'medical', files: [medical] },
    ],
  });
  const accepted = await must(clerk, `/api/matters/${service.id}/actions/accept`, {
    version: service.version,
  });
  await must(phone, `/api/matters/${service.id}/actions/declare-kin`, {
    ...{ version: accepted.version, fields: { name: '村会计某某', relation: 'other' } },
  });
  const kept = await must(phone, '/api/matters/service', {
    ...{ itemId: 'minzheng.dibao.apply', itemVersion: 1, subject, answers: ANSWERS, awayFromVillage: true },
    papers: [
      { slot: 'bank-card', files: [await upload(app, phone)] },
      { slot: 'medical', files: [await upload(app, phone)] },
    ],
  });
  const forElder = await must(clerk, '/api/matters/service', {
    ...{ itemId: 'minzheng.dibao.apply', itemVersion: 1, answers: ANSWERS, papers: [] },
    subject: { residentId: `${head}-elder` },
  });
  await must(clerk, `/api/matters/${forElder.id}/actions/accept`, { version: forElder.version });
  const dispute = await must(phone, '/api/matters/dispute', {
    ...{ danger: 'none', subject, type: 'neighbour', other: { name: '周外人' } },
    ...{ what: '墙占了地', want: '挪回去' },
  });
  const write = async () => (await must(editor, '/api/staff/notices', draftOf(place))).id;
  const send = async (id: string) => (await must(editor, `/api/staff/notices/${id}/send`, {})).id;
  const notice = await send(await write());
  const lead = await signIn(app, 'staff', 'supervisor.town');
  const grid = await signIn(app, 'staff', side === 'near' ? 'grid.v1' : 'grid.v2');
  const tasks = await grid.get('/api/queue?view=mine');
  const calls = await lead.get('/api/calls');
  const recallable = await send(await write());
  const station = await signIn(app, 'staff', side === 'near' ? 'clerk.v1' : 'clerk.v2');
  const pad = (await must(station, '/api/pads', { forms: 2 })).id;
  const pairing = (await must(station, '/api/desk-pairings', {})).id;
  const stroke = (await must(station, '/api/tally', { what: 'question' })).id;
  const given = (await phone.get(`/api/residents/${head}/given`)).body.items[0].id;
  // Owed by the grid's worker, under the person's name.
  await must(phone, '/api/my/call-back', { residentId: head, why: 'help' });
  await app.get(Relay).drain();
  const helps = async (helper: object) =>
    (
      await must(clerk, `/api/residents/${head}/mandates`, {
        ...{ helper, items: ['minzheng.dibao.apply'], once: false, days: 30, how: 'present' },
      })
    ).id;
  const ended = await helps({ post: 'grid' });
  await must(phone, `/api/mandates/${ended}/revoke`, {});
  const mandate = await helps(side === 'near' ? { residentId: 'n2' } : { post: 'clerk' });
  return {
    ...{ place, centre, window, worker: side === 'near' ? 'grid.v1' : 'grid.v2' },
    ...{ household: home.id, resident: head, name, spare: `${head}-spare` },
    ...{
      elder: `${name.slice(0, 1)}大爷`,
      service: service.id,
      kept: kept.id,
      dispute: dispute.id,
      paper,
      unsent,
    },
    ...{ notice, draft: await write(), sendable: await write(), recallable },
    task: tasks.body.items[0].id,
    call: calls.body.items.find((c: { matterId: string }) => c.matterId === forElder.id).id,
    number: service.number,
    ...{ mandate, ended },
    given,
    ...{ pad, pairing, stroke },
    ...(await hang(app, side, service.id)),
  };
};

export interface World {
  readonly app: TestApp;
  readonly near: Records;
  readonly far: Records;
  /** Everybody's session, by name. */
  readonly callers: ReadonlyMap<string, Caller>;
  /** A session of its own for one call, to be lost. */
  again(name: string): Promise<Caller>;
}

const sign = (app: TestApp, name: string): Promise<Caller> =>
  name === 'guest'
    ? Promise.resolve(new Caller(app.url))
    : signIn(app, name in ACCOUNTS ? 'account' : 'staff', name);

/** Two villages of one town, each with one of everything, and everybody who might ask for it. */
export const startWorld = async (options: StartOptions = {}): Promise<World> => {
  const app = await startApp({ clock: new TestClock(MONDAY), ...options });
  await settle(app, { households: [CAST.near.home, nextDoor, CAST.far.home], residents: people });
  await enter(app);
  const [near, far] = [await fill(app, 'near'), await fill(app, 'far')];
  const callers = new Map<string, Caller>();
  for (const name of CALLERS) callers.set(name, await sign(app, name));
  return { app, near, far, callers, again: (name) => sign(app, name) };
};
