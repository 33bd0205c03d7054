import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couldHaveKnown, somethingNew } from './one-list.js';

const SLOTS = ['card', 'medical', 'deed', 'design'];
const slots = fc.uniqueArray(fc.constantFrom(...SLOTS));
const papers = fc.array(fc.record({ slot: fc.constantFrom(...SLOTS), at: fc.integer({ min: 0, max: 20 }) }));
const list = fc.record({ at: fc.constant(10), slots });

describe('the first list', () => {
  it('is open before it is told: whatever is asked for is asked for in time', () => {
    fc.assert(fc.property(papers, slots, (there, asked) => couldHaveKnown(null, there, asked).length === 0));
    expect(somethingNew(null, [])).toBe(true);
  });

  it('then lets a desk ask only for what stands on it or came since', () => {
    fc.assert(
      fc.property(list, papers, slots, (first, there, asked) => {
        const known = couldHaveKnown(first, there, asked);
        for (const slot of asked) {
          const fair = first.slots.includes(slot) || there.some((p) => p.slot === slot && p.at > first.at);
          expect(known.includes(slot)).toBe(!fair);
        }
      }),
    );
  });

  it('never blames us for more because more papers came, or the list was longer', () => {
    fc.assert(
      fc.property(list, papers, papers, slots, slots, (first, there, later, more, asked) => {
        const before = couldHaveKnown(first, there, asked).length;
        expect(couldHaveKnown(first, [...there, ...later], asked).length).toBeLessThanOrEqual(before);
        const longer = { ...first, slots: [...first.slots, ...more] };
        expect(couldHaveKnown(longer, there, asked).length).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('leaves nothing to ask where nothing came and nothing was listed', () => {
    fc.assert(
      fc.property(list, papers, slots, (first, there, asked) => {
        const fair = asked.filter((slot) => !couldHaveKnown(first, there, [slot]).length);
        if (!somethingNew(first, there)) expect(fair).toEqual([]);
      }),
    );
  });

  it('a paper sent a second time is looked at anew, also when it was on the table before', () => {
    const first = { at: 10, slots: ['card'] };
    expect(couldHaveKnown(first, [{ slot: 'medical', at: 5 }], ['medical'])).toEqual(['medical']);
    expect(couldHaveKnown(first, [{ slot: 'medical', at: 12 }], ['medical'])).toEqual([]);
    expect(couldHaveKnown(first, [{ slot: 'card', at: 12 }], ['card', 'deed'])).toEqual(['deed']);
  });
});
