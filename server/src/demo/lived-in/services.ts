import { getMatter } from '@huiyin/shared/contracts/matter';
import type { World } from '../world/types.js';
import { type Scene, type Stage, scene } from './scene.js';
import { takingInScenes } from './taking-in.js';
import { doIt, file, score, take } from './verbs.js';

const DIBAO = 'minzheng.dibao.apply';
const AID = 'zhou.aid';

/** Requests in every state: done and rated, refused, waiting for papers, being surveyed, forgotten, just come in. */
export const serviceScenes = (world: World): Scene[] => {
  const some = ordinary(world);
  return [
    ...approved('old-dibao', some(0)),
    ...atTheCounter(),
    ...refusedInWriting(some(1)),
    ...waitingForPapers(some(2)),
    ...beingSurveyed(some(3)),
    ...onTheBoard('hanging', some(11), 3),
    ...onTheBoard('deciding', some(12), 11),
    ...ratedBadly('bad', some(13)),
    ...takingInScenes(some),
    ...justCameIn(some),
    scene(9, '10:20', (s) =>
      s.actors.resident(some(4)).then((who) => file(s, who, 'forgotten', 'renshe.pension.claim', some(4))),
    ),
    scene(6, '15:00', async (s) => {
      const who = await s.actors.resident(some(5));
      await file(s, who, 'given-up', 'yibao.reimburse', some(5));
      s.clock.pass(50);
      await doIt(s, who, 'given-up', 'withdraw');
    }),
  ];
};

/** Accounts that are nobody's persona, whose owner lives in 柳溪. */
const ordinary = (world: World) => {
  const village = new Map(world.households.map((h) => [h.key, h.village]));
  const home = new Map(world.residents.map((r) => [r.key, r.household]));
  const keys = world.accounts
    .filter(
      (a) =>
        a.persona === null && a.speaksFor.includes(a.key) && village.get(home.get(a.key) ?? '') === 'liuxi',
    )
    .map((a) => a.key);
  return (n: number): string => keys[n * 23 + 5] ?? keys[0] ?? '';
};

const approved = (name: string, key: string): Scene[] => [
  scene(27, '09:10', async (s) => file(s, await s.actors.resident(key), name, DIBAO, key)),
  scene(27, '14:30', async (s) => {
    const clerk = await s.actors.staff(AID);
    await take(s, clerk, name);
    const problems = [{ slot: 'bank-card', problem: 'blurred', note: '卡号看不清' }];
    await doIt(s, clerk, name, 'return', { problems });
  }),
  scene(26, '19:05', async (s) => {
    const who = await s.actors.resident(key);
    await doIt(s, who, name, 'resubmit', {}, [{ slot: 'bank-card', files: [await who.photo()] }]);
  }),
  scene(25, '09:40', async (s) => doIt(s, await s.actors.staff(AID), name, 'accept')),
  ...surveyed(name, 22),
  ...hung(name, 20, 46_000),
  scene(12, '10:30', async (s) =>
    doIt(s, await s.actors.staff(AID), name, 'approve', {
      amount: 46_000,
      reasons: '下个月起每月发到社保卡。',
    }),
  ),
  scene(12, '20:10', async (s) => {
    const who = await s.actors.resident(key);
    await doIt(s, who, name, 'read');
    await score(s, who, name, 5, '来过家里两趟，说得清楚。');
  }),
];

/** Whom the house is given to: two, each of whom signs. */
const surveyorsOf = async (s: Stage, name: string): Promise<string[]> => {
  const clerk = await s.actors.staff(AID);
  const { tasks } = await clerk.call(getMatter, { params: { id: s.ids.get(name) ?? '' } });
  const names = tasks.filter((t) => t.what === 'survey').map((t) => t.assignee);
  return s.world.staff.filter((one) => names.includes(one.name)).map((one) => one.key);
};

/** Checked at the town, seen by two of the village, reviewed: that many days ago. */
const surveyed = (name: string, daysAgo: number): Scene[] => [
  scene(daysAgo, '09:30', async (s) =>
    doIt(s, await s.actors.staff(AID), name, 'check-done', {
      result: 'same',
      found: '没有车，没有别处的房子。',
    }),
  ),
  scene(daysAgo, '15:00', async (s) => {
    const found = ['三间老屋，收入与说的相符。', '一同去的，看到的一样。'];
    for (const [i, key] of (await surveyorsOf(s, name)).entries())
      await doIt(s, await s.actors.staff(key), name, 'survey-done', { found: found[i] ?? '看到的一样。' });
  }),
  scene(daysAgo - 1, '10:00', async (s) =>
    doIt(s, await s.actors.staff(AID), name, 'review-done', {
      ...{ how: 'review', result: 'yes', found: '收入、家当都在标准以内。' },
    }),
  ),
];

