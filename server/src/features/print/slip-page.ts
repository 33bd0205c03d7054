import type { paperSize } from '@huiyin/shared/contracts/print';
import {
  missingFoot,
  missingLead,
  missingPapers,
  receiptLines,
  SLIP_KEEP,
  SLIP_TITLES,
  type SlipLine,
  type SlipMatter,
} from '@huiyin/shared/labels/slip';
import type * as z from 'zod';
import { type Block, mm, type Page } from '../../platform/pdf/page.js';

export type Paper = z.output<typeof paperSize>;

interface Measures {
  readonly width: number;
  readonly height: number | 'as needed';
  readonly margin: { readonly x: number; readonly y: number };
  readonly size: number;
  readonly code: number;
  readonly layout: 'beside' | 'below';
}

/** A roll's printer leaves some millimetres white at both sides: 72 of 80, 48 of 58 are printed on. */
const PAPERS: Record<Paper, Measures> = {
  a4: {
    width: mm(210),
    height: mm(297),
    margin: { x: mm(22), y: mm(20) },
    size: 15,
    code: mm(30),
    layout: 'beside',
  },
  slip80: {
    width: mm(80),
    height: 'as needed',
    margin: { x: mm(5), y: mm(4) },
    size: 11,
    code: mm(26),
    layout: 'below',
  },
  slip58: {
    width: mm(58),
    height: 'as needed',
    margin: { x: mm(5), y: mm(4) },
    size: 10,
    code: mm(24),
    layout: 'below',
  },
};

export interface SlipHead {
  /** Who hands it out. */
  readonly centre: string;
  /** 482 917 3650 */
  readonly number: string;
  /** The member of staff, '' for whoever takes it from the phone. */
  readonly by: string;
}

const pairs = (lines: readonly SlipLine[], { size, layout }: Measures, name: string): Block[] =>
  lines.map(({ label, value, big }) => ({
    kind: 'pair',
    label,
    value,
    size,
    layout,
    names: [name],
    ...(big ? { big } : {}),
  }));

const slip = (title: string, paper: Paper, head: SlipHead, blocks: (measures: Measures) => Block[]): Page => {
  const measures = PAPERS[paper];
  const { size } = measures;
  return {
    title: `${title} ${head.number}`,
    width: measures.width,
    height: measures.height,
    margin: measures.margin,
    blocks: [
      { kind: 'text', text: head.centre, size, align: 'centre' },
      { kind: 'text', text: title, size: size * 1.5, bold: true, align: 'centre' },
      { kind: 'text', text: head.number, size: size * 1.7, bold: true, align: 'centre' },
      { kind: 'gap', height: size / 2 },
      ...blocks(measures),
    ],
  };
};

/** The receipt: who, what, when, until when, whom to ask, the code for asking without a login, the number as a QR code. */
export const receiptPage = (matter: SlipMatter, paper: Paper, head: SlipHead): Page =>
  slip(SLIP_TITLES.receipt, paper, head, (measures) => [
    ...pairs(receiptLines(matter, head.by), measures, matter.applicant),
    { kind: 'gap', height: measures.size / 2 },
    { kind: 'text', text: SLIP_KEEP, size: measures.size },
    { kind: 'gap', height: measures.size },
    { kind: 'code', of: head.number.replace(/\D/g, ''), side: measures.code },
  ]);

/** What papers still lack, numbered, and where to bring them. */
export const missingPage = (matter: SlipMatter, paper: Paper, head: SlipHead): Page =>
  slip(SLIP_TITLES.missing, paper, head, (measures) => [
    { kind: 'text', text: missingLead(matter.applicant), size: measures.size, names: [matter.applicant] },
    { kind: 'gap', height: measures.size / 2 },
    ...missingPapers(matter).map(
      (say, i): Block => ({ kind: 'text', text: `${i + 1}. ${say}`, size: measures.size, bold: true }),
    ),
    { kind: 'gap', height: measures.size / 2 },
    ...pairs(missingFoot(matter), measures, matter.applicant),
  ]);
