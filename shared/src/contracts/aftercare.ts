import * as z from 'zod';
import { id, ms, pageQuery } from './common.js';
import { defineRoute } from './route.js';

export const notSolved = defineRoute({
  id: 'aftercare.notSolved',
  method: 'POST',
  path: '/api/not-solved',
  summary: '替打电话来、或上门听到的人说一声“没解决”:同一个办事号,换人再办',
  callers: ['clerk', 'grid', 'supervisor'],
  body: z.strictObject({
    /** The tracking number, as it is said or typed. */
    number: z.string().min(10).max(20),
    how: z.enum(['phone', 'visit']),
    words: z.string().trim().max(500).optional(),
  }),
  /** What to say back: the number, and whose it is until when. */
  reply: z.object({ number: z.string(), line: z.string() }),
  keyed: true,
  refuses: ['not-allowed-now', 'too-many-tries'],
});

/** Somebody to be asked, after the end, how it was: drawn by lot, people without a phone too. */
export const callback = z.object({
  id,
  who: z.string(),
  phone: z.string().nullable(),
  /** Through whom, or at which door, where there is no phone. */
  through: z.string().nullable(),
  matterId: id,
  number: z.string(),
  title: z.string(),
  /** The sentences to read out. */
  sentence: z.string(),
  due: ms,
  late: z.boolean(),
  tries: z.number().int(),
});

export const callbacks = defineRoute({
  id: 'aftercare.callbacks',
  method: 'GET',
  path: '/api/callbacks',
  summary: '抽到的回访,先到期的在前;原来经办的人看不到自己那件',
  callers: ['clerk', 'supervisor'],
  query: z.strictObject({ ...pageQuery }),
  reply: z.object({ items: z.array(callback), next: z.string().nullable() }),
});

export const callbackResult = defineRoute({
  id: 'aftercare.callbackResult',
  method: 'POST',
  path: '/api/callbacks/:id/result',
  summary: '回访的结果:没找到人、不愿意说,或者本人评了几分、解决了没有',
  callers: ['clerk', 'supervisor'],
  params: z.strictObject({ id }),
  body: z.union([
    z.strictObject({ result: z.enum(['no-answer', 'silent']) }),
    z.strictObject({
      result: z.literal('asked'),
      /** As the person said it; left out: no level was named, and none is put down. */
      score: z.number().int().min(1).max(5).optional(),
      solved: z.boolean(),
      words: z.string().trim().max(500).optional(),
    }),
  ]),
  reply: z.object({ id, done: z.boolean() }),
  keyed: true,
  refuses: ['not-allowed-now', 'already-rated'],
});
