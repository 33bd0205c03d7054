import type { Channel, Reach } from './reach.js';

/** 去 / 不去 / 要车接. */
export type Attendance = 'go' | 'no' | 'ride';

/** The figures over the tiles: households but for `go`, `no`, `ride`, which are persons. */
export interface Sums {
  households: number;
  reached: number;
  answered: number;
  excused: number;
  left: number;
  byWechat: number;
  byPhone: number;
  byDoor: number;
  go: number;
  no: number;
  ride: number;
}

const BY: Readonly<Record<Channel, 'byWechat' | 'byPhone' | 'byDoor'>> = {
  wechat: 'byWechat',
  phone: 'byPhone',
  door: 'byDoor',
};

/**
 * Counts the tiles: every household of the audience once, with a phone or without. households = reached + excused + left, and
 * reached = byWechat + byPhone + byDoor, each by the channel that told it first.
 */
export const sumsOf = (
  tiles: Iterable<Pick<Reach, 'state' | 'channel'>>,
  answers: Iterable<Attendance | null> = [],
): Sums => {
  const sums: Sums = {
    households: 0,
    reached: 0,
    answered: 0,
    excused: 0,
    left: 0,
    byWechat: 0,
    byPhone: 0,
    byDoor: 0,
    go: 0,
    no: 0,
    ride: 0,
  };
  for (const { state, channel } of tiles) {
    sums.households += 1;
    if (state === 'excused') sums.excused += 1;
    else if (state === 'waiting' || state === 'sent') sums.left += 1;
    else {
      sums.reached += 1;
      if (state === 'answered') sums.answered += 1;
      sums[BY[channel ?? 'door']] += 1;
    }
  }
  for (const answer of answers) if (answer) sums[answer] += 1;
  return sums;
};
