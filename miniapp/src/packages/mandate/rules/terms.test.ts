import { describe, expect, it } from 'vitest';
import { helperOf, termsOf } from './terms';

describe('what a mandate is given for', () => {
  it('names items, and ends with the first matter unless a time was chosen', () => {
    expect(termsOf([], 'once')).toBeNull();
    expect(termsOf(['a'], 'once')).toEqual({ items: ['a'], once: true, days: 180 });
    expect(termsOf(['a', 'b'], 'month')).toEqual({ items: ['a', 'b'], once: false, days: 30 });
  });

  it('names who helps: one of the household, a post, or whoever shows a code', () => {
    expect(helperOf(undefined, '123456')).toBeNull();
    expect(helperOf('post:grid', '')).toEqual({ post: 'grid' });
    expect(helperOf('person:r2', '')).toEqual({ residentId: 'r2' });
    expect(helperOf('code', ' 123456 ')).toEqual({ code: '123456' });
    expect(helperOf('code', '12')).toBeNull();
  });
});
