import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.js';

/** A Chinese character is 1 wide, a Latin one a half. */
const measure = (text: string) => [...text].reduce((sum, c) => sum + (c < '\u2000' ? 0.5 : 1), 0);

describe('lines', () => {
  it('begins none with a full stop, ends none with an opening quote', () => {
    expect(linesOf('我们已经核实。', 6, measure)).toEqual(['我们已经核', '实。']);
    expect(linesOf('您提出“低保”', 4, measure)).toEqual(['您提出', '“低保”']);
  });

  it('keeps dates, amounts and names in one piece', () => {
    expect(linesOf('请在2026年11月4日前来', 7, measure)).toEqual(['请在', '2026年11月4日', '前来']);
    expect(linesOf('发给您1,200元整', 5, measure)).toEqual(['发给您', '1,200元整']);
    expect(linesOf('请告诉阿依古丽', 5, measure, { names: ['阿依古丽'] })).toEqual(['请告诉', '阿依古丽']);
  });

  it('makes room for the indent of the first line', () => {
    expect(linesOf('一二三四五六', 4, measure, { indent: 2 })).toEqual(['一二', '三四五六']);
  });

  it('loses nothing, and runs off the paper with nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 4, max: 20 }),
        (text, width) => {
          const clean = text.replace(/\s/g, '');
          const lines = linesOf(clean, width, measure);
          expect(lines.join('')).toBe(clean);
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
