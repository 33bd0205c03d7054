import * as z from 'zod';
import { id, isoDate, ms, placeBrief } from './common.js';
import { defineRoute } from './route.js';

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

export const noticeState = z.enum(['draft', 'sent', 'recalled']);

export const noticeRow = z.object({
  id,
  title: z.string(),
  state: noticeState,
  at: ms,
  by: z.string(),
  ask,
  households: z.number().int(),
  reached: z.number().int(),
  answered: z.number().int(),
});

export const tags = defineRoute({
  id: 'notice.tags',
  method: 'GET',
  path: '/api/staff/tags',
  summary: '可选的人群标签(只有名字,没有人)',
  callers: ['editor', 'supervisor'],
  reply: z.object({ tags: z.array(z.string()), places: z.array(placeBrief) }),
});

export const staffNotices = defineRoute({
  id: 'notice.staffList',
  method: 'GET',
  path: '/api/staff/notices',
  summary: '我这里发的通知',
  callers: ['editor', 'grid', 'supervisor', 'clerk'],
  reply: z.object({ items: z.array(noticeRow) }),
});

export const getDraft = defineRoute({
  id: 'notice.draft',
  method: 'GET',
  path: '/api/staff/notices/:id',
  summary: '一条通知的原稿',
  callers: ['editor', 'supervisor'],
  params: byId,
  reply: noticeDraft.extend({ id, state: noticeState }),
});

export const createNotice = defineRoute({
  id: 'notice.create',
  method: 'POST',
  path: '/api/staff/notices',
  summary: '写一条通知(草稿)',
  callers: ['editor'],
  body: noticeDraft,
  reply: noticeRow,
  status: 201,
  keyed: true,
});

export const updateNotice = defineRoute({
  id: 'notice.update',
  method: 'PUT',
  path: '/api/staff/notices/:id',
  summary: '改草稿',
  callers: ['editor'],
  params: byId,
  body: noticeDraft,
  reply: noticeRow,
  refuses: ['notice-sent'],
});

export const previewAudience = defineRoute({
  id: 'notice.preview',
  method: 'POST',
  path: '/api/staff/audience',
  summary: '这样选,是多少人、多少户,预计怎么送到',
  callers: ['editor', 'supervisor'],
  body: audience,
  reply: forecast,
});

export const sendNotice = defineRoute({
  id: 'notice.send',
  method: 'POST',
  path: '/api/staff/notices/:id/send',
  summary: '发出去;每个网格生成一件上门的事',
  callers: ['editor'],
  params: byId,
  body: z.strictObject({}),
  reply: noticeRow,
  keyed: true,
  refuses: ['notice-sent', 'audience-empty'],
});

export const recallNotice = defineRoute({
  id: 'notice.recall',
  method: 'POST',
  path: '/api/staff/notices/:id/recall',
  summary: '收回一条通知:不用再去告诉,也不再收回话',
  callers: ['editor', 'supervisor'],
  params: byId,
  body: z.strictObject({}),
  reply: noticeRow,
  keyed: true,
  refuses: ['notice-over'],
});

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
