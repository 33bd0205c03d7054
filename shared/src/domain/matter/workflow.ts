import type { Clock } from '../calendar/calendar.js';

/** Whose move it is; the party stays answerable all the same. */
export type Turn = 'us' | 'applicant' | 'outside' | 'publicity';

/** What somebody is to a matter. Residents' relations come from its parties, staff's from their posts. */
export const RELATIONS = [
  'applicant',
  'subject',
  'helper',
  'respondent',
  /** The member of staff who holds it. */
  'holder',
  /** Staff of the window that owes the answer, while nobody else holds it. */
  'desk',
  /** The one to whom a task inside the matter is assigned. */
  'assignee',
  'mediator',
  /** Staff of the desk to which it is offered, or the person. */
  'offered',
  /** Who owes a new sentence after a 催. */
  'urged',
  /** The clerk of the village where a service comes from. */
  'origin',
  /** Supervisor of the handling centre, or above. */
  'lead',
  'clock',
  'system',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Conditions a workflow may name; the code that answers them is in each kind. */
export const GUARDS = [
  'at-counter',
  'tasks-done',
  'ordinary-answer',
  'no-conflict',
  'no-red-flag',
  'red-flag',
  'all-reached',
  'by-word',
  'not-urged-today',
  'may-follow',
  'follow-open',
  'something-new',
  'list-told',
  'visit-open',
  'kin-matters',
  'may-avoid-village',
  'may-offer',
  'offer-open',
  'to-bind',
  'urge-open',
  'check-open',
  'survey-open',
  'review-open',
  'recheck-open',
  'callback-open',
  'second-open',
  'day-passed',
  'recently-closed',
  'tried-thrice',
] as const;
export type Guard = (typeof GUARDS)[number];
export type Facts = Readonly<Partial<Record<Guard, boolean>>>;

/** What an action does beyond moving the state; carried out by the engine or the kind, in the same unit of work. */
export const EFFECTS = [
  'hold',
  'outcome',
  'open-steps',
  'sign-step',
  'open-recheck',
  'post-sheet',
  'take-down',
  'problems',
  'our-fault',
  'papers',
  'follow',
  'move-follow',
  'settle-follow',
  'chase',
  'file-kin',
  'open-visit',
  'close-visit',
  'leave-village',
  'invite',
  'statement',
  'meeting',
  'send-out',
  'done-outside',
  'answer',
] as const;
export type Effect = (typeof EFFECTS)[number];

/** Steps on what runs beside the owed answer (see beside.ts); a cell names at most one. */
export const BESIDE_STEPS = ['offer', 'take', 'decline', 'take-back', 'bind', 'urge', 'answer-urge'] as const;
export type BesideStep = (typeof BESIDE_STEPS)[number];

/** Who hears of an action; `say` is a key of labels/messages. */
export interface Tell {
  to: 'applicant' | 'respondent' | 'parties' | 'holder' | 'desk' | 'assignee' | 'lead' | 'offered' | 'urged';
  say: string;
}

/** How a matter may end; each is counted apart. */
export const ENDINGS = [
  'delivered',
  'withdrawn',
  'joined',
  'transferred',
  'no-address',
  'unreachable',
] as const;
export type Ending = (typeof ENDINGS)[number];

/**
 * Who sees the event of an action: all parties · only the applicant's side · only the side that acted (and who handles it) · staff.
 */
export type Audience = 'parties' | 'applicant-side' | 'actor' | 'staff';

/**
 * Who owes the answer on entering a state: by routing · as before · the supervisor · the one given with the action · another than whoever
 * had it last.
 */
export type PartyRule = 'route' | 'keep' | 'lead' | 'given' | 'another';

/** One action in one state. `to: 'same'` leaves the owed answer as it is. */
export interface Cell {
  to: string;
  who: readonly Relation[];
  /** All of them must hold. */
  guard?: Guard | readonly Guard[];
  does?: readonly Effect[];
  /** What it does to what runs beside the owed answer. */
  beside?: BesideStep;
  seen: Audience;
  tell: readonly Tell[];
  /** Key of the form in catalogue/asks that the actor fills in. */
  asks?: string;
  /** Ask once more: can't be undone. */
  confirm?: true;
  tone?: 'primary' | 'danger';
  /** Only where `to` is 'closed'. */
  ending?: Ending;
  party?: PartyRule;
  /** While the total clock runs, the promise that was told stays as it is: only the state, whose turn it is, and perhaps who owes it change. */
  keeps?: true;
  /** What is promised on entering by this action, instead of the state's own clock. */
  clock?: Clock;
  /** Shown as `allowed` (false: a step the system or another screen takes). */
  offered?: false;
}

export interface State {
  party: PartyRule;
  turn: Turn;
  /** What is promised on entering. */
  clock: Clock;
  /** Does the total (legal) clock run here? */
  counts: boolean;
  on: Readonly<Record<string, Cell>>;
}

/** Versioned data: for one kind or item, who may do what in which state, its clock and whom it tells. Plain JSON. */
export interface Workflow {
  kind: string;
  version: number;
  total: Clock;
  /** How soon somebody looks at an urgent one, at every step and each time that it is handed up. */
  urgent?: Clock;
  start: string;
  states: Readonly<Record<string, State>>;
  /** What may be done when it is over: each opens it again, under the same number. */
  after?: Readonly<Record<string, Cell>>;
}

/** The clock of a step: of an urgent matter the urgent one, but for what the applicant is asked to do. */
export const clockOf = (w: Workflow, { turn, clock }: Pick<State, 'turn' | 'clock'>, urgent = false): Clock =>
  (urgent && turn !== 'applicant' ? w.urgent : undefined) ?? clock;

export const CLOSED = 'closed';

/** The conditions of an action, as a list. */
export const guardsOf = ({ guard }: Pick<Cell, 'guard'>): readonly Guard[] =>
  guard === undefined ? [] : typeof guard === 'string' ? [guard] : guard;

/**
 * Why a workflow may not be published: a target that is no state, an unknown guard or effect, a state that nobody can leave
 * or that cannot come to an end, a closing action without an ending. Empty when it is sound.
 */
export const faultsOf = (w: Workflow): string[] => {
  const faults: string[] = [];
  if (!w.states[w.start]) faults.push(`start ${w.start} is no state`);
  for (const [name, state] of Object.entries(w.states)) {
    if (state.clock.n <= 0) faults.push(`${name}: no clock`);
    for (const [act, cell] of Object.entries(state.on)) faults.push(...cellFaults(w, `${name}.${act}`, cell));
    if (!canEnd(w, name, new Set())) faults.push(`${name}: no way to an end`);
  }
  for (const [act, cell] of Object.entries(w.after ?? {})) {
    faults.push(...cellFaults(w, `after.${act}`, cell));
    if (!w.states[cell.to]) faults.push(`after.${act}: opens nothing`);
  }
  return faults;
};

const cellFaults = (w: Workflow, at: string, cell: Cell): string[] => [
  ...(cell.to === CLOSED || cell.to === 'same' || w.states[cell.to] ? [] : [`${at}: ${cell.to} is no state`]),
  ...(cell.to === CLOSED && !cell.ending ? [`${at}: closes without an ending`] : []),
  ...(cell.who.length === 0 ? [`${at}: nobody may`] : []),
  ...guardsOf(cell)
    .filter((g) => !GUARDS.includes(g))
    .map((g) => `${at}: unknown guard ${g}`),
  ...(cell.beside && !BESIDE_STEPS.includes(cell.beside) ? [`${at}: unknown step ${cell.beside}`] : []),
  ...(cell.does ?? []).filter((e) => !EFFECTS.includes(e)).map((e) => `${at}: unknown effect ${e}`),
];

const canEnd = (w: Workflow, state: string, seen: Set<string>): boolean => {
  if (state === CLOSED) return true;
  if (seen.has(state)) return false;
  seen.add(state);
  return Object.values(w.states[state]?.on ?? {}).some((c) => c.to !== 'same' && canEnd(w, c.to, seen));
};
