import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepTogether } from './keep-together.js';

const wholes = (sentence: string, names?: string[]) =>
  keepTogether(sentence, names)
    .filter(({ whole }) => whole)
    .map(({ text }) => text);

describe('what is never broken across lines', () => {
  it('keeps dates, weekdays and hours', () => {
    expect(wholes('最晚5月9日（周六，上班）给您回话')).toEqual(['5月9日', '（周六，上班）']);
    expect(wholes('工作日 8:30–17:30')).toEqual(['8:30–17:30']);
    expect(wholes('上午8点半到11点')).toEqual(['8点半', '11点']);
  });

  it('keeps amounts, house numbers, phone and matter numbers', () => {
    expect(wholes('每月 1,200.50 元')).toEqual(['1,200.50 元']);
    expect(wholes('文明路8号 一楼')).toEqual(['8号']);
    expect(wholes('打 0300-6120022')).toEqual(['0300-6120022']);
    expect(wholes('办事号 438 236 9684')).toEqual(['438 236 9684']);
  });

  it('lets a bank card break: it is wider than a narrow phone at the largest size', () => {
    expect(wholes('6217000000000000004')).toEqual([]);
  });

  it('keeps names, with the rare ones, and whatever signs they have', () => {
    expect(wholes('给𬴊光办', ['𬴊光'])).toEqual(['𬴊光']);
    expect(wholes('给阿·买买提办', ['阿·买买提'])).toEqual(['阿·买买提']);
    expect(wholes('（王）', ['（王）'])).toEqual(['（王）']);
  });

  it('lets no line begin with ·', () => {
    expect(wholes('有事要说 · 请人评理')).toEqual(['要说 ·']);
    expect(wholes('8:30 · 镇上')).toEqual(['8:30 ·']);
    expect(wholes('汪春山 · 上湾', ['汪春山'])).toEqual(['汪春山 ·']);
  });

  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string(), { maxLength: 3 }), (text, names) => {
        expect(
          keepTogether(text, names)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
