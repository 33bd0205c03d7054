import {
  answerNotice,
  createNotice,
  doors,
  getNotice,
  listNotices,
  recordDoor,
  sendNotice,
} from '@huiyin/shared/contracts/notice';
import { dateOf, dayOf } from '@huiyin/shared/domain/calendar/calendar';
import type { Actor } from './actors.js';
import { type Scene, type Stage, scene } from './scene.js';

const DAYS_AHEAD = 12;

/** The free eye screening: sent the day before yesterday; some have answered, some doors have been knocked at. */
export const noticeScenes = (): Scene[] => [
  scene(2, '10:00', sendScreening),
  scene(2, '19:30', answerOnPhones),
  scene(1, '09:40', knockAtDoors),
];

const sendScreening = async (s: Stage) => {
  const editor = await s.actors.staff('liu.village');
  const date = dateOf(dayOf(s.clock.now()) + DAYS_AHEAD);
  const notice = await editor.call(createNotice, {
    body: {
      title: '县医院来村里免费查眼睛',
      body: '县医院眼科的医生来村卫生室，给65岁以上的老人和眼睛不好的人免费查眼睛，不要钱。请带身份证。走不动的，可以要车来接。',
      ask: 'attend',
      urgent: false,
      event: { date, time: '上午8点半到11点半', where: '柳溪村卫生室' },
      audience: {
        placeIds: ['liuxi'],
        anyOf: [
          { by: 'age', atLeast: 65, on: date },
          { by: 'tag', tag: '眼疾' },
        ],
      },
    },
  });
  await editor.call(sendNotice, { params: { id: notice.id }, body: {} });
  s.ids.set('screening', notice.id);
};

/** Every third household with WeChat opens it the same evening; most answer. */
const answerOnPhones = async (s: Stage) => {
  const phones = s.world.accounts.filter((a) => a.persona === null).filter((_, i) => i % 3 === 0);
  for (const [i, { key }] of phones.entries()) {
    const who = await s.actors.resident(key);
    const { items } = await who.call(listNotices, {});
    if (items.length > 0) await answerOne(s, who, i);
  }
};

const answerOne = async (s: Stage, who: Actor, i: number) => {
  const id = s.ids.get('screening') ?? '';
  const notice = await who.call(getNotice, { params: { id } });
  const invited = notice.households.flatMap((h) => h.members).filter((m) => m.invited);
  if (i % 5 === 4 || invited.length === 0) return;
  const answer = (['go', 'go', 'ride', 'no'] as const)[i % 4] ?? 'go';
  await who.call(answerNotice, {
    params: { id },
    body: { answers: invited.map((m) => ({ residentId: m.residentId, answer })) },
  });
};

/** One grid's worker has begun with the doors. */
const knockAtDoors = async (s: Stage) => {
  const worker = await s.actors.staff('liu.village');
  const { items } = await worker.call(doors, {});
  for (const [i, door] of items.slice(0, 12).entries()) {
    const absent = i % 4 === 3;
    await worker.call(recordDoor, {
      params: { noticeId: door.noticeId, householdId: door.householdId },
      body: {
        how: door.phone && i % 2 === 0 ? 'phone' : 'door',
        result: absent ? 'absent' : 'told',
        answers: absent
          ? []
          : door.members.map((m) => ({
              residentId: m.residentId,
              answer: i % 3 === 0 ? ('ride' as const) : ('go' as const),
            })),
      },
    });
    s.clock.pass(6);
  }
};
