import * as z from 'zod';
import { ROLES } from '../domain/people/roles.js';
import { id } from './common.js';
import { defineRoute } from './route.js';

/** What is printed on; a slip is as long as what stands on it. */
export const paperSize = z.enum(['a4', 'slip80', 'slip58']);

const byId = z.strictObject({ id });
const onPaper = z.strictObject({ paper: paperSize.default('a4') });
const SIGNED_IN = ['account', ...ROLES] as const;

/** The official letter as a PDF: the words of `service.letter`, one page, its font embedded. `large`: for weak eyes. */
export const letterPdf = defineRoute({
  id: 'print.letter',
  method: 'GET',
  path: '/api/matters/:id/letter.pdf',
  summary: '书面结果(PDF,A4,字体嵌在里面)',
  callers: SIGNED_IN,
  params: byId,
  query: z.strictObject({ size: z.enum(['plain', 'large']).default('plain') }),
  reply: 'binary',
  refuses: ['not-allowed-now', 'no-glyph'],
});

/** The receipt as it comes out of the printer at the desk, on A4 or as a slip. */
export const receiptPdf = defineRoute({
  id: 'print.receipt',
  method: 'GET',
  path: '/api/matters/:id/receipt.pdf',
  summary: '回执(PDF):A4、80毫米或58毫米小票',
  callers: SIGNED_IN,
  params: byId,
  query: onPaper,
  reply: 'binary',
  refuses: ['no-glyph'],
});

/** What papers still lack; refused while none does. */
export const missingPdf = defineRoute({
  id: 'print.missing',
  method: 'GET',
  path: '/api/matters/:id/missing.pdf',
  summary: '缺材料清单(PDF):A4、80毫米或58毫米小票',
  callers: SIGNED_IN,
  params: byId,
  query: onPaper,
  reply: 'binary',
  refuses: ['not-allowed-now', 'no-glyph'],
});

/** The sheet for the wall, masked as `publicity.get` is. */
export const sheetPdf = defineRoute({
  id: 'print.sheet',
  method: 'GET',
  path: '/api/publicity/:id/sheet.pdf',
  summary: '公示(PDF,A4大字);撤下以后就没有了',
  callers: ['guest'],
  params: byId,
  reply: 'binary',
  refuses: ['no-glyph'],
});
