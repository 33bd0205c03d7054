import { doors, recordDoor } from '@huiyin/shared/contracts/notice';
import type { Hand } from '../support/hand.js';
import type { Colleague } from '../support/staff.js';
import { getStaff } from '../support/world.js';

/** Answers for one member of the household, in two taps from the list. */
export const answerNotice = async (
  hand: Hand,
  title: string,
  residentId: string,
  answer: 'go' | 'no' | 'ride',
): Promise<void> => {
  await hand.open('/packages/notice/pages/list/index');
  await hand.tapWords(title);
  await hand.arrives('answer-card');
  await hand.look('notice-1-asked');
  await hand.tap(`answer-${residentId}-${answer}`);
};

/** The worker's doors of one notice. */
export const doorsOf = async (worker: Colleague, noticeId: string) =>
  (await worker.api(doors, {})).items.filter((door) => door.noticeId === noticeId);

type Door = Awaited<ReturnType<typeof doorsOf>>[number];

/** The grid worker signs in on the phone, reads the sentence out at a door, and records it with one tap. */
export const knock = async (hand: Hand, worker: string, door: Door): Promise<void> => {
  const { login, password } = getStaff(worker);
  await hand.open('/packages/staff/pages/doors/index');
  if (!(await hand.has(`door-${door.householdId}`))) {
    await hand.arrives('input-login');
    await hand.type('input-login', login);
    await hand.type('input-password', password);
    await hand.tap('staff-enter');
  }
  await hand.arrives(`door-${door.householdId}`);
  await hand.look('notice-2-doors');
  await hand.open(`/packages/staff/pages/door/index?notice=${door.noticeId}&household=${door.householdId}`);
  await hand.reads(door.sentence.slice(0, 10));
  for (const { residentId } of door.members) await hand.tap(`answer-${residentId}-no`);
  await hand.look('notice-3-door');
  await hand.tap('door-told');
  await hand.gone('door-told');
};

/** The rest of the doors, told at once. */
export const knockAtAll = async (worker: Colleague, noticeId: string): Promise<void> => {
  for (const { householdId } of await doorsOf(worker, noticeId)) {
    await worker.api(recordDoor, {
      params: { noticeId, householdId },
      body: { how: 'door', result: 'told' },
      requestKey: crypto.randomUUID(),
    });
  }
};
