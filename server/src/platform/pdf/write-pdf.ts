import { Injectable } from '@nestjs/common';
import type { encode } from 'uqr';
import { Clock } from '../clock/clock.js';
import { Refusal } from '../errors/errors.js';
import { FontShelf, type Outline, type Weight } from './font-shelf.js';
import { makeFont } from './made-font.js';
import { type Page, seen, textsOf } from './page.js';
import { type Mark, type MeasureAt, setPage } from './set-page.js';

type Doc = PDFKit.PDFDocument;

/** `𰻞（U+30EDE）`: whoever cannot see it either can look it up. */
const named = (character: string): string =>
  `${character}（U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}）`;

/** The names of the two fonts in the file. */
const FONTS: Record<Weight, string> = { 400: 'HuiyinPrint', 700: 'HuiyinPrintBold' };

const INK = '#000000';
const GREY = '#444444';

const drawMark = (doc: Doc, mark: Mark, code: typeof encode): void => {
  switch (mark.kind) {
    case 'words':
      doc
        .font(FONTS[mark.bold ? 700 : 400])
        .fontSize(mark.size)
        .fillColor(mark.grey ? GREY : INK);
      doc.text(mark.text, mark.x, mark.y, { lineBreak: false });
      return;
    case 'line':
      doc.lineWidth(0.7).strokeColor(INK).dash(3, { space: 3 });
      doc.moveTo(mark.x, mark.y).lineTo(mark.to, mark.y).stroke().undash();
      return;
    case 'box':
      doc.lineWidth(0.7).strokeColor(INK).rect(mark.x, mark.y, mark.width, mark.height).stroke();
      return;
    case 'code':
      drawCode(doc, mark, code);
  }
};

const drawCode = (
  doc: Doc,
  { of, x, y, side }: Extract<Mark, { kind: 'code' }>,
  code: typeof encode,
): void => {
  const { data, size } = code(of, { border: 0 });
  const cell = side / size;
  data.forEach((row, r) => {
    row.forEach((dark, c) => {
      if (dark) doc.rect(x + c * cell, y + r * cell, cell, cell);
    });
  });
  doc.fillColor(INK).fill();
};

const collected = (doc: Doc): Promise<Buffer> =>
  new Promise((done, failed) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => done(Buffer.concat(parts)));
    doc.on('error', failed);
  });

/** Writes pages as PDF, with a font of just their characters embedded. */
@Injectable()
export class WritePdf {
  constructor(
    private readonly shelf: FontShelf,
    private readonly clock: Clock,
  ) {}

  /** Throws `no-glyph`, naming the characters, rather than print a □ for one. */
  async run(page: Page): Promise<Buffer> {
    const [plain, bold] = [await this.outlines(page, 400), await this.outlines(page, 700)];
    const sheets = setPage(page, measureWith(plain, bold));
    const [{ default: PDFDocument }, { encode: code }] = await Promise.all([import('pdfkit'), import('uqr')]);
    const doc = new PDFDocument({
      autoFirstPage: false,
      lang: 'zh-CN',
      info: { Title: page.title, CreationDate: new Date(this.clock.now()) },
    });
    const bytes = collected(doc);
    doc.registerFont(FONTS[400], await makeFont(FONTS[400], plain));
    doc.registerFont(FONTS[700], await makeFont(FONTS[700], bold));
    for (const { height, marks } of sheets) {
      doc.addPage({ size: [page.width, height], margin: 0 });
      for (const mark of marks) drawMark(doc, mark, code);
    }
    doc.end();
    return bytes;
  }

  private async outlines({ blocks }: Page, weight: Weight): Promise<Map<string, Outline>> {
    const outlines = await this.shelf.outlines(new Set(seen(textsOf(blocks, weight === 700))), weight);
    const missing = [...outlines].flatMap(([character, outline]) => (outline ? [] : [named(character)]));
    if (missing.length > 0)
      throw new Refusal('no-glyph', { status: 422, params: { chars: missing.join('、') } });
    return outlines as Map<string, Outline>;
  }
}

const measureWith =
  (plain: ReadonlyMap<string, Outline>, bold: ReadonlyMap<string, Outline>): MeasureAt =>
  (text, size, strong) => {
    const outlines = strong ? bold : plain;
    return [...text].reduce((sum, c) => sum + (outlines.get(c)?.advance ?? 0), 0) * (size / 1000);
  };
