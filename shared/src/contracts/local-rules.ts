import * as z from 'zod';
import { LOCAL_RULE_KEYS, type LocalRule } from '../domain/local-rules.js';
import { ROLES } from '../domain/people/roles.js';
import { ms } from './common.js';
import { defineRoute } from './route.js';

const key = z.enum(LOCAL_RULE_KEYS as [LocalRule, ...LocalRule[]]);

/** A limit that the county sets. */
export const localRule = z.object({
  key,
  label: z.string(),
  why: z.string(),
  unit: z.enum(['workday', 'day', 'hour']),
  n: z.number().int(),
  /** 10个工作日 */
  say: z.string(),
  /** 待本地核实. */
  localReview: z.boolean(),
  /** Who confirmed or changed it last. */
  by: z.string().nullable(),
  at: ms.nullable(),
});

const reply = z.object({
  rules: z.array(localRule),
  /** What the catalogue's entries themselves say, a line each. */
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      lines: z.array(z.object({ label: z.string(), say: z.string(), localReview: z.boolean() })),
    }),
  ),
  mayChange: z.boolean(),
});

export const listLocalRules = defineRoute({
  id: 'service.localRules',
  method: 'GET',
  path: '/api/local-rules',
  summary: '本地的天数和各项的时限、依据；没核实的标着待本地核实',
  callers: [...ROLES],
  reply,
});

export const setLocalRule = defineRoute({
  id: 'service.setLocalRule',
  method: 'PUT',
  path: '/api/local-rules/:key',
  summary: '县里核实或改一条天数；只管以后新收的件',
  callers: ['admin'],
  params: z.strictObject({ key }),
  body: z.strictObject({ n: z.number().int().min(1).max(120), confirmed: z.boolean() }),
  reply,
});
