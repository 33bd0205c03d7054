import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coversFiling,
  endOf,
  isLive,
  MANDATE_DAYS,
  MANDATE_PROOFS,
  type MandateDraft,
  mandateFault,
  mandateUntil,
  mayRevoke,
} from './mandate.js';

const time = fc.integer({ min: 0, max: 2_000_000_000_000 });
const item = fc.constantFrom('a', 'b', 'c');
const terms = fc.record({
  items: fc.uniqueArray(item, { minLength: 1 }),
  once: fc.boolean(),
  matterId: fc.option(fc.constant('m')),
  at: time,
  until: time,
  endedAt: fc.option(time),
});

describe('a mandate', () => {
  it('opens nothing before it begins, from its end on, nor once it was revoked', () => {
    fc.assert(
      fc.property(terms, time, (m, now) => {
        const live = isLive(m, now);
        expect(live).toBe(endOf(m, now) === 'live');
        if (m.endedAt !== null || now < m.at || now >= m.until) expect(live).toBe(false);
      }),
    );
  });

  it('covers what it names, and one matter alone where it says so', () => {
    fc.assert(
      fc.property(terms, item, time, (m, itemId, now) => {
        if (!coversFiling(m, itemId, now)) return;
        expect(isLive(m, now)).toBe(true);
        expect(m.items).toContain(itemId);
        expect(m.once && m.matterId !== null).toBe(false);
      }),
    );
  });

  it('lives as many days as were said', () => {
    const now = 1_000_000;
    expect(isLive({ at: now, until: mandateUntil(now, 1), endedAt: null }, now + 86_399_999)).toBe(true);
    expect(isLive({ at: now, until: mandateUntil(now, 1), endedAt: null }, now + 86_400_000)).toBe(false);
  });
});

describe('revoking', () => {
  it('is the owner’s at any age, the head’s for a child alone, and nobody else’s who is nothing to it', () => {
    const none = { owner: false, head: false, helper: false, staff: false };
    expect(mayRevoke({ ...none, owner: true }, 80)).toBe('owner');
    expect(mayRevoke({ ...none, head: true }, 80)).toBeNull();
    expect(mayRevoke({ ...none, head: true }, null)).toBeNull();
    expect(mayRevoke({ ...none, head: true }, 17)).toBe('guardian');
    expect(mayRevoke({ ...none, helper: true }, 80)).toBe('helper');
    expect(mayRevoke({ ...none, staff: true }, 80)).toBe('staff');
    expect(mayRevoke(none, 5)).toBeNull();
  });
});

describe('what a mandate needs', () => {
  const draft: MandateDraft = {
    how: 'present',
    owner: { id: 'o', name: '黄月娥' },
    helper: { id: 'h', name: '李大山' },
    recorder: { name: '王秀兰', isHelper: false },
    witness: null,
    pages: 0,
    days: 30,
  };

  it('is nobody’s over themselves, and no longer than a year', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MANDATE_PROOFS), fc.integer(), (how, days) => {
        expect(mandateFault({ ...draft, how, days, helper: { id: 'o', name: '黄月娥' } })).toBe('self');
        if (days < 1 || days > MANDATE_DAYS) expect(mandateFault({ ...draft, how, days })).toBe('days');
      }),
    );
  });

  it.each([
    ['present', {}, null],
    ['present', { recorder: { name: '王秀兰', isHelper: true } }, 'own-post'],
    ['spoken', {}, 'witness'],
    ['spoken', { witness: '  ' }, 'witness'],
    ['spoken', { witness: '王秀兰' }, 'witness'],
    ['spoken', { witness: '李大山' }, 'witness'],
    ['spoken', { witness: '黄月娥' }, 'witness'],
    ['spoken', { witness: '周邻居' }, null],
    ['spoken', { witness: '周邻居', recorder: { name: '王秀兰', isHelper: true } }, null],
    ['paper', {}, 'paper'],
    ['paper', { pages: 1, recorder: { name: '王秀兰', isHelper: true } }, null],
    ['own-phone', { recorder: null }, null],
    ['code', { recorder: null }, null],
  ] as const)('%s with %o: %s', (how, over, fault) => {
    expect(mandateFault({ ...draft, ...over, how })).toBe(fault);
  });
});
