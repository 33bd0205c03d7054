import type { PublicityRule } from './public-sheet.js';
import type { StepRule, TaskDone } from './steps.js';

/** A line of the way: where it has been, where it is now, what still comes. */
export interface ProgressLine {
  what:
    | 'accept'
    | 'check'
    | 'survey'
    | 'review'
    | 'callback'
    | 'second'
    | 'publicity'
    | 'recheck'
    | 'decision'
    | 'answer';
  state: 'done' | 'now' | 'next';
}

/** What decides the lines. */
export interface Way {
  steps: readonly StepRule[];
  publicity: PublicityRule['rule'];
  state: string;
  /** Null while it is open. */
  ending: string | null;
  tasks: readonly TaskDone[];
  /** How often a sheet was hung. */
  posted: number;
}

/** Papers are looked at, for the first time or again. */
const BEFORE = ['submitted', 'waiting', 'mending'];
const AFTER = ['concluded', 'reopened', 'followup', 'followed'];

/**
 * The way of a matter in order. While it is open at least one line is `now` (several where they run side by side): so the applicant always
 * sees whose move it is. Once there is an answer only what was really done is left of it. A publicity that the rules only allow stands
 * there once it was used.
 */
export const progressOf = (w: Way): ProgressLine[] => {
  const over = w.ending !== null || AFTER.includes(w.state);
  const lines = [
    line('accept', w.ending === null && BEFORE.includes(w.state) ? 'now' : 'done'),
    ...w.steps.map(({ what }) => line(what, stepState(w, what))),
    ...publicityLines(w),
    line('decision', decisionState(w)),
    line('answer', w.ending === 'delivered' ? 'done' : AFTER.includes(w.state) ? 'now' : 'next'),
  ];
  const left = over ? lines.filter((l) => l.state !== 'next') : lines;
  return w.ending === null ? left : left.filter((l) => l.state === 'done');
};

const line = (what: ProgressLine['what'], state: ProgressLine['state']): ProgressLine => ({ what, state });

const finished = (w: Way, what: string): boolean => {
  const own = w.tasks.filter((t) => t.what === what);
  return own.length > 0 && own.every((t) => t.doneAt !== null);
};

const stepState = (w: Way, what: string): ProgressLine['state'] => {
  if (finished(w, what)) return 'done';
  return w.state === 'handling' && w.tasks.some((t) => t.what === what) ? 'now' : 'next';
};

/** No work is open inside it: whoever holds it has the next move. */
const idle = (w: Way): boolean =>
  w.state === 'handling' && !w.steps.some(({ what }) => stepState(w, what) === 'now');

const posts = (w: Way): boolean => w.publicity === 'must' || w.posted > 0;

const publicityLines = (w: Way): ProgressLine[] => {
  const up = w.state === 'publicity' || (idle(w) && posts(w));
  const again = w.state === 'rechecking';
  return [
    ...(posts(w) ? [line('publicity', up ? 'now' : w.posted > 0 ? 'done' : 'next')] : []),
    ...(again || w.tasks.some((t) => t.what === 'recheck') ? [line('recheck', again ? 'now' : 'done')] : []),
  ];
};

const decisionState = (w: Way): ProgressLine['state'] => {
  if (w.ending === 'delivered' || AFTER.includes(w.state)) return 'done';
  return w.state === 'deciding' || (idle(w) && !posts(w)) ? 'now' : 'next';
};
