import * as z from 'zod';
import { id, ms, pageQuery } from './common.js';
import { defineRoute } from './route.js';

/** A rectangle on a picture: fractions of its width and height, on that page (1 for a photo). */
export const mark = z.strictObject({
  file: id,
  page: z.number().int().min(1).max(999).default(1),
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  w: z.number().min(0.01).max(1),
  h: z.number().min(0.01).max(1),
});

/** Who may fetch a paper: the person alone, a grown-up of the house, anybody with the ID card, the village's agent, or we do. */
export const fetch = z.enum(['self', 'family', 'anyone', 'agent', 'we']);

/** How it was taken in so far, for the desk: after the first list only `mayAskOnly` may be asked for (null: anything). */
export const acceptance = z.object({
  firstListAt: ms.nullable(),
  mayAskOnly: z.array(z.string()).nullable(),
  returns: z.number().int(),
  /** How often we asked for what could have been known at the first look. */
  ourFault: z.number().int(),
});

export const kinRow = z.object({
  id,
  matterId: id,
  number: z.string(),
  title: z.string(),
  applicant: z.string(),
  from: z.string(),
  /** Whose relative, and how. */
  name: z.string(),
  relation: z.string(),
  source: z.enum(['applicant', 'staff', 'register']),
  by: z.string(),
  at: ms,
  /** The visit that it makes a duty: done, still open, or not begun. */
  visited: z.enum(['done', 'open', 'not-yet']),
});

export const kinRegister = defineRoute({
  id: 'service.kinRegister',
  method: 'GET',
  path: '/api/kin-register',
  summary: '备案登记:申请人与经办人员、村(居)委会成员有近亲属关系的,单独登记',
  callers: ['supervisor', 'admin'],
  query: z.strictObject({ ...pageQuery }),
  reply: z.object({ items: z.array(kinRow), next: z.string().nullable() }),
});

/** A sentence to begin from: `{…}` is what the clerk fills in. */
export const replyTemplate = z.object({
  id: z.string(),
  /** Which action and which of its fields it is for. */
  action: z.string(),
  field: z.string(),
  title: z.string(),
  text: z.string(),
});

export const listReplies = defineRoute({
  id: 'service.replies',
  method: 'GET',
  path: '/api/replies',
  summary: '回话的样子:按办的事和动作给出的平白话,可以改',
  callers: ['clerk', 'grid', 'mediator', 'supervisor'],
  query: z.strictObject({ itemId: z.string().max(80).optional(), action: z.string().max(40).optional() }),
  reply: z.object({ items: z.array(replyTemplate) }),
});
