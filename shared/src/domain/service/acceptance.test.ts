import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { due, remaining } from '../calendar/calendar.js';
import { YEARS } from '../calendar/years.js';
import { type Actor, begin, decide, type Env } from '../matter/decide.js';
import { evolve, type Party, type Snap } from '../matter/snapshot.js';
import { GUARDS, RELATIONS } from '../matter/workflow.js';
import { serviceWorkflow } from './workflow.js';

const HOURS = { open: '08:30', close: '17:30' };
const DESK: Party = { kind: 'window', id: 'village' };
const TOWN: Party = { kind: 'window', id: 'town' };
const W = serviceWorkflow({
  promised: { unit: 'workday', n: 15 },
  statutory: { unit: 'workday', n: 20 },
  steps: [],
  publicity: { rule: 'none' },
});
const anybody: Actor = { id: 'all', is: new Set(RELATIONS) };
const FACTS = Object.fromEntries(GUARDS.map((g) => [g, true]));
const START = Date.UTC(2026, 0, 5, 1);
const HOUR = 3_600_000;

const envAt = (now: number, since?: number): Env => ({
  now,
  since,
  due: (from, clock) => due(YEARS, HOURS, from, clock),
  remaining: (from, limit, unit) => remaining(YEARS, HOURS, from, limit, unit),
  party: (rule, was) => (rule === 'given' ? TOWN : (was ?? DESK)),
  above: () => ({ kind: 'roster', id: 'town' }),
});

const act = (snap: Snap, action: string, now: number, since?: number): Snap => {
  const d = decide(W, snap, action, anybody, FACTS, envAt(now, since));
  if (!d.ok) throw new Error(`${action} in ${snap.state}: ${d.why}`);
  return evolve(snap, d.event);
};
const filed = (now = START): Snap => evolve(null, begin(W, anybody, envAt(now)));
const hours = fc.integer({ min: 0, max: 24 * 300 });

describe('asked for too late, by our fault', () => {
  it('while it is handled: promise and limit stay, there and back again', () => {
    fc.assert(
      fc.property(hours, hours, (h, more) => {
        const accepted = act(filed(), 'accept', START + HOUR);
        const asked = act(accepted, 'return-again', START + HOUR + h * HOUR + 1);
        const back = act(asked, 'resubmit', START + HOUR + (h + more) * HOUR + 2);
        for (const snap of [asked, back]) {
          expect(snap.owed?.promise).toBe(accepted.owed?.promise);
          expect(snap.owed?.limit).toBe(accepted.owed?.limit);
          expect(snap.left).toBeNull();
        }
        expect([asked.state, asked.owed?.turn]).toEqual(['mending', 'applicant']);
        expect([back.state, back.owed?.turn]).toEqual(['handling', 'us']);
      }),
    );
  });

  it('before it was taken in: the total runs from when it last lay with us, never later than if it were taken in now', () => {
    fc.assert(
      fc.property(hours, (h) => {
        const back = START + HOUR;
        const now = back + h * HOUR + 1;
        const again = act(act(filed(), 'return', START + 1), 'resubmit', back);
        const asked = act(again, 'return-again', now, back);
        const taken = act(again, 'accept', now);
        expect(asked.left).toBeNull();
        expect(asked.owed?.limit).toBeLessThanOrEqual(taken.owed?.limit ?? 0);
        expect(asked.owed?.promise).toBeLessThanOrEqual(taken.owed?.promise ?? 0);
        expect(asked.owed?.promise).toBeGreaterThan(now);
      }),
    );
  });
});

describe('deemed accepted', () => {
  it('counts from the day it came, and promises nothing in the past', () => {
    fc.assert(
      fc.property(hours, (h) => {
        const now = START + h * HOUR + 1;
        const deemed = act(filed(), 'deem-accepted', now, START);
        const byLaw = due(YEARS, HOURS, START, W.total).at;
        expect(deemed.state).toBe('handling');
        if (byLaw > now) expect(deemed.owed?.limit).toBe(byLaw);
        expect(deemed.owed?.promise).toBeGreaterThan(now);
      }),
    );
  });
});

describe('a relative, or the own village', () => {
  it('changes who answers and nothing else, in every state', () => {
    for (const action of ['recuse', 'declare-kin', 'keep-from-village'])
      for (const state of Object.keys(W.states).filter((s) => W.states[s]?.on[action])) {
        const before: Snap = { ...act(filed(), 'accept', START + 1), state };
        const after = act(before, action, START + 5 * HOUR);
        expect(after).toEqual({ ...before, seq: before.seq + 1, owed: { ...before.owed, party: TOWN } });
      }
  });
});
