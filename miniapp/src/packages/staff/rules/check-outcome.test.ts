import { describe, expect, it } from 'vitest';
import { checkBody } from './check-outcome';

const picked = { id: 'r1', householdId: 'h1' };

describe('what came of checking a newcomer', () => {
  it('is new: in a household where one was named', () => {
    expect(checkBody('new', null, '')).toEqual({ outcome: 'new' });
    expect(checkBody('new', picked, ' 租房 ')).toEqual({ outcome: 'new', householdId: 'h1', note: '租房' });
  });

  it('is the same as somebody, who must be named', () => {
    expect(checkBody('same', null, '')).toBeUndefined();
    expect(checkBody('same', picked, '')).toEqual({ outcome: 'same', sameAs: 'r1' });
  });

  it('is nobody here, whoever was looked at meanwhile', () => {
    expect(checkBody('not-here', picked, '')).toEqual({ outcome: 'not-here' });
    expect(checkBody(undefined, picked, '')).toBeUndefined();
  });
});
