import type { Role } from '@huiyin/shared/domain/people/roles';
import { AccountWriter } from '../../src/features/account/account-writer.js';
import { RegisterWriter } from '../../src/features/register/register-writer.js';
import { Sessions } from '../../src/platform/auth/sessions.js';
import { Ids } from '../../src/platform/clock/ids.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { TestApp } from './app.js';

export const COUNTY = '/county/';
export const TOWN = '/county/town/';
export const VILLAGE = '/county/town/liuxi/';
export const GRID = '/county/town/liuxi/shangwan/';
export const OTHER_VILLAGE = '/county/town/shiqiao/';
export const OTHER_GRID = '/county/town/shiqiao/dong/';

const PLACES = [
  ['county', '青河县', 'county', COUNTY],
  ['town', '云台镇', 'town', TOWN],
  ['liuxi', '柳溪村', 'village', VILLAGE],
  ['shangwan', '上湾网格', 'grid', GRID],
  ['shiqiao', '石桥村', 'village', OTHER_VILLAGE],
  ['dong', '东网格', 'grid', OTHER_GRID],
] as const;

const OPEN = { address: null, complainPhone: null, openHours: '08:30', closeHours: '17:30', days: null };
export const TOWN_CENTRE = 'centre-town';
export const VILLAGE_STATION = 'centre-liuxi';
const CENTRES = [
  {
    id: TOWN_CENTRE,
    placeId: 'town',
    level: 'town',
    name: '云台镇便民服务中心',
    phone: '0999-5550100',
    ...OPEN,
  },
  { id: VILLAGE_STATION, placeId: 'liuxi', level: 'village', name: '柳溪村便民服务站', phone: null, ...OPEN },
] as const;

/** Two villages of one town, without people: those come with the test's first sentence. */
export const buildVillage = async (app: TestApp): Promise<void> => {
  const writer = app.get(RegisterWriter);
  const parentOf = (path: string) => path.split('/').filter(Boolean).at(-2) ?? null;
  await app.get(UnitOfWork).run('test.village', async (tx) => {
    await writer.insertPlaces(
      tx,
      PLACES.map(([id, name, level, path]) => ({
        ...{ id, name, level, path, parentId: parentOf(path), code: null, fromAt: 0, toAt: null },
      })),
    );
    await writer.insertCentres(tx, [...CENTRES], []);
  });
};

export interface Somebody {
  name?: string;
  phone?: string | null;
  through?: string | null;
  /** So many accounts, each with one log-in. */
  accounts?: number;
  gridPath?: string;
}

/** A resident of the register with their accounts. */
export const aResident = async (app: TestApp, who: Somebody = {}) => {
  const { name = '王桂兰', phone = null, through = null, accounts = 0, gridPath = GRID } = who;
  const ids = app.get(Ids);
  const now = app.clock.now();
  const id = ids.next();
  const [, , villageId = '', gridId = ''] = gridPath.split('/').filter(Boolean);
  const mine = Array.from({ length: accounts }, () => ({ id: ids.next(), createdAt: now }));
  const logins = mine.map((account) => ({
    ...{ id: ids.next(), accountId: account.id, appId: 'wx-test', openid: `o-${account.id}` },
    ...{ createdAt: now, usedAt: now },
  }));
  const bindings = mine.map((account) => ({
    ...{
      id: ids.next(),
      accountId: account.id,
      residentId: id,
      how: 'phone' as const,
      at: now,
      endedAt: null,
    },
  }));
  const where = { householdId: null, villageId, gridId, placePath: gridPath };
  const facts = { sex: 'f' as const, birth: '1950-05-01', relation: null, idNumber: null, diedAt: null };
  const record = { wechat: accounts > 0, verified: true, createdAt: now, addedBy: null };
  await app.get(UnitOfWork).run('test.resident', async (tx) => {
    await app
      .get(RegisterWriter)
      .insertResidents(tx, [{ id, name, phone, through, ...where, ...facts, ...record }]);
    await app.get(AccountWriter).insertAccounts(tx, mine, logins);
    await app.get(AccountWriter).insertBindings(tx, bindings);
  });
  return { id, name, placePath: gridPath, accountIds: mine.map((account) => account.id) };
};

/** One more account speaks for this resident. */
export const bindAccount = async (app: TestApp, accountId: string, residentId: string): Promise<void> => {
  const row = { id: app.get(Ids).next(), accountId, residentId, how: 'card' as const, at: app.clock.now() };
  await app
    .get(UnitOfWork)
    .run('test.bind', (tx) => app.get(AccountWriter).insertBindings(tx, [{ ...row, endedAt: null }]));
};

/** A member of staff with posts: `[role, place path, centre]`. */
export const aWorker = async (
  app: TestApp,
  name: string,
  ...posts: readonly (readonly [role: Role, path: string, centreId?: string])[]
) => {
  const ids = app.get(Ids);
  const id = ids.next();
  const staff = { id, name, login: id, passwordHash: 'x', phone: null, photoId: null, active: true };
  const rows = posts.map(([role, path, centreId]) => ({
    ...{ id: ids.next(), staffId: id, role, placeId: path.split('/').filter(Boolean).at(-1) ?? '' },
    ...{ centreId: centreId ?? null, windowId: null, fromAt: 0, toAt: null },
  }));
  await app.get(UnitOfWork).run('test.staff', async (tx) => {
    await app.get(AccountWriter).insertStaff(tx, [staff]);
    await app.get(AccountWriter).insertPosts(tx, rows);
  });
  return { id, name };
};

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the wire carries
  readonly body: any;
}

export interface Caller {
  readonly headers: Record<string, string>;
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, requestKey?: string): Promise<Answer>;
  delete(path: string): Promise<Answer>;
}

/** Signs in without a password: what a session may do is what is under test. */
export const signIn = async (app: TestApp, kind: 'account' | 'staff', subjectId: string): Promise<Caller> => {
  const sessions = app.get(Sessions);
  const { token } = await app.get(UnitOfWork).run('test.sign-in', (tx) => sessions.open(tx, kind, subjectId));
  const headers = { authorization: `Bearer ${token}` };
  const call = async (method: string, path: string, body?: unknown, requestKey?: string): Promise<Answer> => {
    const answer = await fetch(app.url + path, {
      method,
      headers: {
        ...headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(requestKey === undefined ? {} : { 'request-key': requestKey }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : undefined };
  };
  return {
    headers,
    get: (path) => call('GET', path),
    post: (path, body, requestKey) => call('POST', path, body, requestKey),
    delete: (path) => call('DELETE', path),
  };
};
