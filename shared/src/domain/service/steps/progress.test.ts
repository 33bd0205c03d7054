import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceWorkflow } from '../workflow.js';
import { progressOf } from './progress.js';
import { STEPS } from './steps.js';

const clock = { unit: 'workday' as const, n: 3 };
const steps = STEPS.map((what) => ({ what, clock }));
const item = { promised: clock, statutory: null, steps, publicity: { rule: 'must' as const } };

describe('the way, as the applicant sees it', () => {
  it('always says where it is while it is open, and nothing of it once it is over', () => {
    const task = fc.record({
      what: fc.constantFrom('check', 'survey', 'review', 'recheck'),
      doneAt: fc.constantFrom(null, 1),
    });
    const state = fc.constantFrom(...Object.keys(serviceWorkflow(item).states));
    fc.assert(
      fc.property(
        state,
        fc.array(task, { maxLength: 6 }),
        fc.nat(2),
        fc.constantFrom(null, 'delivered', 'withdrawn'),
        (at, tasks, posted, ending) => {
          const lines = progressOf({ steps, publicity: 'must', state: at, ending, tasks, posted });
          expect(lines.some((l) => l.state === 'now')).toBe(ending === null);
          expect(new Set(lines.map((l) => l.what)).size).toBe(lines.length);
        },
      ),
    );
  });

  it('of one that was withdrawn leaves what was done', () => {
    const lines = progressOf({
      ...{ steps, publicity: 'must', state: 'closed', ending: 'withdrawn', posted: 0 },
      tasks: [
        { what: 'check', doneAt: 1 },
        { what: 'survey', doneAt: null },
      ],
    });
    expect(lines.map((l) => l.what)).toEqual(['accept', 'check']);
  });

  it('goes from left to right', () => {
    const way = (state: string, tasks: { what: string; doneAt: number | null }[], posted = 0) =>
      progressOf({ steps, publicity: 'must', state, ending: null, tasks, posted })
        .filter((l) => l.state === 'now')
        .map((l) => l.what);
    const done = (what: string) => ({ what, doneAt: 1 });
    expect(way('submitted', [])).toEqual(['accept']);
    expect(way('handling', [{ what: 'survey', doneAt: null }, done('check')])).toEqual(['survey']);
    expect(way('handling', ['check', 'survey', 'review'].map(done))).toEqual(['publicity']);
    expect(way('publicity', ['check', 'survey', 'review'].map(done), 1)).toEqual(['publicity']);
    expect(way('rechecking', ['check', 'survey', 'review'].map(done), 1)).toEqual(['recheck']);
    expect(way('deciding', ['check', 'survey', 'review'].map(done), 1)).toEqual(['decision']);
    expect(way('reopened', [])).toEqual(['answer']);
    expect(way('concluded', ['check', 'survey', 'review'].map(done), 1)).toEqual(['answer']);
  });
});
