import * as z from 'zod';
import { ms } from './common.js';
import { defineRoute } from './route.js';

/** What anybody may read who holds the slip: where it stands, until when, whom to call; neither what it is nor whose. */
export const status = z.object({
  state: z.enum(['working', 'waiting', 'answered']),
  /** 在办 · 等您补 · 有结果了 */
  label: z.string(),
  /** The whole of it in a sentence or two, to be read out. */
  say: z.string(),
  by: ms.nullable(),
  who: z.string(),
  phone: z.string().nullable(),
});

export const lookUpStatus = defineRoute({
  id: 'matter.status',
  method: 'POST',
  path: '/api/status',
  summary: '凭办事号和条子上的4位查询码查进度:只说在办、等您补、有结果了',
  callers: ['guest'],
  body: z.strictObject({ number: z.string().min(1).max(40), code: z.string().min(1).max(10) }),
  reply: status,
  refuses: ['status-unknown', 'locked-out'],
});
