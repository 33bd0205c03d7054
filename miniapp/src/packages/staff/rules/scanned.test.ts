import { makeNumber, showNumber } from '@huiyin/shared/domain/matter/number';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberIn } from './scanned';

const numbers = fc.integer({ min: 0, max: 2 ** 30 }).map(makeNumber);

describe('a tracking number in what was scanned', () => {
  it('is found alone, as printed, in a link and among words', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        for (const text of [
          number,
          showNumber(number),
          `https://example.org/q?n=${number}`,
          `办事号 ${showNumber(number)}。`,
        ])
          expect(numberIn(text)).toBe(number);
      }),
    );
  });

  it('is not made up', () => {
    for (const text of ['', '你好', '1234567891', 'https://example.org/4829', '6217000000000000004'])
      expect(numberIn(text)).toBeNull();
  });
});
