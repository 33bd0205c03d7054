import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Beside } from './beside.js';
import { handOn } from './hand-on.js';
import type { Party } from './party.js';
import type { Snap } from './snapshot.js';

const NOW = Date.UTC(2026, 2, 2);
const AWAY: Party = { kind: 'staff', id: 'away' };
const HEIR: Party = { kind: 'staff', id: 'heir' };
const party = fc.constantFrom<Party>(AWAY, HEIR, { kind: 'window', id: 'w' }, { kind: 'roster', id: 'c' });

const beside: fc.Arbitrary<Beside | null> = fc.option(
  fc.record({
    handover: fc.option(
      fc.record({
        bounces: fc.nat(3),
        offer: fc.option(party.map((to) => ({ to, centreId: 'c', code: 'x', by: 's', at: NOW }))),
        bindBy: fc.constant(null),
        bound: fc.boolean(),
      }),
    ),
    urge: fc.option(
      fc.record({ n: fc.nat(5), at: fc.constant(NOW), due: fc.option(fc.constant(NOW + 1)), to: party }),
    ),
  }),
);

describe('what somebody holds who is away', () => {
  it('becomes another’s, all of it, and nothing else moves', () => {
    fc.assert(
      fc.property(party, beside, fc.nat(9), (owner, besides, days) => {
        const promise = NOW + (days - 3) * 86_400_000;
        const owed = { party: owner, turn: 'us', from: NOW - 1, promise, limit: promise, hop: 1 } as const;
        const m: Snap = {
          ...{ state: 'handling', seq: 4, left: 3, ending: null, beside: besides },
          owed: { ...owed, wake: NOW + 5, provisional: true },
        };
        const event = handOn(m, AWAY, HEIR, 'staff:lead', NOW);
        const parties = [owner, besides?.handover?.offer?.to];
        if (besides?.urge?.due != null) parties.push(besides.urge.to);
        expect(event === null).toBe(!parties.some((p) => p?.id === 'away'));
        if (!event?.owed) return;
        const after = [event.owed.party, event.beside?.handover?.offer?.to];
        if (event.beside?.urge?.due != null) after.push(event.beside.urge.to);
        expect(after.some((p) => p?.id === 'away')).toBe(false);
        expect([event.to, event.left, event.owed.promise, event.owed.limit, event.owed.hop]).toEqual([
          ...['handling', 3, promise, promise, 1],
        ]);
        expect(event.owed.wake).toBeGreaterThan(NOW);
        expect(event.beside?.handover?.bounces ?? 0).toBe(besides?.handover?.bounces ?? 0);
      }),
    );
  });
});
