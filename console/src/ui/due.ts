import { DUE } from '@huiyin/shared/labels/console';
import { daysFrom, sayShortDate } from './moment';

export interface DueFacts {
  promise: number;
  late: boolean;
  dueSoon: boolean;
  turn: string;
}

export type DueTone = 'late' | 'soon' | 'calm';

/** Colour and words of a promise; the words alone say enough. */
export const dueWords = (owed: DueFacts, now: number): { tone: DueTone; text: string } => {
  const days = daysFrom(now, owed.promise);
  if (owed.late) return { tone: 'late', text: DUE.late(-days) };
  if (owed.turn === 'applicant') return { tone: 'calm', text: DUE.waiting };
  const tone = owed.dueSoon ? 'soon' : 'calm';
  if (days <= 0) return { tone: 'soon', text: DUE.today };
  if (days === 1) return { tone, text: DUE.tomorrow };
  return {
    tone,
    text: owed.dueSoon ? DUE.soon(sayShortDate(owed.promise)) : DUE.by(sayShortDate(owed.promise)),
  };
};
