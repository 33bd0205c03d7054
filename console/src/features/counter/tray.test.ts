import { describe, expect, it } from 'vitest';
import { cardOf } from '../../platform/card-reader';
import { aimOf, moved } from './tray';

const slots = [
  { slot: 'more', required: false },
  { slot: 'card', required: true },
];
const photo = (id: string) => ({ id, name: id, mime: 'image/jpeg' });

describe('where the next photo goes', () => {
  it('first to what must be there, then to the rest, at last behind the last; or where the clerk aimed', () => {
    expect(aimOf(slots, {}, null)).toBe('card');
    expect(aimOf(slots, { card: [photo('1')] }, null)).toBe('more');
    expect(aimOf(slots, { card: [photo('1')], more: [photo('2')] }, null)).toBe('card');
    expect(aimOf(slots, {}, 'more')).toBe('more');
    expect(aimOf(slots, {}, 'gone')).toBe('card');
    expect(aimOf([], {}, null)).toBeNull();
  });

  it('may be put right by moving it', () => {
    const papers = { card: [photo('1'), photo('2')] };
    expect(moved(papers, '2', 'more')).toEqual({ card: [photo('1')], more: [photo('2')] });
    expect(moved(papers, 'x', 'more')).toEqual(papers);
  });
});

describe('what a reader read', () => {
  it('is an ID card, a bank card, or nothing of ours', () => {
    expect(cardOf('6217000000000000004')).toEqual({ kind: 'bank-card', number: '6217000000000000004' });
    expect(cardOf('6217000000000000005')).toBeNull();
    expect(cardOf('123456789012345678')).toBeNull();
  });
});
