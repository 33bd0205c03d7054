import { describe, expect, it } from 'vitest';
import { latestDay, missingPhotos, promisedPapers } from './papers';
import type { Material } from './steps';

const paper = (slot: string, more: Partial<Material> = {}): Material => ({
  slot,
  name: slot,
  plainName: slot,
  kind: 'photo',
  required: true,
  ...more,
});

const CARD = paper('card');
const ILLNESS = paper('illness', { later: { days: 15 } });
const PHOTO = { key: 'p1', id: 'f1', state: 'sent' as const };
/** 2026-11-22 23:30 at +08:00. */
const LATE_EVENING = Date.UTC(2026, 10, 22, 15, 30);

describe('what must be photographed', () => {
  it('is named paper by paper', () => {
    expect(Object.keys(missingPhotos([CARD, ILLNESS, paper('any', { required: false })], {}, []))).toEqual([
      'card',
      'illness',
    ]);
    expect(missingPhotos([CARD], { card: [PHOTO] }, [])).toEqual({});
  });

  it('may follow only where the item says so', () => {
    expect(Object.keys(missingPhotos([CARD, ILLNESS], {}, ['card', 'illness']))).toEqual(['card']);
  });
});

describe('what is promised for later', () => {
  it('is for the last day that the item allows, by the village’s clock', () => {
    expect(latestDay(15, LATE_EVENING)).toBe('2026-12-07');
    expect(promisedPapers([CARD, ILLNESS], {}, ['card', 'illness'], LATE_EVENING)).toEqual([
      { slot: 'illness', by: '2026-12-07' },
    ]);
  });

  it('is no more once there is a photo', () => {
    expect(promisedPapers([ILLNESS], { illness: [PHOTO] }, ['illness'], LATE_EVENING)).toEqual([]);
  });
});
