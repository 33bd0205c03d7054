import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { due, remaining } from '../calendar/calendar.js';
import { YEARS } from '../calendar/years.js';
import { disputeWorkflow } from '../dispute/workflow.js';
import { serviceWorkflow } from '../service/workflow.js';
import { taskWorkflow } from '../task/workflow.js';
import { besideDue, besideFacts } from './beside.js';
import { type Actor, allowedActions, begin, decide, type Env } from './decide.js';
import { hop } from './hop.js';
import { type Party, sameParty } from './party.js';
import { evolve, type MatterEvent, type Snap } from './snapshot.js';
import { type Facts, GUARDS, RELATIONS, type Workflow } from './workflow.js';

const HOURS = { open: '08:30', close: '17:30' };
const at = (when: string) => Date.parse(`${when}:00+08:00`);
const START = at('2026-03-02T09:00');
const DESK: Party = { kind: 'window', id: 'w1' };
const OTHER: Party = { kind: 'window', id: 'w2' };
const LEAD: Party = { kind: 'staff', id: 'lead' };
const TOWN: Party = { kind: 'staff', id: 'town' };
const ROSTER: Party = { kind: 'roster', id: 'tc' };
const LADDER = [LEAD, TOWN, ROSTER];

const envAt = (now: number, more: Partial<Env> = {}): Env => ({
  now,
  due: (from, clock) => due(YEARS, HOURS, from, clock),
  remaining: (from, limit, unit) => remaining(YEARS, HOURS, from, limit, unit),
  party: (rule, was) => (rule === 'lead' ? LEAD : rule === 'keep' && was ? was : DESK),
  above: (party) => LADDER[LADDER.findIndex((p) => sameParty(p, party)) + 1] ?? ROSTER,
  coordinator: TOWN,
  given: { party: OTHER, centreId: 'c', code: 'not-ours' },
  ...more,
});

const anybody: Actor = { id: 'staff:x', is: new Set(RELATIONS) };
const clock: Actor = { id: 'clock', is: new Set(['clock']) };
const service = serviceWorkflow({
  promised: { unit: 'workday', n: 10 },
  statutory: null,
  steps: [],
  publicity: { rule: 'none' },
});
const KINDS: Workflow[] = [service, disputeWorkflow, taskWorkflow];

const factsOf = (m: Snap): Facts => ({
  ...Object.fromEntries(GUARDS.map((g) => [g, true])),
  ...besideFacts(m.beside),
});

const act = (w: Workflow, m: Snap, action: string, now: number): Snap => {
  const d = decide(w, m, action, anybody, factsOf(m), envAt(now));
  if (!d.ok) throw new Error(`${action}: ${d.why}`);
  return evolve(m, d.event);
};
const opened = (w: Workflow) => evolve(null, begin(w, anybody, envAt(START)));

const BESIDE = ['transfer', 'take-back', 'take-offer', 'refuse-offer', 'bind', 'urge', 'answer-urge'];

