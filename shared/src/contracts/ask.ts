import * as z from 'zod';
import { MENDABLE } from '../domain/ask/mend.js';
import { id } from './common.js';
import { matterView } from './matter-view.js';
import { defineRoute } from './route.js';
import { subject } from './service.js';

const channel = z.enum(['app', 'counter', 'helper', 'paper']).optional();
const words = z.string().trim().min(2).max(500);

export const askStaff = defineRoute({
  id: 'ask.sort',
  method: 'POST',
  path: '/api/asks',
  summary: '找不到要办的事:说给工作人员听,一个工作日内有人回话',
  callers: ['account', 'clerk', 'grid'],
  body: z.strictObject({
    subject,
    words,
    channel,
    /** Nobody of the own village reads it: the town's desk answers. */
    awayFromVillage: z.boolean().optional(),
  }),
  reply: matterView,
  status: 201,
  keyed: true,
  refuses: ['key-reused', 'place-not-served'],
});

export const sayWrong = defineRoute({
  id: 'ask.mend',
  method: 'POST',
  path: '/api/residents/:id/mends',
  summary: '登记里的这一项不对:网格员来核实;还开着的那一件,再点一次还是那一件',
  callers: ['account', 'clerk', 'grid'],
  params: z.strictObject({ id }),
  body: z.strictObject({
    what: z.enum(MENDABLE),
    /** What it should be, as far as one wants to say. */
    should: z.string().trim().max(100).optional(),
  }),
  reply: matterView,
  status: 201,
  keyed: true,
  refuses: ['key-reused', 'place-not-served'],
});

export const reportDemand = defineRoute({
  id: 'ask.report',
  method: 'POST',
  path: '/api/certificates/reports',
  summary: '证明监督:哪个单位要村里开不该开的证明,镇里去问',
  callers: ['account', 'clerk', 'grid'],
  body: z.strictObject({
    subject,
    certificate: z.string().min(1).max(40),
    purpose: z.string().min(1).max(20),
    asker: z.string().min(1).max(20),
    /** The body by name, as told. */
    body: z.string().trim().min(2).max(60),
    words: z.string().trim().max(500).optional(),
    channel,
  }),
  reply: matterView,
  status: 201,
  keyed: true,
  refuses: ['key-reused', 'place-not-served', 'certificate-not-reportable'],
});
