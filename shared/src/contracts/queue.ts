import * as z from 'zod';
import { ROLES } from '../domain/people/roles.js';
import { count, id, pageQuery } from './common.js';
import { matterRow } from './matter-view.js';
import { defineRoute } from './route.js';

export const queueView = z.enum([
  'mine',
  'desk',
  'due-soon',
  'late',
  'waiting',
  'undelivered',
  /** Offered to my desks or me: to be taken or refused. */
  'offered',
  /** A new sentence is owed after a 催, by my desks or me. */
  'urged',
]);

export const queue = defineRoute({
  id: 'matter.queue',
  method: 'GET',
  path: '/api/queue',
  summary: '队列:欠着的回音,最近的在前;数目与列表同一个条件',
  callers: [...ROLES],
  /** `partyId`: only what this desk or person owes; for who watches over several. */
  query: z.strictObject({ view: queueView.default('desk'), partyId: id.optional(), ...pageQuery }),
  reply: z.object({
    view: queueView,
    /** By view; an older server names fewer of them. */
    counts: z.partialRecord(queueView, count),
    items: z.array(matterRow),
    next: z.string().nullable(),
  }),
});

export const search = defineRoute({
  id: 'matter.search',
  method: 'GET',
  path: '/api/matters',
  summary: '按办事号或姓名找',
  callers: [...ROLES],
  query: z.strictObject({ q: z.string().min(1).max(60), ...pageQuery }),
  reply: z.object({ items: z.array(matterRow), next: z.string().nullable() }),
});
