import type { Role } from '@huiyin/shared/domain/people/roles';
import { AccountWriter } from '../../src/features/account/account-writer.js';
import { RegisterWriter } from '../../src/features/register/register-writer.js';
import { Sessions } from '../../src/platform/auth/sessions.js';
import { Ids } from '../../src/platform/clock/ids.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { TestApp } from '../support/app.js';
import { Caller } from '../support/http.js';
import { TEST_APP } from '../support/wechat.js';

export interface Somebody {
  name?: string;
  phone?: string | null;
  through?: string | null;
  /** So many accounts speak for them, each with one WeChat log-in. */
  accounts?: number;
  /** Down to the grid: `/c/t/v1/g1/`. */
  gridPath?: string;
}

export const openidOf = (accountId: string): string => `o-${accountId}`;

/** One more resident of the village of `settle`, with their accounts; every test has its own. */
export const somebody = async (app: TestApp, who: Somebody = {}) => {
  const { name = '王桂兰', phone = null, through = null, accounts = 0, gridPath = '/c/t/v1/g1/' } = who;
  const [ids, at] = [app.get(Ids), app.clock.now()];
  const id = ids.next();
  const [, , villageId = '', gridId = ''] = gridPath.split('/').filter(Boolean);
  const own = Array.from({ length: accounts }, () => ids.next());
  const logins = own.map((accountId) => ({
    ...{ id: ids.next(), accountId, appId: TEST_APP.appId, openid: openidOf(accountId) },
    ...{ createdAt: at, usedAt: at },
  }));
  const resident = {
    ...{ id, name, phone, through, householdId: null, villageId, gridId, placePath: gridPath },
    ...{ sex: null, birth: null, relation: null, idNumber: null, diedAt: null, addedBy: null },
    ...{ wechat: accounts > 0, verified: true, createdAt: at },
  };
  await app.get(UnitOfWork).run('test.somebody', async (tx) => {
    await app.get(RegisterWriter).insertResidents(tx, [resident]);
    await app.get(AccountWriter).insertAccounts(
      tx,
      own.map((accountId) => ({ id: accountId, createdAt: at })),
      logins,
    );
  });
  for (const accountId of own) await bindAccount(app, accountId, id);
  return { id, name, placePath: gridPath, accountIds: own };
};

/** An account speaks for this resident, too; nobody is told. */
export const bindAccount = async (app: TestApp, accountId: string, residentId: string): Promise<void> => {
  const row = { id: app.get(Ids).next(), accountId, residentId, how: 'card' as const, at: app.clock.now() };
  await app
    .get(UnitOfWork)
    .run('test.bind', (tx) => app.get(AccountWriter).insertBindings(tx, [{ ...row, endedAt: null }]));
};

export type TestPost = readonly [role: Role, placePath: string, centreId?: string, windowId?: string];

/** One more member of staff with these posts, by name, or with a phone of their own. */
export const aWorker = async (
  app: TestApp,
  who: string | { name: string; phone: string },
  ...posts: readonly TestPost[]
) => {
  const { name, phone } = typeof who === 'string' ? { name: who, phone: null } : who;
  const ids = app.get(Ids);
  const id = ids.next();
  const staff = { id, name, login: id, passwordHash: 'x', phone, photoId: null, active: true };
  const rows = posts.map(([role, path, centreId = null, windowId = null]) => ({
    ...{ id: ids.next(), staffId: id, role, placeId: path.split('/').filter(Boolean).at(-1) ?? '' },
    ...{ centreId, windowId, fromAt: 0, toAt: null },
  }));
  await app.get(UnitOfWork).run('test.staff', async (tx) => {
    await app.get(AccountWriter).insertStaff(tx, [staff]);
    await app.get(AccountWriter).insertPosts(tx, rows);
  });
  return { id, name };
};

/** Signs in without password or code: for tests of what a session may do. */
export const signIn = async (app: TestApp, kind: 'account' | 'staff', subjectId: string): Promise<Caller> => {
  const sessions = app.get(Sessions);
  const { token } = await app.get(UnitOfWork).run('test.sign-in', (tx) => sessions.open(tx, kind, subjectId));
  return new Caller(app.url, token);
};
