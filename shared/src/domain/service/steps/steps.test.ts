import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickSigners, rowToSign, STEPS, signersOf, stepsToOpen, type TaskToSign } from './steps.js';

const clock = { unit: 'workday' as const, n: 3 };
const rules = fc.uniqueArray(fc.constantFrom(...STEPS)).map((all) => all.map((what) => ({ what, clock })));
const staff = fc.constantFrom('a', 'b', 'c', 'd');

/** What has to be found before a step: the review reads what was seen, the second person what was said on the phone. */
const BEFORE: Record<(typeof STEPS)[number], readonly string[]> = {
  check: [],
  survey: [],
  review: ['check', 'survey'],
  callback: ['check', 'survey', 'review'],
  second: ['check', 'survey', 'review', 'callback'],
};
const isIn = (tasks: readonly { what: string }[], what: string) => tasks.some((t) => t.what === what);

describe('the order of steps', () => {
  it('opens each step once, none before what it reads, until all are done', () => {
    fc.assert(
      fc.property(rules, (own) => {
        const tasks: { what: string; doneAt: number | null }[] = [];
        for (let turn = 0; turn < 5; turn++) {
          const open = stepsToOpen(own, tasks);
          for (const { what } of open)
            expect(own.filter((r) => BEFORE[what].includes(r.what) && !isIn(tasks, r.what))).toEqual([]);
          tasks.push(...open.map(({ what }) => ({ what, doneAt: 1 })));
        }
        expect(tasks.map((t) => t.what).sort()).toEqual(own.map((r) => r.what).sort());
      }),
    );
  });

  it('opens nothing twice, and no review before a survey of two is signed by both', () => {
    const own = [
      { what: 'survey' as const, clock },
      { what: 'review' as const, clock },
    ];
    const one = [
      { what: 'survey', doneAt: 5 },
      { what: 'survey', doneAt: null },
    ];
    expect(stepsToOpen(own, one)).toEqual([]);
    const both = one.map((t) => ({ ...t, doneAt: 5 }));
    expect(stepsToOpen(own, both).map((r) => r.what)).toEqual(['review']);
  });
});

describe('who goes', () => {
  it('is never kin, never one person twice, and another than before where there is one', () => {
    const candidates = fc.array(
      fc.record({ id: staff, level: fc.constantFrom('village' as const, 'town' as const) }),
    );
    fc.assert(
      fc.property(candidates, fc.array(staff), fc.array(staff), (all, kin, went) => {
        const picked = pickSigners('recheck', all, new Set(kin), new Set(went));
        expect(new Set(picked).size).toBe(picked.length);
        expect(picked.length).toBeLessThanOrEqual(signersOf('recheck'));
        for (const id of picked) expect(kin).not.toContain(id);
        const fresh = new Set(all.map((c) => c.id).filter((id) => !kin.includes(id) && !went.includes(id)));
        if (fresh.size >= 2) for (const id of picked) expect(went).not.toContain(id);
      }),
    );
  });
});

describe('signing', () => {
  const rows = (n: number): TaskToSign[] =>
    Array.from({ length: n }, (_, i) => ({
      ...{
        id: `t${i}`,
        what: 'survey',
        assigneeId: i === 0 ? 'a' : 'b',
        doneAt: null,
        doneBy: null,
        round: 1,
      },
    }));

  it('takes as many different hands as there are rows, whoever comes in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(staff, { maxLength: 12 }),
        fc.uniqueArray(staff, { maxLength: 3 }),
        (hands, kin) => {
          let tasks = rows(2);
          const signed: string[] = [];
          for (const hand of hands) {
            const row = rowToSign('survey', tasks, hand, kin.includes(hand));
            if (!row.ok) continue;
            signed.push(hand);
            tasks = tasks.map((t) => (t.id === row.id ? { ...t, doneAt: 1, doneBy: hand } : t));
            expect(row.last).toBe(tasks.every((t) => t.doneAt !== null));
          }
          expect(new Set(signed).size).toBe(signed.length);
          expect(signed.length).toBeLessThanOrEqual(2);
          for (const hand of signed) expect(kin).not.toContain(hand);
          const able = new Set(hands.filter((h) => !kin.includes(h)));
          expect(signed.length).toBe(Math.min(2, able.size));
        },
      ),
    );
  });

  it('fills the row that was given to that person first', () => {
    expect(rowToSign('survey', rows(2), 'b', false)).toEqual({ ok: true, id: 't1', last: false });
  });

  it('says why not', () => {
    const once = rows(2).map((t, i) => (i === 0 ? { ...t, doneAt: 1, doneBy: 'a' } : t));
    expect(rowToSign('survey', once, 'a', false)).toEqual({ ok: false, why: 'signed-already' });
    expect(rowToSign('survey', once, 'b', true)).toEqual({ ok: false, why: 'kin-may-not' });
    expect(rowToSign('review', once, 'b', false)).toEqual({ ok: false, why: 'nothing-to-sign' });
  });
});
