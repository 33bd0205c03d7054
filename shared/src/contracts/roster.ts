import * as z from 'zod';
import { ROLES } from '../domain/people/roles.js';
import { id, isoDate, ms } from './common.js';
import { defineRoute } from './route.js';

const person = z.object({ id, name: z.string() });

export const leaveView = z.object({
  id,
  staff: person,
  from: isoDate,
  /** The last day away. */
  to: isoDate,
  standIn: person.nullable(),
});

export const getRoster = defineRoute({
  id: 'roster.get',
  method: 'GET',
  path: '/api/staff/roster',
  summary: '值班表：哪天谁当值、谁请了假；管这个中心的人还看得到各人手上有多少',
  callers: [...ROLES],
  query: z.strictObject({
    centreId: id.optional(),
    from: isoDate.optional(),
    days: z.coerce.number().int().min(1).max(62).optional(),
  }),
  reply: z.object({
    centres: z.array(z.object({ id, name: z.string() })),
    centreId: id.nullable(),
    mayWrite: z.boolean(),
    days: z.array(z.object({ day: isoDate, say: z.string(), works: z.boolean(), staff: z.array(person) })),
    people: z.array(
      z.object({
        ...person.shape,
        posts: z.array(z.string()),
        /** Left, but not everything has an heir yet. */
        leaving: z.boolean(),
        /** Only for who assigns at this centre: to choose, never to compare. */
        open: z.number().int().nullable(),
      }),
    ),
    leaves: z.array(leaveView),
  }),
});

export const putDuty = defineRoute({
  id: 'roster.duty',
  method: 'PUT',
  path: '/api/staff/roster/:centreId/:day',
  summary: '定这天谁当值（空的就是谁在谁办）',
  callers: ['supervisor', 'admin'],
  params: z.strictObject({ centreId: id, day: isoDate }),
  body: z.strictObject({ staffIds: z.array(id).max(30) }),
  reply: z.object({ day: isoDate, staff: z.array(person) }),
});

/** What somebody holds: owed answers, matters in hand, work inside a matter. */
export const holding = z.object({
  matterId: id,
  number: z.string(),
  title: z.string(),
  how: z.enum(['owes', 'holds', 'task', 'asked']),
});

export const takeLeave = defineRoute({
  id: 'roster.leave',
  method: 'POST',
  path: '/api/staff/leave',
  summary: '请假：自己的，或管这个中心的人替他记；手上的事有人接着办',
  callers: [...ROLES],
  body: z.strictObject({ staffId: id, from: isoDate, to: isoDate, standInId: id.optional() }),
  reply: z.object({ leave: leaveView, handed: z.number().int() }),
  status: 201,
  keyed: true,
  refuses: ['leave-unfit'],
});

export const endLeave = defineRoute({
  id: 'roster.endLeave',
  method: 'DELETE',
  path: '/api/staff/leave/:id',
  summary: '提前回来；代办的人到此为止',
  callers: [...ROLES],
  params: z.strictObject({ id }),
  reply: z.object({ ended: z.boolean() }),
});

const post = z.object({
  id,
  say: z.string(),
  /** Nobody else has it: without an heir it would stand empty. */
  alone: z.boolean(),
  /** Who may have it next. */
  candidates: z.array(person),
});

export const startLeaving = defineRoute({
  id: 'roster.leaving',
  method: 'POST',
  path: '/api/staff/:id/leaving',
  summary: '离岗第一步：马上退出所有登录，列出他手上的一切',
  callers: ['supervisor', 'admin'],
  params: z.strictObject({ id }),
  reply: z.object({ staff: person, holds: z.array(holding), posts: z.array(post) }),
});

export const cancelLeaving = defineRoute({
  id: 'roster.stay',
  method: 'DELETE',
  path: '/api/staff/:id/leaving',
  summary: '点错了：他不走，重新登录就行（还没办完离岗才可以）',
  callers: ['supervisor', 'admin'],
  params: z.strictObject({ id }),
  reply: z.object({ staff: person }),
});

export const finishLeaving = defineRoute({
  id: 'roster.left',
  method: 'POST',
  path: '/api/staff/:id/left',
  summary: '离岗第二步：每个岗都有人接，才算离了；委托跟着岗走',
  callers: ['supervisor', 'admin'],
  params: z.strictObject({ id }),
  body: z.strictObject({
    heirs: z.array(z.strictObject({ postId: id, staffId: id })).max(30),
  }),
  reply: z.object({ handed: z.number().int(), at: ms }),
  keyed: true,
  refuses: ['heirs-missing'],
});
