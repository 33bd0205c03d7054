import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answered, isAnswered, withAnswers } from './answers.js';

const nobodyYet: Answered[] = ['a', 'b', 'c'].map((residentId) => ({ residentId, answer: null, at: null }));

describe('answers', () => {
  it('keeps the latest of each, however they come in', () => {
    const given = fc.array(
      fc.record({
        residentId: fc.constantFrom('a', 'b', 'c', 'stranger'),
        answer: fc.constantFrom('go' as const, 'no' as const, 'ride' as const),
        at: fc.integer({ min: 0, max: 8 }),
      }),
      { maxLength: 10 },
    );
    const all = (list: { residentId: string; answer: 'go' | 'no' | 'ride'; at: number }[]) =>
      list.reduce((now, { at, ...answer }) => withAnswers(now, [answer], at), nobodyYet);
    fc.assert(
      fc.property(
        given.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(all(shuffled)).toEqual(all(list));
          expect(all([...list, ...list])).toEqual(all(list));
          expect(all(list).map(({ residentId }) => residentId)).toEqual(['a', 'b', 'c']);
        },
      ),
    );
  });

  it('is complete when every invited member has said it, or when 我知道了 was said once', () => {
    const two = withAnswers(
      nobodyYet,
      [
        { residentId: 'a', answer: 'go' },
        { residentId: 'b', answer: 'no' },
      ],
      1,
    );
    expect(isAnswered('attend', two, true)).toBe(false);
    expect(isAnswered('attend', withAnswers(two, [{ residentId: 'c', answer: 'ride' }], 2), false)).toBe(
      true,
    );
    expect(isAnswered('ack', nobodyYet, true)).toBe(true);
    expect(isAnswered('none', nobodyYet, true)).toBe(false);
  });
});
