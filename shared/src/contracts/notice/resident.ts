import * as z from 'zod';
import { id, ms } from '../common.js';
import { defineRoute } from '../route.js';
import { ask, attendance } from './audience.js';

export const noticeForResident = z.object({
  id,
  title: z.string(),
  body: z.string(),
  at: ms,
  by: z.string(),
  urgent: z.boolean(),
  ask,
  event: z.object({ date: z.string(), time: z.string(), where: z.string() }).nullable(),
  read: z.boolean(),
  acked: z.boolean(),
  /** The event is past, or it was called back: no more answers. */
  over: z.boolean(),
  households: z.array(
    z.object({
      id,
      members: z.array(
        z.object({ residentId: id, name: z.string(), invited: z.boolean(), answer: attendance.nullable() }),
      ),
    }),
  ),
});

const byId = z.strictObject({ id });

export const listNotices = defineRoute({
  id: 'notice.list',
  method: 'GET',
  path: '/api/notices',
  summary: '给我家的通知',
  callers: ['account'],
  reply: z.object({
    items: z.array(
      z.object({
        id,
        title: z.string(),
        at: ms,
        urgent: z.boolean(),
        read: z.boolean(),
        ask,
        waitsForMe: z.boolean(),
        over: z.boolean(),
      }),
    ),
  }),
});

export const getNotice = defineRoute({
  id: 'notice.get',
  method: 'GET',
  path: '/api/notices/:id',
  summary: '一条通知(打开就算看过)',
  callers: ['account'],
  params: byId,
  reply: noticeForResident,
});

export const answerNotice = defineRoute({
  id: 'notice.answer',
  method: 'POST',
  path: '/api/notices/:id/answers',
  summary: '去 / 不去 / 要车接,或者我知道了',
  callers: ['account'],
  params: byId,
  body: z.strictObject({
    /** Empty: 我知道了. */
    answers: z.array(z.strictObject({ residentId: id, answer: attendance })).max(20),
  }),
  reply: noticeForResident,
  keyed: true,
  refuses: ['notice-over'],
});
