import * as z from 'zod';
import { attachment } from './attachment.js';
import { id, isoDate } from './common.js';
import { defineRoute } from './route.js';

const system = z.object({
  id: z.string(),
  name: z.string(),
  how: z.enum(['decides', 'jump']),
  /** Where it is opened, as people say it. */
  where: z.string(),
});

/** The request in the order of the other system's form, each line to be copied by itself. */
export const copySheet = defineRoute({
  id: 'outside.copySheet',
  method: 'POST',
  path: '/api/matters/:id/copy-sheet',
  summary: '抄到别的系统：按那边表单的顺序，一项一项复制；看了完整号码，本人看得见',
  callers: ['clerk', 'grid', 'supervisor'],
  params: z.strictObject({ id }),
  /** Without a system: the one that stands behind the item, else the form's own order. */
  body: z.strictObject({ system: z.string().max(40).optional() }),
  reply: z.object({
    systems: z.array(system),
    system: z.string(),
    lines: z.array(z.object({ key: z.string(), label: z.string(), value: z.string() })),
    /** Papers under the names that the other system can take: 1-李大山-银行卡.jpg */
    papers: z.array(z.object({ name: z.string(), saveAs: z.string(), file: attachment })),
    sent: z.array(
      z.object({
        system: z.string(),
        number: z.string().nullable(),
        on: isoDate,
        by: z.string(),
        result: z.enum(['approved', 'refused']).nullable(),
        say: z.string().nullable(),
      }),
    ),
  }),
});

/** `will` (dry run) · `done`: approved · `noted`: kept, to be finished by hand · `left`: nothing happened, and why. */
export const resultLine = z.object({
  line: z.number().int(),
  number: z.string(),
  state: z.enum(['will', 'done', 'noted', 'left']),
  say: z.string(),
  matterId: id.nullable(),
  title: z.string().nullable(),
});

const report = z.object({
  dry: z.boolean(),
  lines: z.array(resultLine),
  sums: z.object({
    will: z.number().int(),
    done: z.number().int(),
    noted: z.number().int(),
    left: z.number().int(),
  }),
});

const dry = z.strictObject({ dry: z.enum(['1', '0']).default('1') });

export const resultFile = defineRoute({
  id: 'outside.resultFile',
  method: 'POST',
  path: '/api/results/file',
  summary: '别的系统导出的结果 Excel：先试读（dry=1），再录；同一份再录一次不会多录（表单字段 file）',
  callers: ['clerk', 'supervisor'],
  query: dry,
  body: 'multipart',
  reply: report,
  refuses: ['excel-unreadable', 'results-no-header', 'results-too-many'],
});

export const resultText = defineRoute({
  id: 'outside.resultText',
  method: 'POST',
  path: '/api/results/text',
  summary: '一行一件录结果：先试读（dry=1），再录',
  callers: ['clerk', 'supervisor'],
  query: dry,
  body: z.strictObject({ text: z.string().min(3).max(20_000) }),
  reply: report,
  refuses: ['results-too-many'],
});
