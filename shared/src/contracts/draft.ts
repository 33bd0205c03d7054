import * as z from 'zod';
import { id, ms } from './common.js';
import { defineRoute } from './route.js';

const itemId = z.string().min(1).max(80);
const requestKey = z.string().min(8).max(64);
const partKey = z.string().min(1).max(60);

/** One page of a half-done form, as it was last changed. */
const part = z.object({ key: partKey, at: ms, value: z.unknown() });

/** A half-done form as every phone of one account has it: one request key, so that sending twice files once. */
export const sharedDraft = z.object({
  requestKey: z.string(),
  version: z.number().int(),
  changedAt: ms,
  parts: z.array(part),
  /** Pages of those just sent which another phone had changed later: that one's stand. */
  newer: z.array(z.string()),
  /** It was handed in already, from this phone or another. */
  filed: z.object({ id, at: ms }).nullable(),
});

export const listDrafts = defineRoute({
  id: 'draft.list',
  method: 'GET',
  path: '/api/drafts',
  summary: '没填完的表(换一部手机也在)',
  callers: ['account'],
  reply: z.object({ items: z.array(z.object({ itemId: z.string(), title: z.string(), changedAt: ms })) }),
});

export const getDraft = defineRoute({
  id: 'draft.get',
  method: 'GET',
  path: '/api/drafts/:itemId',
  summary: '一张没填完的表',
  callers: ['account'],
  params: z.strictObject({ itemId }),
  reply: sharedDraft,
});

export const putDraft = defineRoute({
  id: 'draft.put',
  method: 'PUT',
  path: '/api/drafts/:itemId',
  summary: '存下改过的几页;别处改得更晚的留着,并说出来',
  callers: ['account'],
  params: z.strictObject({ itemId }),
  body: z.strictObject({
    /** The key that this phone made; the reply names the one that counts. */
    requestKey,
    title: z.string().max(80),
    beganAt: ms,
    /** Which phone: its own pages it may always change. */
    device: z.string().min(1).max(40),
    parts: z.array(z.strictObject({ key: partKey, at: ms, value: z.unknown() })).max(100),
  }),
  reply: sharedDraft,
  refuses: ['draft-too-long'],
});

export const dropDraft = defineRoute({
  id: 'draft.drop',
  method: 'DELETE',
  path: '/api/drafts/:itemId',
  summary: '不填了',
  callers: ['account'],
  params: z.strictObject({ itemId }),
  reply: 'none',
  status: 204,
});
