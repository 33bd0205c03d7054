import * as z from 'zod';
import { id } from './common.js';
import { matterView } from './matter-view.js';
import { paperIn } from './pad.js';
import { defineRoute } from './route.js';
import { subject } from './service.js';

/** 司法部统计口径的纠纷类型, village's part of it. */
export const DISPUTE_TYPES = [
  'neighbour',
  'family',
  'land',
  'house',
  'damage',
  'contract',
  'wages',
  'water',
  'other',
] as const;

/** What the danger question offers; anything but `none` is a red flag: nothing ever goes to the other side. */
export const DANGERS = ['none', 'hurt', 'threat', 'family-violence', 'child'] as const;

export const submitDispute = defineRoute({
  id: 'dispute.submit',
  method: 'POST',
  path: '/api/matters/dispute',
  summary: '请人评理',
  callers: ['account', 'clerk', 'grid', 'mediator'],
  body: z.strictObject({
    danger: z.enum(DANGERS),
    subject,
    type: z.enum(DISPUTE_TYPES),
    other: z.strictObject({
      name: z.string().trim().min(1).max(80),
      phone: z.string().max(32).optional(),
      where: z.string().max(100).optional(),
    }),
    what: z.string().trim().min(2).max(2000),
    want: z.string().trim().min(2).max(1000),
    files: z.array(id).max(12).default([]),
    channel: z.enum(['app', 'counter', 'helper', 'paper']).optional(),
    /** With channel `paper`: when it was taken in, and its number. */
    paper: paperIn.optional(),
  }),
  reply: matterView,
  status: 201,
  keyed: true,
  refuses: ['key-reused', 'pad-number-unknown', 'pad-number-used'],
});
