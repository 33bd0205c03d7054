import type { PublicityRule } from './public-sheet.js';
import type { StepRule, TaskDone } from './steps.js';

/** A line of the way: where it has been, where it is now, what still comes. */
export interface ProgressLine {
  what: 'accept' | 'check' | 'survey' | 'review' | 'publicity' | 'recheck' | 'decision' | 'answer';
  state: 'done' | 'now' | 'next';
}

/** What decides the lines. */
export interface Way {
  steps: readonly StepRule[];
  publicity: PublicityRule['rule'];
  state: string;
  closed: boolean;
  tasks: readonly TaskDone[];
  /** How often a sheet was hung. */
  posted: number;
}

const BEFORE = ['submitted', 'waiting'];
const AFTER = ['concluded', 'reopened', 'followup', 'followed'];

/**
 * The way of a matter in order, with exactly one line that is `now` while it is open (or several of the same stage): so the applicant
 * always sees whose move it is. A publicity that the rules only allow stands there once it was used.
 */
export const progressOf = (w: Way): ProgressLine[] => {
  const over = w.closed || AFTER.includes(w.state);
  const before = !over && BEFORE.includes(w.state);
  const line = (what: ProgressLine['what'], state: ProgressLine['state']): ProgressLine => ({ what, state });
  const stepState = (what: string): ProgressLine['state'] => {
    const own = w.tasks.filter((t) => t.what === what);
    if (own.length > 0 && own.every((t) => t.doneAt !== null)) return 'done';
    return own.length > 0 && !over ? 'now' : over ? 'done' : 'next';
  };
  const shown = w.publicity === 'must' || w.posted > 0;
  const rechecks = w.state === 'rechecking' || w.tasks.some((t) => t.what === 'recheck');
  const deciding = w.state === 'deciding' || (w.state === 'handling' && idle(w) && !shown);
  const waitsToPost = w.state === 'handling' && idle(w) && shown;
  return [
    line('accept', before ? 'now' : 'done'),
    ...w.steps.map((s) => line(s.what, before ? 'next' : stepState(s.what))),
    ...(shown
      ? [
          line(
            'publicity',
            w.state === 'publicity' || waitsToPost
              ? 'now'
              : over || w.state === 'deciding' || w.state === 'rechecking'
                ? 'done'
                : 'next',
          ),
        ]
      : []),
    ...(rechecks ? [line('recheck', w.state === 'rechecking' ? 'now' : 'done')] : []),
    line('decision', over ? 'done' : deciding ? 'now' : 'next'),
    line('answer', w.closed ? 'done' : over ? 'now' : 'next'),
  ];
};

/** No work is open inside it: whoever holds it has the next move. */
const idle = (w: Way): boolean =>
  w.steps.every((s) => w.tasks.some((t) => t.what === s.what)) && w.tasks.every((t) => t.doneAt !== null);
