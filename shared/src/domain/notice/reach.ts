/** Through what a household hears. The app and WeChat's message are one: the household's own phone. */
export const CHANNELS = ['wechat', 'phone', 'door'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Why a household needn't be told any more; stated by whoever was there, or by the notice's being called back. */
export const EXCUSES = ['moved-away', 'refused', 'recalled'] as const;
export type Excuse = (typeof EXCUSES)[number];

/** One line of the ledger: what happened between a notice and a household, on one channel. Lines are only added. */
export interface Delivery {
  channel: Channel;
  what: 'sent' | 'absent' | 'told' | 'answered' | Excuse;
  /** When it really happened; a line recorded without signal comes later than others. */
  at: number;
}

export type ReachState = 'waiting' | 'sent' | 'told' | 'answered' | 'excused';

/** How far one household is. `channel` and `at`: the first that told it; while nobody has, those of what the state rests on. */
export interface Reach {
  state: ReachState;
  channel: Channel | null;
  at: number | null;
  excuse: Excuse | null;
  /** Times that nobody was there. */
  tries: number;
}

export const WAITING: Reach = { state: 'waiting', channel: null, at: null, excuse: null, tries: 0 };

const isTelling = ({ what }: Delivery) => what === 'told' || what === 'answered';

const excuseOf = ({ what }: Delivery): Excuse | null => EXCUSES.find((excuse) => excuse === what) ?? null;

const inOrder = (a: Delivery, b: Delivery) =>
  a.at - b.at || CHANNELS.indexOf(a.channel) - CHANNELS.indexOf(b.channel) || (a.what < b.what ? -1 : 1);

/** The same line twice (a double tap, a phone that sends again) is one. */
const isSame = (a: Delivery, b: Delivery) => a.at === b.at && a.channel === b.channel && a.what === b.what;

/** True when the ledger has this very line already. */
export const isRecorded = (ledger: readonly Delivery[], line: Delivery): boolean =>
  ledger.some((known) => isSame(known, line));

/**
 * Folds a household's ledger. The order in which lines arrive doesn't matter, nor how often each does. Who was told once stays told,
 * even when a neighbour says later that they moved; who was excused and is told after all counts as told.
 */
export const reachOf = (ledger: readonly Delivery[]): Reach => {
  const lines = [...ledger]
    .sort(inOrder)
    .filter((line, i, all) => i === 0 || !isSame(line, all[i - 1] as Delivery));
  const tries = lines.filter(({ what }) => what === 'absent').length;
  const told = lines.find(isTelling);
  if (told) {
    const state = lines.some(({ what }) => what === 'answered') ? 'answered' : 'told';
    return { state, channel: told.channel, at: told.at, excuse: null, tries };
  }
  const excused = lines.filter((line) => excuseOf(line) !== null).at(-1);
  if (excused) {
    return { state: 'excused', channel: excused.channel, at: excused.at, excuse: excuseOf(excused), tries };
  }
  const sent = lines.find(({ what }) => what === 'sent');
  return sent
    ? { state: 'sent', channel: sent.channel, at: sent.at, excuse: null, tries }
    : { ...WAITING, tries };
};

/** Nothing is owed to this household any more. */
export const isSettled = ({ state }: Pick<Reach, 'state'>): boolean =>
  state === 'told' || state === 'answered' || state === 'excused';
