import type { audience, noticeDraft } from '@huiyin/shared/contracts/notice';
import type * as z from 'zod';

export type Draft = z.input<typeof noticeDraft>;
export type Audience = z.input<typeof audience>;
export type Condition = Audience['anyOf'][number];

export const EMPTY: Draft = {
  title: '',
  body: '',
  ask: 'none',
  urgent: false,
  event: null,
  audience: { placeIds: [], anyOf: [] },
};

export const newAge = (on: string): Condition => ({ by: 'age', atLeast: 65, on });

/** The draft as it goes to the server: an age limit counts on the day of the event, where there is one. */
export const tidy = (draft: Draft): Draft => {
  const { event } = draft;
  if (!event?.date) return draft;
  return {
    ...draft,
    audience: {
      ...draft.audience,
      anyOf: draft.audience.anyOf.map((c) => (c.by === 'age' ? { ...c, on: event.date } : c)),
    },
  };
};

/** Whether there is anything to count. */
export const countable = (audience: Audience): boolean =>
  audience.placeIds.length > 0 && audience.anyOf.every((c) => c.by === 'age' || c.tag !== '');
