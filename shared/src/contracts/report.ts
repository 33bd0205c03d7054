import * as z from 'zod';
import { count, id, ms } from './common.js';
import { defineRoute } from './route.js';

/**
 * One desk's owed answers as they stand now. Every number counts exactly what the queue of the same name lists with `partyId` of this desk:
 * `open` is the view `desk`.
 */
export const deskLoad = z.object({
  party: z.object({ kind: z.enum(['window', 'staff', 'roster']), id, label: z.string() }),
  centre: z.string(),
  open: count,
  dueSoon: count,
  late: count,
  waiting: count,
  undelivered: count,
  /** The earliest promise that is still owed; null where nothing is. */
  oldest: ms.nullable(),
});

export const deskLoads = defineRoute({
  id: 'report.desks',
  method: 'GET',
  path: '/api/staff/desks',
  summary: '各窗口现在欠着多少、超期多少(数字点开就是那些事)',
  callers: ['supervisor', 'admin'],
  reply: z.object({ at: ms, desks: z.array(deskLoad) }),
});
