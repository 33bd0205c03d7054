import * as z from 'zod';
import { id } from './common.js';
import { defineRoute } from './route.js';

/** What is answered on the spot and needs no number: a question, a stamp. Counted for the desk, never for a person. */
export const TALLY = ['question', 'stamp'] as const;

const today = z.object({ question: z.number().int(), stamp: z.number().int() });

export const addTally = defineRoute({
  id: 'tally.add',
  method: 'POST',
  path: '/api/tally',
  summary: '当场答了、当场盖了:给窗口记一笔,不记是谁',
  callers: ['clerk', 'grid'],
  body: z.strictObject({ what: z.enum(TALLY) }),
  /** `id`: to take it back. */
  reply: z.object({ id, today }),
  status: 201,
  keyed: true,
});

export const takeBackTally = defineRoute({
  id: 'tally.takeBack',
  method: 'DELETE',
  path: '/api/tally/:id',
  summary: '刚才那一笔记错了',
  callers: ['clerk', 'grid'],
  params: z.strictObject({ id }),
  reply: 'none',
  status: 204,
});

export const tallyToday = defineRoute({
  id: 'tally.today',
  method: 'GET',
  path: '/api/tally',
  summary: '本窗口今天记了几笔',
  callers: ['clerk', 'grid'],
  reply: z.object({ today }),
});
