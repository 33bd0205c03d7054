import type { Field } from '@huiyin/shared/catalogue/fields';
import { describe, expect, it } from 'vitest';
import { checkBut, type Offer, offerOf, sayUsed, usedIds, usedOffer, withOffer } from './given';

const FIELDS: Field[] = [
  { key: 'bankCard', label: '卡号', type: 'bank-card', required: true },
  { key: 'note', label: '说明', type: 'text', required: false },
];
const card: Offer = {
  ...{ id: 'g1', key: 'bankCard', kind: 'answer', label: '卡号', say: '****0004' },
  ...{ pages: 0, at: 0, until: 9 },
};
const photo: Offer = { ...card, id: 'g2', key: 'bank-card', kind: 'paper', say: null, pages: 2 };

describe('what was given before', () => {
  it('stands in for an answer, until one would rather fill it in', () => {
    expect(Object.keys(checkBut(FIELDS, {}, [card], {}).errors)).toEqual(['bankCard']);
    const used = withOffer({}, card, true);
    expect(checkBut(FIELDS, { note: '好' }, [card], used)).toEqual({ send: { note: '好' }, errors: {} });
    expect(usedIds([card, photo], used)).toEqual(['g1']);
    expect(withOffer(used, card, false)).toEqual({});
  });

  it('that ran out meanwhile is asked for again', () => {
    const used = withOffer({}, card, true);
    expect(usedOffer([], used, 'answer', 'bankCard')).toBeUndefined();
    expect(usedIds([], used)).toEqual([]);
    expect(usedOffer([{ ...card, id: 'g9' }], used, 'answer', 'bankCard')).toBeUndefined();
    expect(Object.keys(checkBut(FIELDS, {}, [], used).errors)).toEqual(['bankCard']);
  });

  it('is told apart by what it is', () => {
    expect(offerOf([card, photo], 'paper', 'bankCard')).toBeUndefined();
    expect(sayUsed(card)).toBe('用上次交的：****0004');
    expect(sayUsed(photo)).toBe('用上次交的：2张照片');
  });
});