describe('what runs beside the owed answer', () => {
  it('never moves promise, limit or state; the party only by taking, binding or a second refusal', () => {
    const steps = fc.array(fc.record({ hours: fc.nat(60), pick: fc.nat(60), sweep: fc.boolean() }), {
      maxLength: 50,
    });
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), steps, (w, life) => {
        let m = opened(w);
        let now = START;
        for (const { hours, pick, sweep } of life) {
          now += hours * 3_600_000 + 1;
          const acts = allowedActions(w, m, anybody, factsOf(m));
          const action = acts[pick % Math.max(1, acts.length)]?.action;
          if (!m.owed || !action) break;
          const before = { ...m, owed: m.owed };
          const looks = sweep && m.owed.wake <= now;
          m = looks ? swept(w, m, now) : act(w, m, action, now);
          if (!m.owed) continue;
          const besides = looks ? besideDue(before.beside) <= now : BESIDE.includes(action);
          if (besides) {
            expect([m.state, m.owed.promise, m.owed.limit, m.owed.hop]).toEqual([
              ...[before.state, before.owed.promise, before.owed.limit, before.owed.hop],
            ]);
            const moved = !sameParty(m.owed.party, before.owed.party);
            const may = looks || ['take-offer', 'refuse-offer', 'bind'].includes(action);
            expect(moved && !may).toBe(false);
          }
          expect(besideDue(m.beside) >= m.owed.wake || m.owed.wake <= now + 60_000).toBe(true);
          const handover = m.beside?.handover;
          expect(handover?.offer != null && handover.bindBy !== null).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('stays with who offers until the other takes it', () => {
    for (const w of KINDS) {
      const asked = act(w, opened(w), 'transfer', START + 1);
      expect(asked.owed?.party).toEqual(DESK);
      expect(asked.beside?.handover?.offer).toMatchObject({ to: OTHER, code: 'not-ours', by: 'staff:x' });
      expect(decide(w, asked, 'transfer', anybody, factsOf(asked), envAt(START)).ok).toBe(false);
      const taken = act(w, asked, 'take-offer', START + 2);
      expect([taken.owed?.party, taken.beside]).toEqual([OTHER, null]);
    }
  });

  it('is bound by the coordinator within a working day after the second refusal, and then stays', () => {
    let m = opened(service);
    m = act(service, act(service, m, 'transfer', START), 'refuse-offer', START + 1);
    expect([m.owed?.party, m.beside?.handover?.bounces]).toEqual([DESK, 1]);
    m = act(service, act(service, m, 'transfer', START + 2), 'refuse-offer', START + 3);
    expect(m.owed?.party).toEqual(TOWN);
    expect(m.beside?.handover).toMatchObject({ bounces: 2, bindBy: at('2026-03-03T17:30') });
    const late = swept(service, { ...m, owed: { ...m.owed!, wake: 0 } }, at('2026-03-03T17:30'));
    expect([late.owed?.party, late.beside?.handover?.bindBy]).toEqual([ROSTER, at('2026-03-04T17:30')]);
    const bound = act(service, m, 'bind', START + 4);
    expect([bound.owed?.party, bound.owed?.promise]).toEqual([OTHER, m.owed?.promise]);
    expect(allowedActions(service, bound, anybody, factsOf(bound)).map((a) => a.action)).not.toContain(
      'transfer',
    );
  });

  it('owes a sentence after a 催: first the desk, then the supervisor, and nobody is asked in vain', () => {
    const once = act(service, opened(service), 'urge', START);
    expect(once.beside?.urge).toMatchObject({ n: 1, to: DESK, due: at('2026-03-03T17:30') });
    const said = act(service, once, 'answer-urge', START + 1);
    expect(said.beside?.urge).toMatchObject({ n: 1, due: null });
    const twice = act(service, said, 'urge', START + 2);
    expect(twice.beside?.urge).toMatchObject({ n: 2, to: LEAD });
    const unheard = act(service, act(service, opened(service), 'accept', START), 'urge', START);
    expect(unheard.owed?.wake).toBe(at('2026-03-03T17:30'));
    const up = swept(service, unheard, at('2026-03-03T17:30'));
    expect(up.beside?.urge).toMatchObject({ n: 1, to: LEAD, due: at('2026-03-04T17:30') });
    expect(up.owed?.promise).toBe(unheard.owed?.promise);
    const handled = act(service, once, 'accept', START + 3);
    expect(handled.beside?.urge?.due).toBeNull();
  });
});

describe('the ladder', () => {
  it('warns at 50 and 80 %, takes over at 100 %, is the town’s at 150 %, then daily', () => {
    let m = act(service, opened(service), 'accept', START);
    const told = m.owed!;
    const looks: [string, Party, number][] = [];
    for (let i = 0; i < 7; i += 1) {
      const now = m.owed!.wake;
      const step = hop(service, m, clock, envAt(now))!;
      m = evolve(m, step.event);
      looks.push([step.hop, m.owed!.party, now]);
    }
    const share = (now: number) => Math.round(((now - told.from) / (told.promise - told.from)) * 100);
    expect(looks.slice(0, 3).map(([, , now]) => share(now))).toEqual([50, 80, 100]);
    expect(looks.map(([what, party]) => [what, party.id])).toEqual([
      ['warn-half', 'w1'],
      ['warn-most', 'w1'],
      ['hand-up', 'lead'],
      ['hand-up', 'town'],
      ['hand-up', 'tc'],
      ['hand-up', 'tc'],
      ['hand-up', 'tc'],
    ]);
    expect(told.promise).toBe(at('2026-03-16T17:30'));
    expect(looks.slice(3).map(([, , now]) => now)).toEqual([
      at('2026-03-23T17:30'),
      ...[at('2026-03-24T17:30'), at('2026-03-25T17:30'), at('2026-03-26T17:30')],
    ]);
    expect(m.owed!.limit).toBe(told.limit);
  });
});

const swept = (w: Workflow, m: Snap, now: number): Snap => {
  const step = hop(w, m, clock, envAt(now)) as { event: MatterEvent };
  return evolve(m, step.event);
};
