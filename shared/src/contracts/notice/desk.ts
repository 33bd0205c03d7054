import * as z from 'zod';
import { id, ms, placeBrief } from '../common.js';
import { defineRoute } from '../route.js';
import { ask, audience, forecast, noticeDraft } from './audience.js';

const byId = z.strictObject({ id });

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
