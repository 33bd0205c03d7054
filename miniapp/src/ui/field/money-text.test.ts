import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centsOf, yuanOf } from './money-text';

describe('money as it is written', () => {
  it.each([
    ['420', 42_000],
    ['1200.5', 120_050],
    ['1,200.05', 120_005],
    ['1，200', 120_000],
    [' 0 ', 0],
  ])('%s is %i cents', (text, cents) => expect(centsOf(text)).toBe(cents));

  it.each(['', '1.234', '-5', '12元', '.5', '1e3', '1234567890'])('%s is no amount', (text) =>
    expect(centsOf(text)).toBeNaN(),
  );

  it('comes back from its words, without a rounding error', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cents) => centsOf(yuanOf(cents)) === cents),
    );
  });
});
