import type { Clock } from '../../calendar/calendar.js';
import { LOCAL_RULES, type LocalRules } from '../../local-rules.js';
import type { Cell, State } from '../../matter/workflow.js';
import { callbackCells, isPayout } from './payout.js';
import type { PublicityRule } from './public-sheet.js';
import { type StepRule, signersOf } from './steps.js';

/** What of an item shapes the work before its answer. */
export interface StepShape {
  steps: readonly StepRule[];
  publicity: Pick<PublicityRule, 'rule'> & { counts?: boolean | undefined };
  decision?: Clock | undefined;
  letter?: Clock | undefined;
  /** The county's own limits; what stands above goes before them. */
  rules?: LocalRules | undefined;
}

const STAFF = ['holder', 'desk'] as const;

/** The county's own limits, else those of the start. */
export const rulesOf = ({ rules }: Pick<StepShape, 'rules'>): LocalRules => rules ?? LOCAL_RULES;

/** A signature under a piece of work: the state stays, the row says what was found; the applicant reads that it was done. */
const sign = (what: string): Cell => ({
  to: 'same',
  who: ['assignee', ...STAFF],
  guard: `${what}-open` as NonNullable<Cell['guard']> & string,
  does: ['sign-step'],
  seen: 'applicant-side',
  tell: signersOf(what) > 1 ? [{ to: 'holder', say: 'signed' }] : [],
  asks: what,
  tone: 'primary',
});

/** Under the item's own steps: who goes, checks, reviews. */
export const stepCells = (steps: readonly StepRule[]): Record<string, Cell> => ({
  ...Object.fromEntries(steps.map(({ what }) => [`${what}-done`, sign(what)])),
  ...(steps.some(({ what }) => what === 'callback') ? callbackCells : {}),
});

export const approveCell: Cell = {
  to: 'concluded',
  who: STAFF,
  guard: ['tasks-done', 'no-conflict'],
  does: ['outcome'],
  seen: 'applicant-side',
  tell: [{ to: 'applicant', say: 'approved' }],
  asks: 'approval',
  confirm: true,
  tone: 'primary',
};

/** The account changes: not before the day has passed, and the person hears of it on every way. */
const payoutCell: Cell = {
  ...approveCell,
  guard: ['tasks-done', 'no-conflict', 'day-passed'],
  tell: [{ to: 'applicant', say: 'payout-changed' }],
};

/** 不予: by a rule, in writing, within its days. */
export const refuseCell = (item: Pick<StepShape, 'letter' | 'rules'>): Cell => ({
  to: 'concluded',
  who: STAFF,
  guard: 'no-conflict',
  does: ['outcome'],
  seen: 'applicant-side',
  tell: [{ to: 'applicant', say: 'refused' }],
  asks: 'refusal',
  confirm: true,
  tone: 'danger',
  clock: item.letter ?? rulesOf(item).letter,
});

/** 办不了: no fault of the applicant's and no refusal of a right, said honestly: why, by which rule, the next door, and whom to ask to look again. */
export const cannotCell = (item: Pick<StepShape, 'letter' | 'rules'>): Cell => ({
  ...refuseCell(item),
  tell: [{ to: 'applicant', say: 'cannot' }],
  asks: 'cannot',
});

const postCell: Cell = {
  to: 'publicity',
  who: STAFF,
  guard: ['tasks-done', 'no-conflict'],
  does: ['post-sheet'],
  seen: 'applicant-side',
  tell: [{ to: 'applicant', say: 'posted' }],
  asks: 'post',
  confirm: true,
  tone: 'primary',
};

const POSTS = ['must', 'may'];

/** From `handling` on: straight to the answer, or by way of publicity where the item's rules ask or allow it. Never where they forbid it. */
export const towardsAnswer = (item: StepShape): Record<string, Cell> => ({
  ...(POSTS.includes(item.publicity.rule) ? { post: postCell } : {}),
  ...(item.publicity.rule === 'must' ? {} : { approve: isPayout(item.steps) ? payoutCell : approveCell }),
  refuse: refuseCell(item),
  cannot: cannotCell(item),
});

/** Publicity, what follows an objection, and the decision; none of them where nothing may be posted. `also`: what may be done in every state. */
export const publicityStates = (
  item: StepShape,
  also: Record<string, Cell>,
  withdraw: Cell,
): Record<string, State> => {
  if (!POSTS.includes(item.publicity.rule)) return {};
  return {
    publicity: {
      party: 'keep',
      turn: 'publicity',
      // Only for whoever enters without a sheet's own day; the sheet says when it comes down.
      clock: { unit: 'day', n: 7 },
      counts: item.publicity.counts ?? false,
      on: {
        'posted-out': {
          to: 'deciding',
          who: ['system'],
          does: ['take-down'],
          seen: 'applicant-side',
          tell: [
            { to: 'applicant', say: 'posted-out' },
            { to: 'holder', say: 'to-decide' },
          ],
          offered: false,
        },
        object: {
          to: 'rechecking',
          who: ['system'],
          // The village's own desk doesn't look into what its neighbours say: the town does.
          party: 'given',
          does: ['take-down', 'open-recheck'],
          seen: 'applicant-side',
          tell: [
            { to: 'applicant', say: 'objected' },
            { to: 'holder', say: 'objection-came' },
          ],
          offered: false,
        },
        withdraw: { ...withdraw, does: ['take-down'] },
        ...also,
      },
    },
    rechecking: {
      party: 'keep',
      turn: 'us',
      clock: rulesOf(item).recheck,
      counts: false,
      on: { 'recheck-done': sign('recheck'), post: postCell, refuse: refuseCell(item), withdraw, ...also },
    },
    deciding: {
      party: 'keep',
      turn: 'us',
      clock: item.decision ?? rulesOf(item).decision,
      counts: true,
      on: { approve: approveCell, refuse: refuseCell(item), cannot: cannotCell(item), withdraw, ...also },
    },
  };
};
