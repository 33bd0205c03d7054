import type { Clock } from '../../calendar/calendar.js';

/**
 * Work before the answer: 信息核对 · 入户 · 评议或审核; of a changed account 打登记的电话 · 第二个人核. Publicity and the decision are states of the matter, for the owed answer
 * waits there.
 */
export const STEPS = ['check', 'survey', 'review', 'callback', 'second'] as const;
export type Step = (typeof STEPS)[number];

/** A step of an item, with its own limit: never a promise to the applicant. */
export interface StepRule {
  what: Step;
  clock: Clock;
}

/** What may run side by side, earliest first: the review reads what the others found. */
const STAGES: readonly (readonly Step[])[] = [['check', 'survey'], ['review'], ['callback'], ['second']];

/** How many different members of staff have to sign a step (民发〔2021〕57号: 每组不少于2人). A second survey after an objection too. */
export const signersOf = (what: string): number => (what === 'survey' || what === 'recheck' ? 2 : 1);

/** A task row, as far as the order of steps needs it. */
export interface TaskDone {
  what: string;
  doneAt: number | null;
}

/** The steps to open now: of the earliest stage that isn't finished, what has no task yet. */
export const stepsToOpen = (rules: readonly StepRule[], tasks: readonly TaskDone[]): StepRule[] => {
  const finished = (what: string) => {
    const own = tasks.filter((t) => t.what === what);
    return own.length > 0 && own.every((t) => t.doneAt !== null);
  };
  const stage = STAGES.find((s) => rules.some((r) => s.includes(r.what) && !finished(r.what)));
  return rules.filter((r) => stage?.includes(r.what) && !tasks.some((t) => t.what === r.what));
};

/** Who might go, nearest first. */
export interface Candidate {
  id: string;
  /** Of the village itself: where nobody of the village may go, two of the town do. */
  level: 'village' | 'town';
}

/**
 * Whom a step is given to: so many different people, none of them kin of the applicant; those who went before only when nobody else is
 * there. Null: too few, and then the step waits for the town's roster.
 */
export const pickSigners = (
  what: string,
  candidates: readonly Candidate[],
  kin: ReadonlySet<string>,
  went: ReadonlySet<string> = new Set(),
): string[] => {
  const free = [...new Map(candidates.map((c) => [c.id, c])).values()].filter((c) => !kin.has(c.id));
  const fresh = free.filter((c) => !went.has(c.id));
  const again = free.filter((c) => went.has(c.id));
  return [...fresh, ...again].slice(0, signersOf(what)).map((c) => c.id);
};

/** Why somebody may not sign. */
export type MayNotSign = 'kin-may-not' | 'signed-already' | 'nothing-to-sign';

/** A task row, as far as signing needs it. */
export interface TaskToSign extends TaskDone {
  id: string;
  assigneeId: string;
  doneBy: string | null;
  round: number;
}

/**
 * Which row this person's signature fills: the one given to them, else one of a colleague who can't go. Nobody signs twice in one round,
 * and no kin of the applicant signs at all.
 */
export const rowToSign = (
  what: string,
  tasks: readonly TaskToSign[],
  staffId: string,
  kin: boolean,
): { ok: true; id: string; last: boolean } | { ok: false; why: MayNotSign } => {
  const open = tasks.filter((t) => t.what === what && t.doneAt === null);
  const round = Math.max(0, ...open.map((t) => t.round));
  const [first] = open;
  if (!first) return { ok: false, why: 'nothing-to-sign' };
  if (kin) return { ok: false, why: 'kin-may-not' };
  const signed = tasks.some((t) => t.what === what && t.round === round && t.doneBy === staffId);
  if (signed) return { ok: false, why: 'signed-already' };
  const row = open.find((t) => t.assigneeId === staffId) ?? first;
  return { ok: true, id: row.id, last: open.length === 1 };
};
