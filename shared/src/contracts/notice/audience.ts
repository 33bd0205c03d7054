import * as z from 'zod';
import { id, isoDate, placeBrief } from '../common.js';

/** Whom a notice is for: people of these places who meet any of the conditions (none: everybody), taken together by household. */
export const audience = z.strictObject({
  placeIds: z.array(id).min(1).max(50),
  anyOf: z
    .array(
      z.discriminatedUnion('by', [
        z.strictObject({
          by: z.literal('age'),
          atLeast: z.number().int().min(0).max(120),
          atMost: z.number().int().min(0).max(120).optional(),
          on: isoDate,
        }),
        z.strictObject({ by: z.literal('tag'), tag: z.string().min(1).max(20) }),
      ]),
    )
    .max(10),
});

/** none: to be read · ack: 我知道了 · attend: 去 / 不去 / 要车接 for each member. */
export const ask = z.enum(['none', 'ack', 'attend']);
export const attendance = z.enum(['go', 'no', 'ride']);

export const noticeDraft = z.strictObject({
  title: z.string().trim().min(2).max(60),
  body: z.string().trim().min(2).max(5000),
  ask,
  urgent: z.boolean().default(false),
  event: z.strictObject({ date: isoDate, time: z.string().max(40), where: z.string().max(100) }).nullable(),
  audience,
});

/** Channels of the forecast add up to the households: each is counted once, by the first that will reach it. */
export const forecast = z.object({
  /** A number, or 少于5. */
  persons: z.string(),
  /** Too few persons to hide in: no number of households is told, all of them are 0 and `grids` is empty. */
  few: z.boolean(),
  households: z.number().int(),
  byWechat: z.number().int(),
  byPhone: z.number().int(),
  byDoor: z.number().int(),
  grids: z.array(z.object({ grid: placeBrief, households: z.number().int(), worker: z.string().nullable() })),
});
