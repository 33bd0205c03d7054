import * as z from 'zod';
import { id, ms } from './common.js';
import { defineRoute } from './route.js';

/** Something that the same person gave before and that counts still: used by its id, so that no number travels again. */
export const offer = z.object({
  id,
  /** A paper's slot, or an answer's field. */
  key: z.string(),
  kind: z.enum(['paper', 'answer']),
  label: z.string(),
  /** An answer, masked; of a paper null. */
  say: z.string().nullable(),
  pages: z.number().int(),
  at: ms,
  until: ms,
});

export const listGiven = defineRoute({
  id: 'given.list',
  method: 'GET',
  path: '/api/residents/:residentId/given',
  summary: '我交过的材料和填过的:到什么时候、谁用过',
  callers: ['account'],
  params: z.strictObject({ residentId: id }),
  reply: z.object({
    items: z.array(
      offer.extend({
        /** With which matter it came. */
        from: z.object({ number: z.string(), title: z.string() }),
        /** Photos, of a paper. */
        files: z.array(z.object({ id, mime: z.string() })),
        uses: z.array(z.object({ at: ms, by: z.string(), number: z.string(), title: z.string() })),
        /** The open matter that needs it; null: it can be taken back. */
        neededBy: z.object({ number: z.string(), title: z.string() }).nullable(),
      }),
    ),
  }),
});

export const takeBackGiven = defineRoute({
  id: 'given.takeBack',
  method: 'DELETE',
  path: '/api/given/:id',
  summary: '以后不再拿出来用;在办的事还要的,等办完',
  callers: ['account'],
  params: z.strictObject({ id }),
  reply: 'none',
  status: 204,
  refuses: ['given-in-use'],
});
