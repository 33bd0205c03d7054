import type { MatterEvent } from '../matter/snapshot.js';

/** What the figures ask of a matter beyond its own columns: a fold of its events, kept beside it so that nobody reads events to count. */
export interface Tally {
  /** When we first said something that moved it: taken in, papers missing, an answer. */
  wordAt: number | null;
  /** When the answer was given the first time; told or not. */
  answeredAt: number | null;
  /** How often papers were asked for; of these, how often by our own fault (it could have been known the first time). */
  returns: number;
  faults: number;
  /** How often the applicant asked how it stands (催). */
  urges: number;
  /** How often a promise of ours was broken, and a new one told. */
  moves: number;
}

export const NOTHING_YET: Tally = {
  wordAt: null,
  answeredAt: null,
  returns: 0,
  faults: 0,
  urges: 0,
  moves: 0,
};

type Told = Pick<MatterEvent, 'at' | 'act' | 'by' | 'from' | 'to' | 'ending'> & {
  readonly owed: { readonly turn: string } | null;
};

/** By an account: the residents' side moves it, too, but that is no word of ours. */
const byResident = ({ by }: Told): boolean => by.startsWith('account:');

const isWord = (e: Told): boolean => e.to !== e.from && e.ending !== 'withdrawn' && !byResident(e);

/** `concluded` is the answer that is still to be told, in every kind's workflow; what is done at the counter is told at once. */
const isAnswer = (e: Told): boolean => e.to === 'concluded' || e.ending === 'delivered';

/** The tally after one more event. The same for an event that came long ago: nothing but what the event says. */
export const tallied = (was: Tally, e: Told): Tally => ({
  wordAt: was.wordAt ?? (isWord(e) ? e.at : null),
  answeredAt: was.answeredAt ?? (isAnswer(e) ? e.at : null),
  returns: was.returns + (e.act === 'return' || e.act === 'return-again' ? 1 : 0),
  faults: was.faults + (e.act === 'return-again' ? 1 : 0),
  urges: was.urges + (e.act === 'urge' ? 1 : 0),
  moves: was.moves + (e.act === 'hand-up' && e.owed?.turn === 'us' ? 1 : 0),
});
