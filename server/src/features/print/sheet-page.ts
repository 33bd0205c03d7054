import type { getSheet } from '@huiyin/shared/contracts/publicity';
import type { Reply } from '@huiyin/shared/contracts/route';
import { type Block, mm, type Page } from '../../platform/pdf/page.js';

const SIZE = 18;

/** The sheet for the wall on A4, large: its rows in a ruled table, and the code that opens it and takes an objection without a name. */
export const sheetPage = (sheet: Reply<typeof getSheet>, origin: string): Page => ({
  title: sheet.title,
  width: mm(210),
  height: mm(297),
  margin: { x: mm(20), y: mm(22) },
  blocks: [
    { kind: 'text', text: sheet.title, size: 28, bold: true, align: 'centre' },
    { kind: 'gap', height: 10 },
    { kind: 'text', text: sheet.lead, size: SIZE },
    { kind: 'gap', height: 10 },
    ...sheet.rows.map(
      ({ label, value }): Block => ({ kind: 'pair', label, value, size: SIZE, layout: 'ruled' }),
    ),
    { kind: 'gap', height: 14 },
    { kind: 'text', text: sheet.dates, size: SIZE, bold: true },
    { kind: 'gap', height: 10 },
    {
      kind: 'code',
      of: origin + sheet.path,
      side: mm(32),
      beside: [{ kind: 'text', text: sheet.objectHow, size: SIZE }],
    },
    { kind: 'gap', height: 20 },
    ...sheet.foot.split('\n').map((text): Block => ({ kind: 'text', text, size: SIZE, align: 'right' })),
  ],
});
