import type { Attendance } from './sums.js';

/** What a notice asks. none: to be read · ack: 我知道了 · attend: 去 / 不去 / 要车接 for each invited member. */
export type Ask = 'none' | 'ack' | 'attend';

/** An invited person's answer as it stands. */
export interface Answered {
  residentId: string;
  answer: Attendance | null;
  at: number | null;
}

export interface NewAnswer {
  residentId: string;
  answer: Attendance;
}

/**
 * The answers after new ones, given at `at`: each person's latest stands, whatever order they arrive in; of two at one instant the later
 * word in 去 < 不去 < 要车接 stands (whoever might need the car gets it). People who aren't invited are left out.
 */
export const withAnswers = (
  members: readonly Answered[],
  given: readonly NewAnswer[],
  at: number,
): Answered[] =>
  members.map((member) =>
    given
      .filter(({ residentId }) => residentId === member.residentId)
      .reduce(
        (now, { answer }) => (wins(now, answer, at) ? { residentId: now.residentId, answer, at } : now),
        member,
      ),
  );

const WEIGHT: Readonly<Record<Attendance, number>> = { go: 0, no: 1, ride: 2 };

const wins = (now: Answered, answer: Attendance, at: number): boolean =>
  now.answer === null ||
  now.at === null ||
  at > now.at ||
  (at === now.at && WEIGHT[answer] > WEIGHT[now.answer]);

/** True when the household has said all that was asked; 我知道了 is said once for the household. */
export const isAnswered = (ask: Ask, members: readonly Answered[], acked: boolean): boolean => {
  if (ask === 'none') return false;
  if (ask === 'ack') return acked;
  return members.length > 0 && members.every(({ answer }) => answer !== null);
};
