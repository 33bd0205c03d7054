import type { noticeDraft } from '@huiyin/shared/contracts/notice';
import type { FieldError } from '@huiyin/shared/contracts/problem';
import type { Audience } from '@huiyin/shared/domain/notice/audience';
import { DRAFT_ERRORS } from '@huiyin/shared/labels/notices';
import type * as z from 'zod';

export type Draft = z.infer<typeof noticeDraft>;

/** What an audience is checked against: the tags in use, and the places that this person may address. */
export interface Limits {
  readonly tags: readonly string[];
  mayAddress(placeId: string): boolean;
}

const fault = (path: string, which: keyof typeof DRAFT_ERRORS): FieldError => ({
  path,
  code: which,
  message: DRAFT_ERRORS[which],
});

/** What the schema can't see: tags that nobody has, places of others. Paths below `at`. */
export const audienceFaults = (audience: Audience, limits: Limits, at: string): FieldError[] => [
  ...(audience.placeIds.every((id) => limits.mayAddress(id)) ? [] : [fault(`${at}placeIds`, 'places')]),
  ...audience.anyOf.flatMap((condition, i) => {
    const path = `${at}anyOf.${i}`;
    if (condition.by === 'tag')
      return limits.tags.includes(condition.tag) ? [] : [fault(`${path}.tag`, 'tag')];
    return (condition.atMost ?? 120) >= condition.atLeast ? [] : [fault(`${path}.atMost`, 'ages')];
  }),
];
