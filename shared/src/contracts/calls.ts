import * as z from 'zod';
import { ROLES } from '../domain/people/roles.js';
import { count, id, ms, pageQuery } from './common.js';
import { defineRoute } from './route.js';

/** Somebody whom a message could not reach by WeChat: to be phoned, with the sentence to read out. */
export const call = z.object({
  id,
  who: z.string(),
  phone: z.string().nullable(),
  /** Through whom, when there is no phone. */
  through: z.string().nullable(),
  sentence: z.string(),
  matterId: id.nullable(),
  number: z.string().nullable(),
  due: ms,
  late: z.boolean(),
  tries: z.array(z.object({ at: ms, result: z.string(), by: z.string() })),
});

export const calls = defineRoute({
  id: 'message.calls',
  method: 'GET',
  path: '/api/calls',
  summary: '该打的电话:一人一行,念哪句话',
  callers: [...ROLES],
  query: z.strictObject({ ...pageQuery }),
  reply: z.object({ total: count, items: z.array(call), next: z.string().nullable() }),
});

export const callResult = defineRoute({
  id: 'message.callResult',
  method: 'POST',
  path: '/api/calls/:id/result',
  summary: '听到了 / 没人接 / 号码不对 / 条子交到手',
  callers: [...ROLES],
  params: z.strictObject({ id }),
  body: z.strictObject({ result: z.enum(['heard', 'no-answer', 'wrong-number', 'handed-slip']) }),
  reply: call,
  keyed: true,
});
