import type { Role } from '@huiyin/shared/domain/people/roles';
import { describe, expect, it } from 'vitest';
import { GUEST, type Principal } from '../../platform/auth/principal.js';
import { covers, scopeOf } from './scope.js';

const staff = (...posts: [Role, string][]): Principal => ({
  ...{ kind: 'staff', staffId: 's', name: '王', sessionId: 'x' },
  posts: posts.map(([role, placePath], i) => ({
    ...{ id: String(i), role, placeId: 'p', placePath, centreId: null, windowId: null },
  })),
});

describe('scope', () => {
  it('is what the posts cover, the larger place standing for the smaller', () => {
    const who = staff(['clerk', '/c/t/v1/'], ['grid', '/c/t/v1/g1/'], ['grid', '/c/t/v2/g3/']);
    expect(scopeOf(who)).toEqual(['/c/t/v1/', '/c/t/v2/g3/']);
    expect(scopeOf(who, ['grid'])).toEqual(['/c/t/v1/g1/', '/c/t/v2/g3/']);
    expect(scopeOf(who, ['admin'])).toEqual([]);
  });

  it('is nothing for guests and accounts', () => {
    expect(scopeOf(GUEST)).toEqual([]);
    expect(scopeOf({ kind: 'account', accountId: 'a', sessionId: 's' })).toEqual([]);
  });

  it('takes no place for another whose id begins alike', () => {
    expect(covers(['/c/t/v1/'], '/c/t/v10/g1/')).toBe(false);
    expect(covers(['/c/t/v1/'], '/c/t/v1/g1/')).toBe(true);
  });
});
