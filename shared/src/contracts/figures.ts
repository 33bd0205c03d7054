import * as z from 'zod';
import { MEASURE_KEYS, type Measure } from '../domain/figures/measures.js';
import { id, ms, pageQuery } from './common.js';
import { month } from './echo.js';
import { matterRow } from './matter-view.js';
import { defineRoute } from './route.js';

const measure = z.enum(MEASURE_KEYS as [Measure, ...Measure[]]);

/** Which matters: received in these months (both counted, at most twelve), at one centre, at one of its windows ('none': at no window). */
const slice = {
  from: month.optional(),
  to: month.optional(),
  centreId: id.optional(),
  windowId: id.optional(),
};

/** One number for each measure; all of one moment. */
export const measures = z.record(measure, z.number().int());

/** How often in all: one matter may be returned or asked after (催) more than once. */
const times = z.object({ returns: z.number().int(), faults: z.number().int(), urges: z.number().int() });

export const figures = defineRoute({
  id: 'figures.month',
  method: 'GET',
  path: '/api/staff/figures',
  summary: '一个月（或几个月）收到的事办得怎么样，按窗口；每个数都等于它的名单',
  callers: ['supervisor', 'admin'],
  query: z.strictObject(slice),
  reply: z.object({
    at: ms,
    from: month,
    to: month,
    /** Centres that may be chosen; `opens`: may the caller read the lists behind the numbers? */
    centres: z.array(z.object({ id, name: z.string(), opens: z.boolean() })),
    opens: z.boolean(),
    total: measures,
    times,
    /** From received to the answer, of all that were answered: the middle one; null where there is none. */
    medianDays: z.number().nullable(),
    desks: z.array(
      z.object({
        centreId: id,
        /** Null: at no window (with those on duty, or with one person). */
        windowId: id.nullable(),
        label: z.string(),
        centre: z.string(),
        opens: z.boolean(),
        counts: measures,
      }),
    ),
  }),
});

export const figuresList = defineRoute({
  id: 'figures.list',
  method: 'GET',
  path: '/api/staff/figures/list',
  summary: '一个数后面的那些事，新的在前；只给管这个中心的督办',
  callers: ['supervisor', 'admin'],
  query: z.strictObject({ ...slice, measure, ...pageQuery }),
  reply: z.object({ items: z.array(matterRow), next: z.string().nullable() }),
});
