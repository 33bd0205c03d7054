import * as z from 'zod';
import { ROLES } from '../domain/people/roles.js';
import { id, ms } from './common.js';
import { defineRoute } from './route.js';

/** A decision as an official letter: what stands on the A4 page, in order, with room for the office's own number and its seal. */
export const letter = z.object({
  /** 不予办理决定书 · 办理结果通知书 · 办不了的说明 */
  title: z.string(),
  /** 〔2026〕　　　号: filled in by hand. */
  fileNo: z.string(),
  /** 办事号 482 917 3650 */
  number: z.string(),
  to: z.string(),
  paragraphs: z.array(z.string()),
  from: z.string(),
  at: ms,
  /** 2026年3月5日 */
  date: z.string(),
  seal: z.string(),
  /** Where the office is, and whom to phone or to complain to: a line each. */
  contact: z.array(z.string()),
  /** The receipt at the foot, to be torn off and kept: who took it, when, before whom. Empty for an answer that needs none. */
  receipt: z.object({ title: z.string(), lines: z.array(z.string()) }).nullable(),
  /** What the QR code opens, below the server's own address. */
  path: z.string(),
});

export const getLetter = defineRoute({
  id: 'service.letter',
  method: 'GET',
  path: '/api/matters/:id/letter',
  summary: '结果的正式书面通知(A4),留出文号和盖章的地方',
  callers: ['account', ...ROLES],
  params: z.strictObject({ id }),
  reply: letter,
  refuses: ['not-allowed-now'],
});
