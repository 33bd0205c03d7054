import { randomUUID } from 'node:crypto';
import { AccountWriter } from '../../src/features/account/account-writer.js';
import { RegisterWriter } from '../../src/features/register/register-writer.js';
import { Sessions } from '../../src/platform/auth/sessions.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { startApp, type TestApp } from '../support/app.js';
import { Caller } from '../support/http.js';
import { TestClock } from '../support/test-clock.js';
import { aHousehold, aResident, settle } from './village.js';

export const MONDAY = Date.parse('2026-11-23T09:00:00+08:00');
const EVENT = { date: '2026-12-08', time: '上午9点', where: '村卫生室' };

/** Free eye screening: 65 or older on the day, or tag 眼疾. */
export const eyeScreening = (over: Record<string, unknown> = {}) => ({
  title: '免费查眼睛',
  body: '县医院的医生来村里免费查眼睛，请带身份证。',
  ask: 'attend',
  urgent: false,
  event: EVENT,
  audience: {
    placeIds: ['v1'],
    anyOf: [
      { by: 'age', atLeast: 65, on: EVENT.date },
      { by: 'tag', tag: '眼疾' },
    ],
  },
  ...over,
});

const homes = [
  aHousehold('h1', 'g1', { address: '上湾1号', headId: 'r1', contactId: 'r1' }),
  aHousehold('h2', 'g1', { address: '上湾2号', headId: 'r2' }),
  aHousehold('h3', 'g1', { address: '上湾10号', headId: 'r3' }),
  aHousehold('h4', 'g1', { address: '上湾4号', headId: 'r4' }),
  aHousehold('h5', 'g1', { address: '上湾5号', headId: 'r5' }),
  aHousehold('h7', 'g2', { address: '下湾7号', headId: 'r7' }),
  aHousehold('h8', 'g3', { address: '桥头8号', headId: 'r8' }),
];
const [h1, h2, h3, h4, h5, h7, h8] = homes as Required<typeof homes>;
type Home = (typeof homes)[number];

/**
 * 柳溪村: h1 an old couple and their son, with WeChat and a consent; h2 an old man without any phone; h3 tagged 眼疾, with a phone; h4 one
 * day too young; h5 65 on the very day; h7 in the other grid, whose daughter in town has bound him without a consent. h8: another village.
 */
const residents = [
  aResident('r1', '王建国', h1 as Home, { birth: '1955-03-01', phone: '13900000001', wechat: true }),
  aResident('r1b', '李桂英', h1 as Home, { birth: '1957-06-01' }),
  aResident('r1c', '王小军', h1 as Home, { birth: '1985-06-01' }),
  aResident('r2', '赵有福', h2 as Home, { birth: '1944-10-01', through: '侄子 赵强' }),
  aResident('r3', '钱秀珍', h3 as Home, { birth: '1976-01-01', phone: '13900000003' }),
  aResident('r4', '孙文', h4 as Home, { birth: '1961-12-09', phone: '13900000004' }),
  aResident('r5', '周福生', h5 as Home, { birth: '1961-12-08', phone: '13900000005' }),
  aResident('r7', '吴长根', h7 as Home, { birth: '1950-01-01', phone: '13900000007', wechat: true }),
  aResident('r8', '郑桥', h8 as Home, { birth: '1950-01-01', phone: '13900000008', wechat: true }),
];

/** One account speaks for each: a1 for 王建国, a7 for 吴长根, a8 for 郑桥 of the other village. */
const BOUND = [
  ['a1', 'r1'],
  ['a7', 'r7'],
  ['a8', 'r8'],
] as const;

export interface Screening {
  readonly app: TestApp;
  /** A resident's phone (`a1`, `a7`, `a8`) or a member of staff (`many1`, `grid1`, …). */
  as(kind: 'account' | 'staff', id: string): Promise<Caller>;
  stop(): Promise<void>;
}

const bindings = async (app: TestApp): Promise<void> => {
  const at = app.clock.now();
  await app.get(UnitOfWork).run('test.accounts', async (tx) => {
    await app.get(RegisterWriter).insertTags(tx, [{ residentId: 'r3', tag: '眼疾' }]);
    await app.get(AccountWriter).insertAccounts(
      tx,
      BOUND.map(([id]) => ({ id, createdAt: at })),
      BOUND.map(([id]) => ({
        id: `l-${id}`,
        accountId: id,
        appId: 'wx-test',
        openid: `o-${id}`,
        createdAt: at,
        usedAt: at,
      })),
    );
    await app.get(AccountWriter).insertBindings(
      tx,
      BOUND.map(([accountId, residentId]) => ({
        ...{ id: `b-${accountId}`, accountId, residentId, how: 'phone' as const, at, endedAt: null },
      })),
    );
  });
};

/** The server with these people, on Monday 2026-11-23, 9:00; a1 has agreed to one message. */
export const startScreening = async (): Promise<Screening> => {
  const clock = new TestClock(MONDAY);
  const app = await startApp({ clock });
  await settle(app, { households: homes, residents });
  await bindings(app);
  const as = async (kind: 'account' | 'staff', id: string) => {
    const opened = await app
      .get(UnitOfWork)
      .run('test.sign-in', (tx) => app.get(Sessions).open(tx, kind, id));
    return new Caller(app.url, opened.token);
  };
  const phone = await as('account', 'a1');
  await phone.post('/api/me/consents', { results: [{ template: 'progress', result: 'accept' }] });
  return { app, as, stop: () => app.stop() };
};

/** Writes and sends it; answers its id. */
export const sendScreening = async (editor: Caller, over: Record<string, unknown> = {}): Promise<string> => {
  const draft = await editor.post('/api/staff/notices', eyeScreening(over));
  const sent = await editor.post(`/api/staff/notices/${draft.body.id}/send`, {}, randomUUID());
  if (sent.status !== 200) throw new Error(`not sent: ${sent.status} ${sent.body?.code}`);
  return draft.body.id;
};
