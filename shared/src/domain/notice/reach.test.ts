import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS, type Delivery, EXCUSES, isRecorded, isSettled, reachOf, WAITING } from './reach.js';
import { type Attendance, sumsOf } from './sums.js';

const line: fc.Arbitrary<Delivery> = fc.record({
  channel: fc.constantFrom(...CHANNELS),
  what: fc.constantFrom('sent', 'absent', 'told', 'answered', ...EXCUSES),
  at: fc.integer({ min: 0, max: 30 }),
});
const ledger = fc.array(line, { maxLength: 12 });

const RANK = { waiting: 0, sent: 1, excused: 2, told: 3, answered: 4 };

describe('the ladder of one household', () => {
  it('goes from waiting over sent and told to answered', () => {
    const steps: Delivery[] = [
      { channel: 'wechat', what: 'sent', at: 1 },
      { channel: 'door', what: 'absent', at: 2 },
      { channel: 'phone', what: 'told', at: 3 },
      { channel: 'wechat', what: 'answered', at: 4 },
    ];
    expect(steps.map((_, i) => reachOf(steps.slice(0, i + 1)).state)).toEqual([
      'sent',
      'sent',
      'told',
      'answered',
    ]);
    expect(reachOf(steps)).toEqual({ state: 'answered', channel: 'phone', at: 3, excuse: null, tries: 1 });
    expect(reachOf([])).toEqual(WAITING);
  });

  it('counts a household by the first that told it, even when that line comes in later', () => {
    const byWechat: Delivery = { channel: 'wechat', what: 'told', at: 9 };
    const doorWithoutSignal: Delivery = { channel: 'door', what: 'told', at: 5 };
    expect(reachOf([byWechat]).channel).toBe('wechat');
    expect(reachOf([byWechat, doorWithoutSignal])).toMatchObject({ channel: 'door', at: 5 });
  });

  it('excuses with the reason that was stated last, and takes it back when somebody was told after all', () => {
    const refused: Delivery = { channel: 'door', what: 'refused', at: 1 };
    const moved: Delivery = { channel: 'phone', what: 'moved-away', at: 2 };
    expect(reachOf([refused, moved])).toMatchObject({ state: 'excused', excuse: 'moved-away' });
    expect(reachOf([refused, moved, { channel: 'wechat', what: 'told', at: 3 }])).toMatchObject({
      state: 'told',
      excuse: null,
    });
  });

  it('is the same in whatever order and however often the lines arrive', () => {
    fc.assert(
      fc.property(
        ledger.chain((lines) =>
          fc.tuple(
            fc.constant(lines),
            fc.shuffledSubarray(lines, { minLength: lines.length }),
            fc.subarray(lines),
          ),
        ),
        ([lines, shuffled, again]) => {
          expect(reachOf([...shuffled, ...again])).toEqual(reachOf(lines));
        },
      ),
    );
  });

  it('never goes down, except that time corrects which channel was first', () => {
    fc.assert(
      fc.property(ledger, line, (lines, next) => {
        const before = reachOf(lines);
        const after = reachOf([...lines, next]);
        expect(RANK[after.state]).toBeGreaterThanOrEqual(RANK[before.state]);
        expect(isSettled(before) && !isSettled(after)).toBe(false);
        expect(after.tries).toBeGreaterThanOrEqual(before.tries);
        if (isRecorded(lines, next)) expect(after).toEqual(before);
      }),
    );
  });

  it('has a channel and a time unless it is waiting, and a reason exactly when excused', () => {
    fc.assert(
      fc.property(ledger, (lines) => {
        const reach = reachOf(lines);
        expect(reach.channel === null).toBe(reach.state === 'waiting');
        expect(reach.at === null).toBe(reach.state === 'waiting');
        expect(reach.excuse !== null).toBe(reach.state === 'excused');
      }),
    );
  });
});

describe('the figures over the tiles', () => {
  it('always add up, homes without a phone included', () => {
    const answers = fc.array(fc.constantFrom<Attendance | null>('go', 'no', 'ride', null));
    fc.assert(
      fc.property(fc.array(ledger, { maxLength: 40 }), answers, (ledgers, given) => {
        const sums = sumsOf(ledgers.map(reachOf), given);
        expect(sums.households).toBe(ledgers.length);
        expect(sums.reached + sums.excused + sums.left).toBe(sums.households);
        expect(sums.byWechat + sums.byPhone + sums.byDoor).toBe(sums.reached);
        expect(sums.answered).toBeLessThanOrEqual(sums.reached);
        expect(sums.left).toBe(ledgers.filter((l) => !isSettled(reachOf(l))).length);
        expect(sums.go + sums.no + sums.ride).toBe(given.filter((a) => a !== null).length);
      }),
    );
  });
});
