import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../platform/auth/principal.js';
import { callScope, inCallScope } from './call-scope.js';

const PATHS = ['/c/', '/c/t/', '/c/t/v1/', '/c/t/v1/g1/', '/c/t/v1/g2/', '/c/t/v2/', '/c/t/v2/g3/'];
const aPath = fc.constantFrom(...PATHS);
const aCentre = fc.constantFrom('tc', 'c1', null);
const aPost = fc.record({
  id: fc.constant('p'),
  role: fc.constantFrom('clerk', 'grid', 'mediator', 'editor', 'supervisor', 'admin'),
  placeId: fc.constant('x'),
  placePath: aPath,
  centreId: aCentre,
  windowId: fc.constant(null),
}) as fc.Arbitrary<Post>;
const aRow = fc.record({
  state: fc.constantFrom('open', 'wrong-number'),
  centreId: aCentre,
  placePath: aPath,
});

describe('whose calls one makes', () => {
  it('is nobody’s for mediators, editors and admins', () => {
    const posts = fc.array(aPost.filter(({ role }) => ['mediator', 'editor', 'admin'].includes(role)));
    fc.assert(fc.property(posts, aRow, (some, row) => !inCallScope(callScope(some), row)));
  });

  it('is only for a reason: the own centre, or a place that holds the person', () => {
    fc.assert(
      fc.property(fc.array(aPost), aRow, (posts, row) => {
        if (!inCallScope(callScope(posts), row)) return;
        const why = posts.some(
          (post) => row.placePath.startsWith(post.placePath) || (post.centreId ?? '') === row.centreId,
        );
        expect(why).toBe(true);
      }),
    );
  });

  it('grows with every post', () => {
    fc.assert(
      fc.property(fc.array(aPost), aPost, aRow, (posts, more, row) => {
        const before = inCallScope(callScope(posts), row);
        return !before || inCallScope(callScope([...posts, more]), row);
      }),
    );
  });

  it('of a wrong number is the grid worker’s alone', () => {
    const wrong = aRow
      .filter(({ placePath }) => placePath.split('/').filter(Boolean).length >= 3)
      .map((row) => ({ ...row, state: 'wrong-number' }));
    const others = fc.array(aPost.filter(({ role }) => role !== 'grid'));
    fc.assert(fc.property(others, wrong, (posts, row) => !inCallScope(callScope(posts), row)));
  });

  it('of a town’s clerk is the town’s desk, not every villager', () => {
    const post = {
      id: 'p',
      role: 'clerk',
      placeId: 't',
      placePath: '/c/t/',
      centreId: 'tc',
      windowId: null,
    } as const;
    const row = { state: 'open', placePath: '/c/t/v1/g1/' };
    expect(inCallScope(callScope([post]), { ...row, centreId: 'c1' })).toBe(false);
    expect(inCallScope(callScope([post]), { ...row, centreId: 'tc' })).toBe(true);
  });
});