const hung = (name: string, daysAgo: number, amount: number): Scene[] => [
  scene(daysAgo, '09:00', async (s) => doIt(s, await s.actors.staff(AID), name, 'post', { amount })),
];

/** On the village's board this morning, or down again and waiting for the decision. */
const onTheBoard = (name: string, key: string, daysAgo: number): Scene[] => [
  scene(daysAgo + 8, '09:50', async (s) => file(s, await s.actors.resident(key), name, DIBAO, key)),
  scene(daysAgo + 7, '10:10', async (s) => {
    const clerk = await s.actors.staff(AID);
    await take(s, clerk, name);
    await doIt(s, clerk, name, 'accept');
  }),
  ...surveyed(name, daysAgo + 2),
  ...hung(name, daysAgo, 51_000),
];

/** Rated badly: somebody of the town looks into it. */
const ratedBadly = (name: string, key: string): Scene[] => [
  scene(7, '10:40', async (s) => file(s, await s.actors.resident(key), name, 'yibao.reimburse', key)),
  scene(6, '09:10', async (s) => {
    const clerk = await s.actors.staff('lu.medical');
    await take(s, clerk, name);
    await doIt(s, clerk, name, 'accept');
  }),
  scene(3, '16:20', async (s) =>
    doIt(s, await s.actors.staff('lu.medical'), name, 'approve', {
      ...{ amount: 186_000, reasons: '报销的钱10天内打到社保卡。' },
    }),
  ),
  scene(2, '19:30', async (s) => {
    const who = await s.actors.resident(key);
    await doIt(s, who, name, 'read');
    await score(s, who, name, 2, '跑了两趟，第一趟没人告诉我要带清单。');
  }),
];

/** An elder without a phone, at the village's own desk: done, and told by phone. */
const atTheCounter = (): Scene[] => [
  scene(20, '09:30', async (s) => {
    const desk = await s.actors.staff('huang.village');
    await file(s, desk, 'counter', 'village.cert', 'he-xiuying', true);
    await take(s, desk, 'counter');
    await doIt(s, desk, 'counter', 'done-now', { reasons: '证明已开好，交到本人手里。' });
  }),
  scene(4, '10:00', async (s) =>
    file(s, await s.actors.staff('huang.village'), 'gaoling', 'minzheng.gaoling', 'he-xiuying', true),
  ),
  scene(3, '11:00', async (s) => {
    const desk = await s.actors.staff('huang.village');
    await take(s, desk, 'gaoling');
    await doIt(s, desk, 'gaoling', 'accept');
  }),
];

const refusedInWriting = (key: string): Scene[] => [
  scene(15, '11:15', async (s) => file(s, await s.actors.resident(key), 'refused', 'minzheng.linshi', key)),
  scene(14, '09:50', async (s) => {
    const clerk = await s.actors.staff('he.aid');
    await take(s, clerk, 'refused');
    await doIt(s, clerk, 'refused', 'accept');
  }),
  scene(1, '15:20', async (s) =>
    doIt(s, await s.actors.staff('he.aid'), 'refused', 'refuse', {
      rule: '临时救助规定：家庭存款在规定限额以上的不予救助',
      reasons: '核对出的存款比规定的多。',
      next: '不同意的话，60日内可以向县政府申请复议；也可以到镇司法所问一问。',
    }),
  ),
];

const waitingForPapers = (key: string): Scene[] => [
  scene(5, '16:40', async (s) => file(s, await s.actors.resident(key), 'waiting', DIBAO, key)),
  scene(4, '09:20', async (s) => {
    const clerk = await s.actors.staff(AID);
    await take(s, clerk, 'waiting');
    await doIt(s, clerk, 'waiting', 'return', {
      problems: [
        { slot: 'medical', problem: 'incomplete', note: '要有医院红章的那一页', where: '看病医院的病案室' },
      ],
    });
  }),
];

const beingSurveyed = (key: string): Scene[] => [
  scene(8, '10:00', async (s) => file(s, await s.actors.resident(key), 'survey', DIBAO, key)),
  scene(7, '09:15', async (s) => {
    const clerk = await s.actors.staff('he.aid');
    await take(s, clerk, 'survey');
    await doIt(s, clerk, 'survey', 'accept');
  }),
];

/** What the desks find this morning. */
const justCameIn = (some: (n: number) => string): Scene[] =>
  ['yibao.join', 'nongye.machinery', 'renshe.pension.join', 'canlian.two-subsidies', 'minzheng.gaoling'].map(
    (item, i) =>
      scene(i < 2 ? 1 : 0, `0${i + 5}:1${i}`, async (s) => {
        const key = some(6 + i);
        await file(s, await s.actors.resident(key), `fresh-${i}`, item, key);
      }),
  );
