import * as z from 'zod';
import { id } from './common.js';
import { defineRoute } from './route.js';

const choice = z.object({ value: z.string(), label: z.string() });

export const listCertificates = defineRoute({
  id: 'certificate.list',
  method: 'GET',
  path: '/api/certificates',
  summary: '别人要您开的证明:有哪些,做什么用,谁要的',
  callers: ['guest'],
  reply: z.object({
    certificates: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        variants: z.array(z.string()),
        /** As villagers say; the phone searches them without a signal. */
        words: z.array(z.string()),
      }),
    ),
    purposes: z.array(choice),
    askers: z.array(choice),
  }),
});

export const certificateDecision = z.object({
  verdict: z.enum(['village', 'elsewhere', 'unclear']),
  certificate: z.object({ key: z.string(), name: z.string() }),
  purpose: choice,
  asker: choice,
  /** 能开 · 村里不开 · 要先问清楚: in one sentence, with why. */
  say: z.string(),
  reason: z.string(),
  basis: z.string(),
  instead: z.string(),
  issuedBy: z.array(z.string()),
  /** Ours that does it; of `village` and `unclear` the form by which the village issues it. */
  item: z.object({ id: z.string(), plainName: z.string() }).nullable(),
  /** For that form: what was answered here isn't asked again. */
  answers: z.record(z.string(), z.string()),
  reportable: z.boolean(),
  /** On the slip: who tells it, whom to call. */
  desk: z.object({ centre: z.string(), phone: z.string().nullable(), complain: z.string().nullable() }),
});

export const decideOn = defineRoute({
  id: 'certificate.decide',
  method: 'POST',
  path: '/api/certificates/decisions',
  summary: '这个证明村里能不能开:看证明、用处和谁要的,说明依据;不能开的说去哪里',
  callers: ['account', 'clerk', 'grid', 'supervisor'],
  body: z.strictObject({
    certificate: z.string().min(1).max(40),
    purpose: z.string().min(1).max(20),
    asker: z.string().min(1).max(20),
    /** The village that is asked; without it the town. */
    placeId: id.optional(),
  }),
  reply: certificateDecision,
});

export const certificateFigures = defineRoute({
  id: 'certificate.figures',
  method: 'GET',
  path: '/api/certificates/figures',
  summary: '近一年哪些证明被要过、谁要的、几件不该要(减证用)',
  callers: ['supervisor', 'admin'],
  reply: z.object({
    from: z.string(),
    total: z.number().int(),
    lines: z.array(
      z.object({
        certificate: z.string(),
        asker: z.string(),
        asked: z.number().int(),
        /** Of them the village could issue. */
        village: z.number().int(),
      }),
    ),
  }),
});
