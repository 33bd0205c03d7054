import type { getLetter } from '@huiyin/shared/contracts/letter';
import type { Reply } from '@huiyin/shared/contracts/route';
import { type Block, mm, type Page } from '../../platform/pdf/page.js';

type Letter = Reply<typeof getLetter>;

const SIZES = { plain: 16, large: 20 } as const;

/** The official letter on A4, as the console prints it: title, number, body, seal, contact with its code, receipt below the cut. */
export const letterPage = (letter: Letter, size: keyof typeof SIZES, origin: string): Page => {
  const body = SIZES[size];
  const small = body * 0.7;
  const receipt: Block[] = letter.receipt
    ? [
        { kind: 'gap', height: small },
        { kind: 'cut' },
        { kind: 'text', text: letter.receipt.title, size: body * 0.75, bold: true },
        ...letter.receipt.lines.map((text): Block => ({ kind: 'text', text, size: body * 0.75 })),
      ]
    : [];
  return {
    title: letter.title,
    width: mm(210),
    height: mm(297),
    margin: { x: mm(24), y: mm(22) },
    blocks: [
      { kind: 'text', text: letter.title, size: body * 1.4, bold: true, align: 'centre' },
      { kind: 'text', text: letter.fileNo, size: body, align: 'centre' },
      { kind: 'text', text: letter.number, size: body },
      { kind: 'gap', height: body },
      { kind: 'text', text: letter.to, size: body },
      ...letter.paragraphs.map((text): Block => ({ kind: 'text', text, size: body, indent: 2 })),
      { kind: 'gap', height: body * 1.5 },
      { kind: 'text', text: letter.from, size: body, align: 'right' },
      { kind: 'text', text: letter.date, size: body, align: 'right' },
      { kind: 'text', text: letter.seal, size: small, align: 'right', grey: true },
      { kind: 'gap', height: body * 2 },
      {
        kind: 'code',
        of: origin + letter.path,
        side: mm(26),
        beside: letter.contact.map((text): Block => ({ kind: 'text', text, size: small })),
      },
      ...receipt,
    ],
  };
};
