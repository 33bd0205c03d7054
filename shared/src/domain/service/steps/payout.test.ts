import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../matter/workflow.js';
import { serviceWorkflow } from '../workflow.js';
import { COOLING_MS, hasCooled, mayBeSecond } from './payout.js';

const steps = [
  { what: 'callback' as const, clock: { unit: 'workday' as const, n: 1 } },
  { what: 'second' as const, clock: { unit: 'workday' as const, n: 1 } },
];
const workflow = serviceWorkflow({
  ...{ promised: { unit: 'workday', n: 3 }, statutory: null, steps },
  publicity: { rule: 'none' },
});

describe('a change of the account', () => {
  it('has a sound table, and no way to the answer but through the call, the second person and the day', () => {
    expect(faultsOf(workflow)).toEqual([]);
    const answers = Object.entries(workflow.states).flatMap(([, { on }]) =>
      Object.entries(on).filter(([act, c]) => c.does?.includes('outcome') && /approve|done-now/.test(act)),
    );
    expect(answers.map(([act]) => act)).toEqual(['approve']);
    expect(answers[0]?.[1].guard).toEqual(['tasks-done', 'no-conflict', 'day-passed']);
  });

  it('is told on every way before anything changes', () => {
    for (const act of ['accept', 'accept-later'])
      expect(workflow.states.submitted?.on[act]?.tell).toContainEqual({
        to: 'applicant',
        say: 'payout-asked',
      });
  });

  it('never changes within 24 hours of being taken in, nor before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), fc.integer({ min: 0, max: COOLING_MS * 3 }), (at, after) => {
        expect(hasCooled(at, at + after)).toBe(after >= COOLING_MS);
      }),
    );
    expect(hasCooled(null, Date.now())).toBe(false);
  });

  it('has nobody for the second person who did anything in it before', () => {
    const who = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(who, fc.array(who), (one, acted) => {
        expect(mayBeSecond(one, ['account:a', ...acted.map((id) => `staff:${id}`)])).toBe(
          !acted.includes(one),
        );
      }),
    );
  });
});
