import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../test/support/pdf.js';
import { FontShelf } from './font-shelf.js';
import { mm, type Page } from './page.js';
import { WritePdf } from './write-pdf.js';

const write = new WritePdf(new FontShelf(), { now: () => Date.UTC(2026, 10, 22) });

const page = (text: string, height: Page['height'] = mm(297)): Page => ({
  title: '试印',
  width: mm(210),
  height,
  margin: { x: mm(20), y: mm(20) },
  blocks: [
    { kind: 'text', text: '书面结果', size: 22, bold: true, align: 'centre' },
    { kind: 'text', text, size: 16, indent: 2 },
    {
      kind: 'code',
      of: 'https://example.invalid/m/',
      side: 80,
      beside: [{ kind: 'text', text: '地址', size: 11 }],
    },
  ],
});

describe('a PDF of ours', () => {
  it('has rare characters of names in it, in fonts that it brings along', async () => {
    const { pages, fonts } = await readPdf(await write.run(page('𬴊㐂䶮𠅤：您2026年3月5日提出的事办好了。')));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('𬴊㐂䶮𠅤：您2026年3月5日提出的事办好了。');
    expect(pages[0]).toContain('书面结果');
    expect(fonts.map(({ name }) => name.replace(/^\w+\+/, '')).sort()).toEqual([
      'HuiyinPrintBoldRegular',
      'HuiyinPrintRegular',
    ]);
    expect(fonts.every(({ embedded }) => embedded)).toBe(true);
  });

  it('stops at a character that it cannot draw, and names it', async () => {
    const refused = await write.run(page('张\u{30EDE}\u{E000}')).catch((e: unknown) => e);
    expect(refused).toMatchObject({
      code: 'no-glyph',
      options: { status: 422, params: { chars: '\u{30EDE}（U+30EDE）、\u{E000}（U+E000）' } },
    });
  });

  it('sets a long text smaller until it is one sheet, and a slip as long as it is', async () => {
    const long = '这一段很长，讲的是理由。'.repeat(60);
    expect((await readPdf(await write.run(page(long)))).pages).toHaveLength(1);
    expect((await readPdf(await write.run(page(long.repeat(4))))).pages.length).toBeGreaterThan(1);
    expect((await readPdf(await write.run(page(long.repeat(4), 'as needed')))).pages).toHaveLength(1);
  });
});
