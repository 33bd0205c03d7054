/** A notice is written, sent once, and may be called back; a sent one is never changed. */
export type NoticeState = 'draft' | 'sent' | 'recalled';

/** `answer`: a household says 去 / 不去 / 要车接 or 我知道了. `tell`: somebody of ours records a door or a call. */
export type NoticeAct = 'edit' | 'send' | 'recall' | 'answer' | 'tell';

const ACTS = {
  draft: { edit: 'draft', send: 'sent' },
  sent: { recall: 'recalled', answer: 'sent', tell: 'sent' },
  // What was recorded at a door before the notice was called back may still come in.
  recalled: { tell: 'recalled' },
} as const satisfies Record<NoticeState, Partial<Record<NoticeAct, NoticeState>>>;

/** The state after an act, or null when it can't be done in this state. */
export const afterAct = (state: NoticeState, act: NoticeAct): NoticeState | null =>
  (ACTS[state] as Partial<Record<NoticeAct, NoticeState>>)[act] ?? null;

/** True from the day after the event on: nobody is asked to come any more. */
export const isOver = (eventDay: number | null, today: number): boolean =>
  eventDay !== null && today > eventDay;

/** Natural days after `today` by whose end all doors are to be done: the day before the event, at least today; else three. */
export const daysToTell = (eventDay: number | null, today: number): number =>
  eventDay === null ? 3 : Math.max(0, eventDay - 1 - today);
