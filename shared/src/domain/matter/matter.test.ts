import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASK_TOPICS, askWorkflow } from '../ask/workflow.js';
import { due, remaining } from '../calendar/calendar.js';
import { YEARS } from '../calendar/years.js';
import { disputeWorkflow } from '../dispute/workflow.js';
import { serviceWorkflow } from '../service/workflow.js';
import { taskWorkflow } from '../task/workflow.js';
import { type Actor, allowedActions, begin, decide, type Env } from './decide.js';
import { hop } from './hop.js';
import { makeNumber, makePadNumber, readNumber, showNumber } from './number.js';
import { PAPER_DAYS, paperTimeProblem } from './paper-time.js';
import { RULES, route } from './routing.js';
import { evolve, type MatterEvent, type Party, type Snap } from './snapshot.js';
import { CLOSED, faultsOf, GUARDS, RELATIONS, type Workflow } from './workflow.js';

const HOURS = { open: '08:30', close: '17:30' };
const WINDOW: Party = { kind: 'window', id: 'w1' };

const envAt = (now: number): Env => ({
  now,
  due: (from, clock) => due(YEARS, HOURS, from, clock),
  remaining: (from, limit, unit) => remaining(YEARS, HOURS, from, limit, unit),
  party: (rule, was) =>
    rule === 'lead' ? { kind: 'staff', id: 'lead' } : rule === 'keep' && was ? was : WINDOW,
  above: () => ({ kind: 'roster', id: 'town' }),
});

const EVERY_STEP = {
  steps: [
    { what: 'check' as const, clock: { unit: 'workday' as const, n: 3 } },
    { what: 'survey' as const, clock: { unit: 'workday' as const, n: 10 } },
    { what: 'review' as const, clock: { unit: 'workday' as const, n: 3 } },
  ],
};

const WORKFLOWS: Workflow[] = [
  serviceWorkflow({
    promised: { unit: 'workday', n: 25 },
    statutory: { unit: 'workday', n: 30 },
    ...EVERY_STEP,
    publicity: { rule: 'must', counts: true },
  }),
  serviceWorkflow({
    promised: { unit: 'workday', n: 25 },
    statutory: null,
    ...EVERY_STEP,
    publicity: { rule: 'may' },
  }),
  serviceWorkflow({
    promised: { unit: 'day', n: 30 },
    statutory: null,
    steps: [],
    publicity: { rule: 'none' },
  }),
  serviceWorkflow({
    promised: { unit: 'hour', n: 24 },
    statutory: null,
    steps: [],
    publicity: { rule: 'none' },
  }),
  disputeWorkflow,
  taskWorkflow,
  ...ASK_TOPICS.map(askWorkflow),
];

const START = Date.UTC(2026, 0, 2, 1);

/** For what asks no calendar. */
const QUICK: Env = {
  ...envAt(START),
  due: (from) => ({ at: from + 1, provisional: false }),
  remaining: () => 1,
};
const EVERYTHING = Object.fromEntries(GUARDS.map((g) => [g, true]));

const clock: Actor = { id: 'clock', is: new Set(['clock']) };
const anybody: Actor = { id: 'all', is: new Set(RELATIONS) };

