import * as z from 'zod';
import { count, id, ms } from './common.js';
import { defineRoute } from './route.js';

/**
 * One desk's owed answers as they stand now. Every number counts exactly what the queue of the same name lists with `partyId` of this desk
 * (`open` is the view `desk`), for whoever leads its centre; to others that list stays closed. What lies with the persons of such a centre
 * is one number, with the centre's id.
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
  /** May the caller open the lists behind the numbers? */
  opens: z.boolean(),
});

export const deskLoads = defineRoute({
  id: 'report.desks',
  method: 'GET',
  path: '/api/staff/desks',
  summary: '各窗口现在欠着多少、超期多少(数字点开就是那些事)',
  callers: ['supervisor', 'admin'],
  reply: z.object({ at: ms, desks: z.array(deskLoad) }),
});

/** Something that the system itself can't mend: whoever runs it must look. */
export const alarms = defineRoute({
  id: 'report.alarms',
  method: 'GET',
  path: '/api/staff/alarms',
  summary: '系统自己的警报：计时停了、明年的放假安排还没填',
  callers: ['supervisor', 'admin'],
  reply: z.object({
    at: ms,
    alarms: z.array(
      z.object({
        code: z.enum(['clock-stopped', 'calendar-missing']),
        say: z.string(),
        next: z.string(),
        since: ms.nullable(),
      }),
    ),
  }),
});
