import { makeNumber, readNumber } from '@huiyin/shared/domain/matter/number';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TrackingNumbers } from '../../src/features/matter/engine/tracking-numbers.js';
import { bring, type Quarrel, startQuarrel } from '../factories/quarrel.js';

let quarrel: Quarrel;

beforeEach(async () => {
  quarrel = await startQuarrel();
});
afterEach(() => quarrel.stop());

/** From now on chance has it that these are drawn, one after the other, and for ever again. */
const chance = (...numbers: string[]): void => {
  let drawn = 0;
  quarrel.app.get(TrackingNumbers).next = () => numbers[drawn++ % numbers.length] ?? '';
};

const [A, B, ...REST] = Array.from({ length: 12 }, (_, i) => makeNumber(i)) as [string, string, ...string[]];

/** As it is stored, of a matter as it is shown. */
const numberOf = ({ number }: { number: string }): string => readNumber(number) ?? '';

const numbersOfMine = async (): Promise<string[]> => {
  const { body } = await quarrel.li.get('/api/my/matters');
  return body.open.map(numberOf).sort();
};

describe('a tracking number that is taken already', () => {
  it('is drawn anew, and nobody notices', async () => {
    chance(A);
    expect(numberOf((await bring(quarrel.li)).body)).toBe(A);
    chance(A, A, A, B);
    const second = await bring(quarrel.li);
    expect(second.status).toBe(201);
    expect(numberOf(second.body)).toBe(B);
    expect(await numbersOfMine()).toEqual([A, B]);
    // Its parties, events and owed answer are there as ever.
    const seen = await quarrel.li.get(`/api/matters/${second.body.id}`);
    expect(seen.body.timeline.length).toBeGreaterThan(0);
    expect(seen.body.owed).not.toBeNull();
  });

  it('of several that draw the same in one moment, each gets one of its own', async () => {
    const pairs = REST.flatMap((number) => [number, number]);
    chance(...pairs);
    const answers = await Promise.all(Array.from({ length: 5 }, () => bring(quarrel.li)));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(201));
    const given = answers.map(({ body }) => numberOf(body)).sort();
    expect(new Set(given).size).toBe(5);
    expect(await numbersOfMine()).toEqual(given);
  });

  it('if there is no free one at all, is said, and nothing is half written', async () => {
    chance(A);
    await bring(quarrel.li);
    const failed = await bring(quarrel.li, {}, 'the-key-of-the-second-one');
    expect(failed.status).toBe(500);
    expect(await numbersOfMine()).toEqual([A]);
    chance(B);
    expect(numberOf((await bring(quarrel.li, {}, 'the-key-of-the-second-one')).body)).toBe(B);
  });
});
