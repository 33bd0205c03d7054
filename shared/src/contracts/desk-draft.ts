import * as z from 'zod';
import { ROLES } from '../domain/people/roles.js';
import { ms } from './common.js';
import { defineRoute } from './route.js';

/** As many half-done things as one clerk keeps, and how long one may be (characters of its JSON). */
export const DESK_DRAFT_LIMITS = { count: 40, length: 200_000 } as const;

const byName = z.strictObject({ name: z.string().regex(/^[\w.:-]{1,80}$/) });

export const listDeskDrafts = defineRoute({
  id: 'deskDraft.list',
  method: 'GET',
  path: '/api/desk-drafts',
  summary: '我在工作台上没填完的内容:只有本人拿得到',
  callers: [...ROLES],
  reply: z.object({ drafts: z.array(z.object({ name: z.string(), at: ms, value: z.unknown() })) }),
});

export const putDeskDraft = defineRoute({
  id: 'deskDraft.put',
  method: 'PUT',
  path: '/api/desk-drafts/:name',
  summary: '存一份没填完的内容(加密),公用电脑上换人不丢也不露',
  callers: [...ROLES],
  params: byName,
  body: z.strictObject({ value: z.unknown() }),
  reply: 'none',
  status: 204,
  refuses: ['body-too-large'],
});

export const dropDeskDraft = defineRoute({
  id: 'deskDraft.drop',
  method: 'DELETE',
  path: '/api/desk-drafts/:name',
  summary: '不要了,或者已经交上去了',
  callers: [...ROLES],
  params: byName,
  reply: 'none',
  status: 204,
});
