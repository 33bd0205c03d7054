import { describe, expect, it } from 'vitest';
import { countable, EMPTY, newAge, tidy } from './draft';

describe('a draft', () => {
  it('counts ages on the day of the event', () => {
    const draft = {
      ...EMPTY,
      event: { date: '2026-12-08', time: '上午9点', where: '村卫生室' },
      audience: { placeIds: ['v'], anyOf: [newAge('2026-11-22'), { by: 'tag' as const, tag: '眼疾' }] },
    };
    expect(tidy(draft).audience.anyOf[0]).toEqual({ by: 'age', atLeast: 65, on: '2026-12-08' });
    expect(tidy(draft).audience.anyOf[1]).toEqual({ by: 'tag', tag: '眼疾' });
  });
  it('is not counted before a place and every tag are chosen', () => {
    expect(countable({ placeIds: [], anyOf: [] })).toBe(false);
    expect(countable({ placeIds: ['v'], anyOf: [{ by: 'tag', tag: '' }] })).toBe(false);
    expect(countable({ placeIds: ['v'], anyOf: [] })).toBe(true);
  });
});
