import type { Tally } from './tally.js';

/** All that the figures know of one matter. Times are epoch milliseconds. */
export interface MatterFacts extends Tally {
  receivedAt: number;
  firstPromise: number;
  closedAt: number | null;
  ending: string | null;
  /** By when an answer is owed now, and whose move it is; null when it is over. */
  owedPromise: number | null;
  owedTurn: string | null;
  /** The answer as it stands: of a matter that was opened again, the last one. */
  result: string | null;
  weight: string | null;
  /** 1 (worst) … 5, or nobody said. */
  score: number | null;
  /** Drawn by lot to be asked how it was; `result` null: not asked yet. */
  callback: { result: 'asked' | 'silent' | 'unreached' | null; solved: boolean | null } | null;
}

type Asked = (m: MatterFacts, now: number) => boolean;

const kept: Asked = (m) => m.wordAt !== null && m.wordAt <= m.firstPromise;
const wordless: Asked = (m) => m.wordAt === null;
const broken: Asked = (m, now) =>
  m.wordAt !== null ? m.wordAt > m.firstPromise : (m.closedAt ?? now) > m.firstPromise;
const delivered: Asked = (m) => m.ending === 'delivered';
/** Answers that say no, each apart: a refusal by a rule, an honest 办不了, a quarrel without agreement. */
export const NOES = ['refused', 'cannot', 'not-agreed'] as const;
const answeredWith =
  (result: (typeof NOES)[number]): Asked =>
  (m) =>
    delivered(m, 0) && m.result === result;
const endedBy =
  (ending: string): Asked =>
  (m) =>
    m.ending === ending;
const asksRating: Asked = (m) => delivered(m, 0) || m.score !== null;
const callback =
  (result: 'asked' | 'silent' | 'unreached' | null, solved?: boolean): Asked =>
  (m) =>
    m.callback !== null &&
    m.callback.result === result &&
    (solved === undefined || m.callback.solved === solved);

/**
 * Every number, by what it asks of one matter; the server's SQL says the same, and a test holds the two together. All but `owed-now` and
 * `late-now` are of what was received in the months asked for.
 */
export const MEASURES = {
  received: () => true,
  kept,
  broken,
  'not-due': (m, now) => wordless(m, now) && m.closedAt === null && now <= m.firstPromise,
  'over-before': (m) => wordless(m, 0) && m.closedAt !== null && m.closedAt <= m.firstPromise,
  'at-once': (m) => m.weight === 'on-the-spot' && kept(m, 0) && m.wordAt === m.answeredAt,
  returned: (m) => m.returns > 0,
  'our-fault': (m) => m.faults > 0,
  urged: (m) => m.urges > 0,
  moved: (m) => m.moves > 0,
  unmoved: (m) => m.moves === 0,

  solved: (m) => delivered(m, 0) && !NOES.some((no) => no === m.result),
  refused: answeredWith('refused'),
  cannot: answeredWith('cannot'),
  'not-agreed': answeredWith('not-agreed'),
  withdrawn: endedBy('withdrawn'),
  joined: endedBy('joined'),
  transferred: endedBy('transferred'),
  'no-address': endedBy('no-address'),
  unreachable: endedBy('unreachable'),
  open: (m) => m.closedAt === null,

  answered: (m) => m.weight !== null,
  'weight-on-the-spot': (m) => m.weight === 'on-the-spot',
  'weight-ordinary': (m) => m.weight === 'ordinary',
  'weight-grave': (m) => m.weight === 'grave',

  'asked-rating': asksRating,
  satisfied: (m) => m.score !== null && m.score > 2,
  unsatisfied: (m) => m.score !== null && m.score <= 2,
  silent: (m) => delivered(m, 0) && m.score === null,

  'called-back': (m) => m.callback !== null,
  'callback-solved': callback('asked', true),
  'callback-not-solved': callback('asked', false),
  'callback-silent': callback('silent'),
  'callback-unreached': callback('unreached'),
  'callback-waiting': callback(null),

  'owed-now': (m) => m.closedAt === null,
  'late-now': (m, now) => m.owedTurn === 'us' && m.owedPromise !== null && m.owedPromise < now,
} as const satisfies Record<string, Asked>;

export type Measure = keyof typeof MEASURES;
export const MEASURE_KEYS = Object.keys(MEASURES) as Measure[];

/** What is owed at this moment, whenever it was received. */
export const NOW_MEASURES: readonly Measure[] = ['owed-now', 'late-now'];

/** A whole and its parts: each matter of the whole is in exactly one of them. */
export const PARTS = {
  received: [
    ['kept', 'broken', 'not-due', 'over-before'],
    ['unmoved', 'moved'],
    [
      ...(['solved', 'refused', 'cannot', 'not-agreed', 'withdrawn'] as const),
      ...(['joined', 'transferred', 'no-address', 'unreachable', 'open'] as const),
    ],
  ],
  answered: [['weight-on-the-spot', 'weight-ordinary', 'weight-grave']],
  'asked-rating': [['satisfied', 'unsatisfied', 'silent']],
  'called-back': [
    [
      ...(['callback-solved', 'callback-not-solved', 'callback-silent'] as const),
      ...(['callback-unreached', 'callback-waiting'] as const),
    ],
  ],
} as const satisfies Partial<Record<Measure, readonly (readonly Measure[])[]>>;

/** Days from received to the answer, told or not; a part of a day counts as that part. */
export const daysTaken = ({ receivedAt, answeredAt }: Pick<MatterFacts, 'receivedAt' | 'answeredAt'>) =>
  answeredAt === null ? null : (answeredAt - receivedAt) / 86_400_000;

/** Which of `n` values in order is the middle one (from 0); of an even number the earlier of the two. */
export const middleOf = (n: number): number => Math.max(0, Math.ceil(n / 2) - 1);
