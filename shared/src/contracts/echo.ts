import * as z from 'zod';
import { id, ms } from './common.js';
import { defineRoute } from './route.js';

/** `YYYY-MM`, at +08:00, of this century or the next. */
export const month = z.string().regex(/^2[01]\d{2}-(0[1-9]|1[0-2])$/);

/** A number as everybody may read it (see domain/figures/publish). */
const publicCell = z.discriminatedUnion('is', [
  z.object({ is: z.literal('n'), n: z.number().int() }),
  z.object({ is: z.literal('hidden') }),
  z.object({ is: z.literal('most') }),
]);

const board = z.object({
  centreId: id,
  name: z.string(),
  cells: z.object({
    ...{ received: publicCell, kept: publicCell, atOnce: publicCell, returned: publicCell },
    ...{ satisfied: publicCell, unsatisfied: publicCell, silent: publicCell, owedNow: publicCell },
  }),
  medianDays: z.number().int().nullable(),
});

export const echoBoard = defineRoute({
  id: 'echo.board',
  method: 'GET',
  path: '/api/echo',
  summary: '回音榜：这个村的服务站和镇上的中心一个月办得怎么样；不用登录，少于5件的数不写',
  callers: ['guest'],
  /** Without a place: the town's centre. Without a month, or with one that isn't over: the last one that is. */
  query: z.strictObject({ placeId: id.optional(), month: month.optional() }),
  reply: z.object({
    month,
    /** What may be asked for, newest first. */
    months: z.array(month),
    /** When it was counted. */
    at: ms,
    boards: z.array(board),
  }),
});