/** A step of a random life: time passes, then somebody acts or the sweep looks. */
const step = fc.record({
  hours: fc.integer({ min: 0, max: 400 }),
  pick: fc.nat(30),
  sweep: fc.boolean(),
  guards: fc.array(fc.boolean(), { minLength: GUARDS.length, maxLength: GUARDS.length }),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const live = (
  w: Workflow,
  steps: Step[],
  check: (before: Snap, e: MatterEvent, now: number) => void,
  more: Partial<Env> = {},
) => {
  const env = (at: number): Env => ({ ...envAt(at), ...more });
  let now = START;
  const first = begin(w, anybody, env(now));
  const events = [first];
  let snap = evolve(null, first);
  check({ ...snap, owed: null }, first, now);
  for (const s of steps) {
    now += s.hours * 3_600_000 + 1;
    const facts = Object.fromEntries(GUARDS.map((g, i) => [g, s.guards[i] ?? false]));
    const acts = allowedActions(w, snap, anybody, facts);
    const chosen = acts[s.pick % Math.max(1, acts.length)];
    const event =
      s.sweep || !chosen
        ? hop(w, snap, clock, env(now))?.event
        : pickEvent(w, snap, chosen.action, facts, env(now));
    if (!event) break;
    check(snap, event, now);
    snap = evolve(snap, event);
    events.push(event);
  }
  return { events, snap };
};

const pickEvent = (w: Workflow, snap: Snap, act: string, facts: Record<string, boolean>, env: Env) => {
  const d = decide(w, snap, act, anybody, facts, env);
  if (!d.ok) throw new Error(`allowed but refused: ${act} ${d.why}`);
  return d.event;
};

const lives = fc.tuple(fc.constantFrom(...WORKFLOWS), fc.array(step, { maxLength: 40 }));

describe('the engine, over every kind', () => {
  it('publishes only sound workflows', () => {
    for (const w of WORKFLOWS) expect(faultsOf(w)).toEqual([]);
  });

  it('keeps its promises to itself on random lives', () => {
    fc.assert(
      fc.property(lives, ([w, steps]) => {
        live(w, steps, (before, e, now) => {
          expect(e.to === CLOSED).toBe(e.owed === null);
          expect(e.to === CLOSED).toBe(e.ending !== null);
          if (!e.owed) return;
          expect(e.owed.party.id).not.toBe('');
          const told = before.owed?.promise !== e.owed.promise || before.owed?.from !== e.owed.from;
          if (told) expect(e.owed.promise).toBeGreaterThan(now);
          if (told || e.owed.hop !== before.owed?.hop) expect(e.owed.wake).toBeGreaterThan(now);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('promises no step of an urgent matter later than its urgent clock', () => {
    const urgent = WORKFLOWS.filter((w) => w.urgent);
    expect(urgent).not.toEqual([]);
    const all = fc.tuple(fc.constantFrom(...urgent), fc.array(step, { maxLength: 40 }));
    fc.assert(
      fc.property(all, ([w, steps]) => {
        const check = (before: Snap, e: MatterEvent, now: number) => {
          if (!e.owed || !w.urgent || e.owed.turn === 'applicant') return;
          if (e.owed.promise === before.owed?.promise && e.owed.from === before.owed.from) return;
          expect(e.owed.promise).toBeLessThanOrEqual(envAt(now).due(now, w.urgent).at);
        };
        live(w, steps, check, { urgent: true });
      }),
      { numRuns: 400 },
    );
  });

  it('never moves the limit by a hop, and makes nothing late by pausing and resuming', () => {
    fc.assert(
      fc.property(lives, ([w, steps]) => {
        live(w, steps, (before, e, now) => {
          if (!e.owed || !before.owed) return;
          const swept = ['warn-half', 'warn-most', 'hand-up'].includes(e.act);
          if (swept) expect([e.owed.limit, e.to]).toEqual([before.owed.limit, before.state]);
          const resumed = before.left !== null && e.left === null;
          if (resumed) expect(e.owed.limit).toBeGreaterThan(now);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('folds its events to the stored state', () => {
    fc.assert(
      fc.property(lives, ([w, steps]) => {
        const { events, snap } = live(w, steps, () => {});
        expect(events.reduce<Snap | null>((m, e) => evolve(m, e), null)).toEqual(snap);
        expect(events.map((e) => e.seq)).toEqual(events.map((_, i) => i + 1));
      }),
    );
  });

  it('lets nobody act outside their relation, in any state', () => {
    for (const w of WORKFLOWS) {
      const owed = { ...begin(w, anybody, QUICK).owed! };
      for (const [name, state] of Object.entries(w.states)) {
        for (const [act, cell] of Object.entries(state.on))
          for (const relation of RELATIONS) {
            const snap: Snap = { state: name, seq: 3, owed, left: null, ending: null };
            const d = decide(w, snap, act, { id: 'x', is: new Set([relation]) }, EVERYTHING, QUICK);
            expect(d.ok, `${w.kind}.${name}.${act} by ${relation}`).toBe(cell.who.includes(relation));
          }
        for (const [act, cell] of Object.entries(state.on).filter(([, c]) => c.guard))
          expect(
            decide(
              w,
              { state: name, seq: 3, owed, left: null, ending: null },
              act,
              { id: 'x', is: new Set(cell.who) },
              {},
              QUICK,
            ),
          ).toMatchObject({ ok: false, why: 'guard' });
      }
    }
  });

  it('reports a workflow that has no way out, or names what it does not know', () => {
    const broken = { ...taskWorkflow, states: { open: { ...taskWorkflow.states.open!, on: {} } } };
    expect(faultsOf(broken)).toEqual(['open: no way to an end']);
    const lost = serviceWorkflow({
      promised: { unit: 'workday', n: 0 },
      statutory: null,
      steps: [],
      publicity: { rule: 'none' },
    });
    expect(faultsOf(lost)).toEqual(['mending: no clock', 'handling: no clock']);
  });

  it('hands a broken promise up with a new one in the future', () => {
    const w = WORKFLOWS[0]!;
    let snap = evolve(null, begin(w, anybody, envAt(START)));
    const acts: string[] = [];
    for (let i = 0; i < 4; i++) {
      const now = snap.owed!.wake;
      const h = hop(w, snap, clock, envAt(now))!;
      acts.push(h.hop);
      snap = evolve(snap, h.event);
    }
    expect(acts).toEqual(['warn-half', 'warn-most', 'hand-up', 'hand-up']);
    expect(snap.owed!.party).toEqual({ kind: 'roster', id: 'town' });
  });
});

describe('tracking numbers', () => {
  it('are read back however they are said, and every single slip is caught', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (r, at, by) => {
        const n = makeNumber(r);
        expect(readNumber(showNumber(n))).toBe(n);
        const wrong = [...n].map((d, i) => (i === at ? String((Number(d) + by) % 10) : d)).join('');
        expect(readNumber(wrong)).toBeNull();
      }),
    );
  });

  it('of a pad are never drawn for a filing', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (r, s) => {
        const n = makePadNumber(r);
        expect(readNumber(showNumber(n))).toBe(n);
        expect([n[0], makeNumber(s)[0] === '9']).toEqual(['9', false]);
      }),
    );
  });

  it('catch two neighbouring digits swapped', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 8 }), (r, i) => {
        const n = makeNumber(r);
        const swapped = n.slice(0, i) + n[i + 1] + n[i] + n.slice(i + 2);
        if (swapped !== n) expect(readNumber(swapped)).toBeNull();
      }),
    );
  });
});

describe('routing', () => {
  const desk = (windowId: string, level: 'village' | 'town', competence: string, placePath: string) => ({
    windowId,
    centreId: level,
    level,
    competence,
    placePath,
  });
  const desks = [
    desk('v-zonghe', 'village', 'zonghe', '/c/t/v/'),
    desk('t-zonghe', 'town', 'zonghe', '/c/t/'),
    desk('t-jiuzhu', 'town', 'shehui-jiuzhu', '/c/t/'),
    desk('t-tiaojie', 'town', 'zongzhi-tiaojie', '/c/t/'),
    desk('other', 'village', 'zonghe', '/c/t/v2/'),
  ];
  const facts = {
    kind: 'service',
    itemId: 'x',
    competence: 'shehui-jiuzhu',
    level: 'town' as const,
    placePath: '/c/t/v/g/',
    redFlag: false,
  };

  it('sends what the town accepts to its window, what the village accepts to its one desk', () => {
    expect(route(RULES, desks, facts)).toMatchObject({ party: { id: 't-jiuzhu' }, ruleId: 'by-item' });
    expect(route(RULES, desks, { ...facts, level: 'village' })?.party.id).toBe('v-zonghe');
  });

  it('sends a quarrel to the village, but one with danger to the town at once', () => {
    const quarrel = { ...facts, kind: 'dispute', competence: 'zongzhi-tiaojie', level: 'village' as const };
    expect(route(RULES, desks, quarrel)).toMatchObject({ party: { id: 'v-zonghe' }, ruleId: 'dispute' });
    expect(route(RULES, desks, { ...quarrel, redFlag: true })).toMatchObject({
      party: { id: 't-tiaojie' },
      ruleId: 'red-flag',
    });
  });

  it('sends what may not stay in the village to the town, whoever stands there', () => {
    const village = { ...facts, level: 'village' as const, competence: 'nongye' };
    for (const away of ['kin', 'asked'] as const)
      expect(route(RULES, desks, { ...village, away })).toMatchObject({
        party: { id: 't-zonghe' },
        ruleId: `${away}-to-town`,
      });
    expect(route(RULES, desks.slice(0, 1), { ...village, away: 'kin' })).toBeNull();
  });

  it('never uses a desk of another village, and says so where nobody serves', () => {
    expect(route(RULES, desks.slice(4), facts)).toBeNull();
  });
});

describe('the moment of a paper', () => {
  it('is not in the future, and not over thirty days ago', () => {
    const [now, day] = [Date.parse('2026-03-02T09:00:00+08:00'), 86_400_000];
    expect(paperTimeProblem(now, now)).toBeNull();
    expect(paperTimeProblem(now + 1, now)).toBe('future');
    expect(paperTimeProblem(now - PAPER_DAYS * day, now)).toBeNull();
    expect(paperTimeProblem(now - PAPER_DAYS * day - 1, now)).toBe('too-old');
  });
});
