import { dateOf, dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { type Scene, scene } from './scene.js';
import { doIt, file, take } from './verbs.js';

const DIBAO = 'minzheng.dibao.apply';
const AID = 'zhou.aid';
const LEAD = 'song.supervisor';
const CARD = { slot: 'bank-card', problem: 'blurred', note: '卡号看不清' };
const DIVORCE = { slot: 'divorce', problem: 'missing', fetch: 'self' };

/** How requests are taken in: with a paper to follow, asked twice by our own fault, past a relative, past the own village. */
export const takingInScenes = (some: (n: number) => string): Scene[] => [
  ...withPaperToFollow('follows', some(14)),
  ...askedTwice('twice', some(15)),
  ...pastRelative('kin', some(16)),
  ...pastVillage('kept', some(17)),
];

const withPaperToFollow = (name: string, key: string): Scene[] => [
  scene(4, '14:10', async (s) => file(s, await s.actors.resident(key), name, DIBAO, key)),
  scene(3, '09:30', async (s) => {
    const clerk = await s.actors.staff(AID);
    await take(s, clerk, name);
    const by = dateOf(dayOf(s.clock.now()) + 10);
    await doIt(s, clerk, name, 'accept-later', { papers: ['divorce'], by });
  }),
];

const askedTwice = (name: string, key: string): Scene[] => [
  scene(6, '16:05', async (s) => file(s, await s.actors.resident(key), name, DIBAO, key)),
  scene(5, '10:15', async (s) => {
    const clerk = await s.actors.staff(AID);
    await take(s, clerk, name);
    await doIt(s, clerk, name, 'return', { problems: [CARD] });
  }),
  scene(4, '19:20', async (s) => {
    const who = await s.actors.resident(key);
    await doIt(s, who, name, 'resubmit', {}, [{ slot: 'bank-card', files: [await who.photo()] }]);
  }),
  scene(3, '10:40', async (s) =>
    doIt(s, await s.actors.staff(LEAD), name, 'return-again', {
      ...{ problems: [DIVORCE], why: 'overlooked', note: '头一回我们漏说了，对不住' },
    }),
  ),
];

const pastRelative = (name: string, key: string): Scene[] => [
  scene(3, '15:30', async (s) => file(s, await s.actors.resident(key), name, DIBAO, key)),
  scene(3, '15:50', async (s) =>
    doIt(s, await s.actors.resident(key), name, 'declare-kin', {
      ...{ name: '柳溪村支书罗大勇', relation: 'sibling' },
    }),
  ),
  scene(2, '09:25', async (s) => {
    const clerk = await s.actors.staff(AID);
    await take(s, clerk, name);
    await doIt(s, clerk, name, 'accept');
  }),
];

const pastVillage = (name: string, key: string): Scene[] => [
  scene(1, '20:15', async (s) => file(s, await s.actors.resident(key), name, 'minzheng.linshi', key)),
  scene(1, '20:40', async (s) => doIt(s, await s.actors.resident(key), name, 'keep-from-village')),
];
