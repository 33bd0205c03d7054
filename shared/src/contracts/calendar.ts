import * as z from 'zod';
import { ROLES } from '../domain/people/roles.js';
import { id, isoDate, ms } from './common.js';
import { defineRoute } from './route.js';

const year = z.coerce.number().int().min(2020).max(2100);
const byYear = z.strictObject({ year });
const days = { off: z.array(isoDate).max(120), makeup: z.array(isoDate).max(60) };

/** A year as its notice has it; `provisional`: not out yet, what is reckoned in it may still change. */
export const calendarYear = z.object({
  year: z.number().int(),
  status: z.enum(['official', 'provisional']),
  source: z.string(),
  ...days,
});

const closedDay = z.object({ centreId: id, centre: z.string(), day: isoDate, reason: z.string() });

export const getCalendar = defineRoute({
  id: 'calendar.get',
  method: 'GET',
  path: '/api/calendar',
  summary: '日历：每年的放假和补班、正在改的草稿、各中心临时关门的日子',
  callers: [...ROLES],
  reply: z.object({
    years: z.array(calendarYear),
    /** The next year, from 1 November on, as long as it is not official. */
    missing: z.number().int().nullable(),
    drafts: z.array(
      z.object({ year: z.number().int(), source: z.string(), ...days, by: z.string(), at: ms }),
    ),
    closed: z.array(closedDay),
    /** Centres whose closed days the caller may set. */
    centres: z.array(z.object({ id, name: z.string() })),
    mayPublish: z.boolean(),
  }),
});

/** What the draft says and would do, in words. */
const checked = z.object({
  year: z.number().int(),
  source: z.string(),
  ...days,
  /** What looks wrong; `stops`: with it nothing is published. */
  faults: z.array(z.object({ code: z.string(), say: z.string(), stops: z.boolean() })),
  /** Day by day what changes. */
  changes: z.array(z.object({ day: isoDate, say: z.string() })),
  /** Promises that come earlier, and those that by the new days would be later but stay as told: how many, and the first of them. */
  earlier: z.number().int(),
  stays: z.number().int(),
  matters: z.array(
    z.object({ id, number: z.string(), how: z.enum(['earlier', 'stays']), promise: ms, say: z.string() }),
  ),
});

export const draftCalendar = defineRoute({
  id: 'calendar.draft',
  method: 'PUT',
  path: '/api/calendar/:year/draft',
  summary: '贴上通知原文或写下日子：存成草稿，还没有生效',
  callers: ['admin'],
  params: byYear,
  body: z.union([
    z.strictObject({ source: z.string().min(2).max(300), text: z.string().min(10).max(5000) }),
    z.strictObject({ source: z.string().min(2).max(300), ...days }),
  ]),
  reply: checked,
});

export const checkCalendar = defineRoute({
  id: 'calendar.check',
  method: 'GET',
  path: '/api/calendar/:year/check',
  summary: '核对草稿：哪些日子变了，哪些说好的日子会提前',
  callers: ['admin'],
  params: byYear,
  reply: checked,
});

export const publishCalendar = defineRoute({
  id: 'calendar.publish',
  method: 'POST',
  path: '/api/calendar/:year/publish',
  summary: '发布：从现在起按它算；提前了的告诉本人，说过的日子不往后推',
  callers: ['admin'],
  params: byYear,
  reply: z.object({ year: z.number().int(), earlier: z.number().int(), stays: z.number().int() }),
  refuses: ['calendar-faulty'],
});

const ofCentre = z.strictObject({ id });
const closedReply = z.object({ closed: z.array(closedDay) });

export const closeDay = defineRoute({
  id: 'calendar.closeDay',
  method: 'POST',
  path: '/api/centres/:id/closed-days',
  summary: '这个中心哪天临时关门（停电、搬家）',
  callers: ['supervisor', 'admin'],
  params: ofCentre,
  body: z.strictObject({ day: isoDate, reason: z.string().min(2).max(100) }),
  reply: closedReply,
});

export const openDay = defineRoute({
  id: 'calendar.openDay',
  method: 'DELETE',
  path: '/api/centres/:id/closed-days/:day',
  summary: '那天照常开门',
  callers: ['supervisor', 'admin'],
  params: z.strictObject({ id, day: isoDate }),
  reply: closedReply,
});
