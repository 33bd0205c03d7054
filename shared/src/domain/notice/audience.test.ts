import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audience, type Candidate, invite, reasonFor } from './audience.js';

const somebody = (over: Partial<Candidate> = {}): Candidate => ({
  residentId: 'r1',
  householdId: 'h1',
  placePath: '/county/town/village/grid/',
  birth: '1961-12-08',
  tags: new Set(),
  ...over,
});

const eyes: Audience = {
  placeIds: ['village'],
  anyOf: [
    { by: 'age', atLeast: 65, on: '2026-12-08' },
    { by: 'tag', tag: '眼疾' },
  ],
};

describe('the audience', () => {
  it('takes the age on the day of the event, or the tag, within the places', () => {
    expect(reasonFor(eyes, somebody())).toBe('age');
    expect(reasonFor(eyes, somebody({ birth: '1961-12-09' }))).toBe(null);
    expect(reasonFor(eyes, somebody({ birth: null, tags: new Set(['眼疾']) }))).toBe('tag');
    expect(reasonFor(eyes, somebody({ placePath: '/county/town/other/grid/' }))).toBe(null);
    expect(reasonFor(eyes, somebody({ placePath: '/county/town/village2/grid/' }))).toBe(null);
    expect(reasonFor({ ...eyes, anyOf: [] }, somebody({ birth: null }))).toBe('everybody');
  });

  it('keeps the least that must be known of somebody who meets both', () => {
    expect(reasonFor(eyes, somebody({ tags: new Set(['眼疾']) }))).toBe('age');
  });

  const people = fc.array(
    fc.record({
      residentId: fc.integer({ max: 60, min: 0 }).map((n) => `r${n}`),
      householdId: fc.integer({ max: 15, min: 0 }).map((n) => `h${n}`),
      placePath: fc.constantFrom('/t/a/1/', '/t/a/2/', '/t/b/1x/'),
      birth: fc.option(fc.constantFrom('1930-05-01', '1961-12-08', '1961-12-09', '2010-01-01'), {
        nil: null,
      }),
      tags: fc.uniqueArray(fc.constantFrom('眼疾', '低保')).map((tags) => new Set(tags)),
    }),
    { maxLength: 80 },
  );
  const audiences: fc.Arbitrary<Audience> = fc.record({
    placeIds: fc.uniqueArray(fc.constantFrom('t', 'a', 'b', '1', '2'), { minLength: 1 }),
    anyOf: fc.array(
      fc.oneof(
        fc.record({
          by: fc.constant('age' as const),
          atLeast: fc.integer({ min: 0, max: 99 }),
          on: fc.constant('2026-12-08'),
        }),
        fc.record({ by: fc.constant('tag' as const), tag: fc.constantFrom('眼疾', '低保') }),
      ),
      { maxLength: 3 },
    ),
  });

  it('holds each household once and each person once, with exactly those who have a reason', () => {
    fc.assert(
      fc.property(audiences, people, (audience, all) => {
        const unique = [...new Map(all.map((p) => [p.residentId, p])).values()];
        const households = invite(audience, unique);
        const ids = households.map(({ householdId }) => householdId);
        expect(new Set(ids).size).toBe(ids.length);
        const invited = households.flatMap(({ members }) => members.map(({ residentId }) => residentId));
        const meant = unique
          .filter((p) => reasonFor(audience, p) !== null)
          .map(({ residentId }) => residentId);
        expect([...invited].sort()).toEqual([...meant].sort());
        expect(households.every(({ members }) => members.length > 0)).toBe(true);
      }),
    );
  });

  it('only grows with one more place or one more condition', () => {
    fc.assert(
      fc.property(audiences, people, (audience, all) => {
        const count = (a: Audience) => invite(a, all).flatMap(({ members }) => members).length;
        expect(count({ ...audience, placeIds: ['t'] })).toBeGreaterThanOrEqual(count(audience));
        if (audience.anyOf.length === 0) return;
        const wider = { ...audience, anyOf: [...audience.anyOf, { by: 'tag' as const, tag: '低保' }] };
        expect(count(wider)).toBeGreaterThanOrEqual(count(audience));
      }),
    );
  });
});
