import * as z from 'zod';
import { ROLES } from '../domain/people/roles.js';
import { id } from './common.js';
import { matterRow, matterView } from './matter-view.js';
import { defineRoute } from './route.js';

const byId = z.strictObject({ id });

export const myMatters = defineRoute({
  id: 'matter.mine',
  method: 'GET',
  path: '/api/my/matters',
  summary: '我的事:谁欠我一个回音,先到先列',
  callers: ['account'],
  reply: z.object({ open: z.array(matterRow), closed: z.array(matterRow) }),
});

export const getMatter = defineRoute({
  id: 'matter.get',
  method: 'GET',
  path: '/api/matters/:id',
  summary: '一件事的全部:只给看得着的人看得着的部分',
  callers: ['account', ...ROLES],
  params: byId,
  reply: matterView,
});

export const act = defineRoute({
  id: 'matter.act',
  method: 'POST',
  path: '/api/matters/:id/actions/:action',
  summary: '对一件事做 allowed[] 里的一个动作',
  callers: ['account', ...ROLES],
  params: z.strictObject({ id, action: z.string().min(1).max(40) }),
  body: z.strictObject({
    /** The version that the caller saw; another one answers 409 with the fresh state. */
    version: z.number().int(),
    fields: z.record(z.string(), z.unknown()).default({}),
    papers: z
      .array(z.strictObject({ slot: z.string().max(60), files: z.array(id).max(12) }))
      .max(20)
      .optional(),
  }),
  reply: matterView,
  keyed: true,
  refuses: ['stale', 'not-allowed-now', 'closed', 'guard'],
});

export const claim = defineRoute({
  id: 'matter.claim',
  method: 'POST',
  path: '/api/matters/:id/claim',
  summary: '打开没人接的事就是接手;带租期,过期退回',
  callers: [...ROLES],
  params: byId,
  reply: matterView,
  refuses: ['held-by-other'],
});

export const release = defineRoute({
  id: 'matter.release',
  method: 'POST',
  path: '/api/matters/:id/release',
  summary: '放回队列',
  callers: [...ROLES],
  params: byId,
  reply: matterView,
});

export const rate = defineRoute({
  id: 'matter.rate',
  method: 'POST',
  path: '/api/matters/:id/rating',
  summary: '评一评(五级,自己评,不替人评)',
  callers: ['account'],
  params: byId,
  body: z.strictObject({ score: z.number().int().min(1).max(5), words: z.string().max(500).optional() }),
  reply: matterView,
  keyed: true,
  refuses: ['already-rated', 'not-allowed-now'],
});
