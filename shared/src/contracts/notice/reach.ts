import * as z from 'zod';
import { id, ms, placeBrief } from '../common.js';
import { defineRoute } from '../route.js';
import { ask, attendance } from './audience.js';
import { noticeRow } from './desk.js';

const byId = z.strictObject({ id });

/** How far one household is: told = somebody of it knows; answered = said 去/不去/要车接 (or 我知道了). */
export const reachState = z.enum(['waiting', 'sent', 'told', 'answered', 'excused']);

export const board = defineRoute({
  id: 'notice.board',
  method: 'GET',
  path: '/api/staff/notices/:id/board',
  summary: '到户牌:一户一格,没手机的也在里面',
  callers: ['editor', 'grid', 'supervisor'],
  params: byId,
  reply: z.object({
    notice: noticeRow,
    sums: z.object({
      households: z.number().int(),
      reached: z.number().int(),
      answered: z.number().int(),
      /** Not owed any more, with a stated reason. households = reached + excused + left. */
      excused: z.number().int(),
      go: z.number().int(),
      no: z.number().int(),
      ride: z.number().int(),
      byWechat: z.number().int(),
      byPhone: z.number().int(),
      byDoor: z.number().int(),
      left: z.number().int(),
    }),
    grids: z.array(
      z.object({
        grid: placeBrief,
        worker: z.string().nullable(),
        tiles: z.array(
          z.object({
            householdId: id,
            /** House number; the name of the head only for the grid's own worker. */
            label: z.string(),
            state: reachState,
            channel: z.string().nullable(),
            at: ms.nullable(),
            /** Why an excused one is: moved-away, refused, recalled. */
            excuse: z.string().nullable(),
            tries: z.number().int(),
            wechat: z.boolean(),
          }),
        ),
      }),
    ),
  }),
});

export const doorMember = z.object({
  residentId: id,
  name: z.string(),
  age: z.number().int().nullable(),
  answer: attendance.nullable(),
});

export const doors = defineRoute({
  id: 'notice.doors',
  method: 'GET',
  path: '/api/staff/doors',
  summary: '还要上门(或打电话)的人家',
  /** A supervisor: of the grids that have no worker. */
  callers: ['grid', 'supervisor'],
  reply: z.object({
    items: z.array(
      z.object({
        noticeId: id,
        notice: z.string(),
        ask,
        householdId: id,
        head: z.string(),
        address: z.string(),
        phone: z.string().nullable(),
        /** Through whom, when there is no phone. */
        through: z.string().nullable(),
        wechat: z.boolean(),
        sentence: z.string(),
        members: z.array(doorMember),
        tries: z.number().int(),
        due: ms,
      }),
    ),
  }),
});

export const recordDoor = defineRoute({
  id: 'notice.door',
  method: 'POST',
  path: '/api/staff/doors/:noticeId/:householdId',
  summary: '记一次上门或电话(没信号时先存,后补)',
  callers: ['grid', 'supervisor'],
  params: z.strictObject({ noticeId: id, householdId: id }),
  body: z.strictObject({
    how: z.enum(['door', 'phone']),
    result: z.enum(['told', 'absent', 'moved-away', 'refused']),
    answers: z
      .array(z.strictObject({ residentId: id, answer: attendance }))
      .max(20)
      .default([]),
    /** When it really happened (the phone's clock), if it was sent later. */
    at: ms.optional(),
  }),
  reply: z.object({ state: reachState, left: z.number().int() }),
  keyed: true,
});
