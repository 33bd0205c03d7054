import type { Role } from '@huiyin/shared/domain/people/roles';
import { AccountWriter } from '../../src/features/account/account-writer.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { type StartOptions, startApp, type TestApp } from '../support/app.js';
import type { Answer, Caller } from '../support/http.js';
import { TestClock } from '../support/test-clock.js';
import { signIn } from './people.js';
import { aHousehold, aResident, settle } from './village.js';

/** Monday 2026-03-02, 9:00. */
const MONDAY = Date.parse('2026-03-02T09:00:00+08:00');

const li = aHousehold('h1', 'g1', { headId: 'r1' });
const sun = aHousehold('h2', 'g2', { headId: 'r2' });
const far = aHousehold('h3', 'g3', { headId: 'r3' });

/** 李大山 and 孙福田 of 柳溪村 have a wall between them; 孙's cousin in the same house is on staff; 郑桥 lives in 石桥村. */
const residents = [
  aResident('r1', '李大山', li, { phone: '13900000001', wechat: true }),
  aResident('r1b', '王秀英', li, { phone: '13900000011' }),
  aResident('r2', '孙福田', sun, { phone: '13900000002', wechat: true }),
  aResident('r2b', '孙小勇', sun, { phone: '13900000022' }),
  aResident('r3', '郑桥', far, { phone: '13900000003' }),
];

/** The third is another phone of the same house that speaks for 李大山, too. */
const ACCOUNTS = [
  ['a1', 'r1'],
  ['a2', 'r2'],
  ['a1-home', 'r1'],
] as const;

type MediatorSpec = readonly [id: string, name: string, phone: string, placeId: string, centreId: string];

/** Beside the village's own: two who are of one of the families (found by the phone), and two in the town. */
const MEDIATORS: readonly MediatorSpec[] = [
  ['of-sun', '孙调解', '13900000022', 'v1', 'c1'],
  ['of-li', '李调解', '13900000011', 'v1', 'c1'],
  ['t-med', '方调解', '13900000031', 't', 'tc'],
  ['v2-med', '石调解', '13900000032', 'v2', 'c2'],
];

export interface Quarrel {
  readonly app: TestApp;
  /** 李大山's phone, who comes first. */
  readonly li: Caller;
  /** 孙福田's phone, the other side. */
  readonly sun: Caller;
  /** The other phone that speaks for 李大山. */
  readonly home: Caller;
  as(id: string): Promise<Caller>;
  stop(): Promise<void>;
}

const people = async (app: TestApp): Promise<void> => {
  const at = app.clock.now();
  const writer = app.get(AccountWriter);
  await app.get(UnitOfWork).run('test.quarrel', async (tx) => {
    await writer.insertAccounts(
      tx,
      ACCOUNTS.map(([id]) => ({ id, createdAt: at })),
      ACCOUNTS.map(([id]) => ({
        ...{ id: `l-${id}`, accountId: id, appId: 'wx-test', openid: `o-${id}`, createdAt: at, usedAt: at },
      })),
    );
    await writer.insertBindings(
      tx,
      ACCOUNTS.map(([accountId, residentId]) => ({
        ...{ id: `b-${accountId}`, accountId, residentId, how: 'phone' as const, at, endedAt: null },
      })),
    );
    await writer.insertStaff(
      tx,
      MEDIATORS.map(([id, name, phone]) => ({
        ...{ id, name, login: id, passwordHash: 'x', phone, photoId: null, active: true },
      })),
    );
    await writer.insertPosts(
      tx,
      MEDIATORS.map(([staffId, , , placeId, centreId]) => ({
        ...{ id: `p-${staffId}`, staffId, role: 'mediator' as Role, placeId, centreId },
        ...{ windowId: null, fromAt: 0, toAt: null },
      })),
    );
  });
};

/** The server with these people, on Monday 2026-03-02, 9:00, unless told. */
export const startQuarrel = async (options: StartOptions = {}): Promise<Quarrel> => {
  const app = await startApp({ clock: new TestClock(MONDAY), ...options });
  await settle(app, { households: [li, sun, far], residents });
  await people(app);
  return {
    app,
    li: await signIn(app, 'account', 'a1'),
    sun: await signIn(app, 'account', 'a2'),
    home: await signIn(app, 'account', 'a1-home'),
    as: (id) => signIn(app, 'staff', id),
    stop: () => app.stop(),
  };
};

/** What 李大山 says of the wall; nobody but him and the mediator may ever read it. */
export const STORY = { what: '孙家新砌的墙占了我家一尺地', want: '把墙挪回去' };

/** He brings it. */
export const bring = (who: Caller, over: Record<string, unknown> = {}, key?: string): Promise<Answer> =>
  who.post(
    '/api/matters/dispute',
    {
      danger: 'none',
      subject: { residentId: 'r1' },
      type: 'neighbour',
      other: { name: '孙福田', phone: '13900000002', where: '下湾2号' },
      ...STORY,
      files: [],
      ...over,
    },
    key,
  );

/** An action on the newest version that this caller sees. */
export const act = async (who: Caller, id: string, action: string, fields: object = {}): Promise<Answer> => {
  const seen = await who.get(`/api/matters/${id}`);
  return who.post(`/api/matters/${id}/actions/${action}`, { version: seen.body.version ?? 0, fields });
};

/** What a reply offers now. */
export const offered = ({ body }: Answer): string[] => body.allowed.map((a: { action: string }) => a.action);
