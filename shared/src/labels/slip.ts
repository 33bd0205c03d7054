import { dayOf, weekdayOf } from '../domain/calendar/calendar.js';
import { partsOf } from '../domain/calendar/days.js';
import type { Turn } from '../domain/matter/workflow.js';
import { owedLineForResident } from './owed.js';
import { sayInstant, WEEKDAYS } from './units.js';

/** What a slip is made of: a matter as its reader may see it. */
export interface SlipMatter {
  readonly title: string;
  readonly applicant: string;
  /** When it came, milliseconds. */
  readonly at: number;
  /** Where it came on paper: when that was. */
  readonly paper?: { readonly receivedAt: number } | undefined;
  readonly kind: string;
  readonly state: string;
  readonly stateLabel: string;
  readonly endingLabel: string | null;
  readonly from: string;
  readonly queryCode?: string | undefined;
  readonly owed: {
    readonly turn: Turn;
    readonly party: { readonly label: string; readonly phone: string | null };
    readonly promise: number;
    readonly late: boolean;
    readonly provisional: boolean;
  } | null;
  readonly papers: readonly {
    readonly slot: string;
    readonly name: string;
    readonly required: boolean;
    readonly status: 'given' | 'absent' | 'problem';
    readonly say: string | null;
  }[];
}

/** A line of a slip: what it is, and the value; `big` is what somebody copies from it. */
export interface SlipLine {
  readonly label: string;
  readonly value: string;
  readonly big?: true;
}

const SLIP = {
  who: '谁办',
  what: '办什么',
  at: '什么时候收的',
  by: '经手人',
  promise: '什么时候有回音',
  ask: '有事问',
  queryCode: '查询码',
  bring: '交到',
} as const;

/** The sheets that come as a slip or on A4. */
export const SLIP_TITLES = { receipt: '回执', missing: '缺材料清单' } as const;

/** Below a receipt. */
export const SLIP_KEEP =
  '请把这张条子收好。打电话或到窗口，报办事号就能问办到哪一步了；不登录查，要办事号和查询码。';

/** Above the list of what lacks. */
export const missingLead = (who: string): string => `${who}：您办的事还缺下面这些，补好再交来就行。`;

/** A day on paper: 2026年11月24日（周二）. Paper lies about for years, so the year is always there. */
const paperDay = (at: number): string => {
  const { year, month, date } = partsOf(dayOf(at));
  return `${year}年${month}月${date}日（${WEEKDAYS[weekdayOf(dayOf(at))]}）`;
};

const promiseOf = ({ owed, state, kind, endingLabel, stateLabel }: SlipMatter): string =>
  owed
    ? owedLineForResident({
        turn: owed.turn,
        who: owed.party.label,
        by: paperDay(owed.promise),
        late: owed.late,
        state,
        kind,
        provisional: owed.provisional,
      })
    : (endingLabel ?? stateLabel);

const askOf = ({ owed, from }: SlipMatter): string =>
  owed ? [owed.party.label, owed.party.phone ?? ''].join(' ').trim() : from;

/** The lines of a receipt, in order; `by` is the member of staff who hands it over, '' when it is taken from the phone. */
export const receiptLines = (matter: SlipMatter, by: string): SlipLine[] => [
  { label: SLIP.who, value: matter.applicant },
  { label: SLIP.what, value: matter.title },
  { label: SLIP.at, value: sayInstant(matter.paper?.receivedAt ?? matter.at) },
  ...(by === '' ? [] : [{ label: SLIP.by, value: by }]),
  { label: SLIP.promise, value: promiseOf(matter) },
  { label: SLIP.ask, value: askOf(matter) },
  ...(matter.queryCode ? [{ label: SLIP.queryCode, value: matter.queryCode, big: true as const }] : []),
];

/** The papers that still lack, each in a sentence; empty when nothing does. */
export const missingPapers = ({ papers }: Pick<SlipMatter, 'papers'>): string[] =>
  papers
    .filter((p) => p.status === 'problem' || (p.status === 'absent' && p.required))
    .map((p) => p.say ?? p.name);

/** Below the list of what lacks: where to bring it, and by when there is an answer. */
export const missingFoot = (matter: SlipMatter): SlipLine[] => [
  { label: SLIP.bring, value: askOf(matter) },
  { label: SLIP.promise, value: promiseOf(matter) },
];
