import * as z from 'zod';
import { id, ms } from './common.js';
import { defineRoute } from './route.js';

/** Why a form came on paper and is typed in only now. */
export const PAPER_REASONS = ['power-cut', 'visit', 'busy', 'other'] as const;

/** A form that was taken in on paper: the clocks run from that moment, not from the typing. */
export const paperIn = z.strictObject({
  /** When the paper was handed over; never in the future, at most 30 days ago. */
  receivedAt: ms,
  reason: z.enum(PAPER_REASONS),
  /** The number printed on a sheet of the pad; becomes the matter's own, once. */
  number: z.string().max(30).optional(),
});

/** Both moments of what came on paper. */
export const paperView = z.object({ receivedAt: ms, typedAt: ms, reason: z.string() });

const pad = z.object({
  id,
  centre: z.string(),
  phone: z.string().nullable(),
  printedAt: ms,
  by: z.string(),
  /** In the order of the sheets. */
  forms: z.array(z.object({ number: z.string(), queryCode: z.string(), usedAt: ms.nullable() })),
});

export const PAD_MOST = 50;

export const printPad = defineRoute({
  id: 'pad.print',
  method: 'POST',
  path: '/api/pads',
  summary: '备用纸本:预留一批办事号,停电时照样收件',
  callers: ['clerk', 'grid'],
  body: z.strictObject({ forms: z.number().int().min(1).max(PAD_MOST) }),
  reply: pad,
  status: 201,
  keyed: true,
});

export const listPads = defineRoute({
  id: 'pad.list',
  method: 'GET',
  path: '/api/pads',
  summary: '本站印过的备用纸本,新的在前',
  callers: ['clerk', 'grid'],
  reply: z.object({
    pads: z.array(
      z.object({ id, printedAt: ms, by: z.string(), forms: z.number().int(), used: z.number().int() }),
    ),
  }),
});

export const getPad = defineRoute({
  id: 'pad.get',
  method: 'GET',
  path: '/api/pads/:id',
  summary: '一本备用纸:号码和哪些用过了',
  callers: ['clerk', 'grid'],
  params: z.strictObject({ id }),
  reply: pad,
});
