import { expect, it } from 'vitest';
import { inOrder } from './action-order';

const one = (action: string, tone: 'primary' | 'normal' | 'danger' = 'normal') => ({
  action,
  tone,
  label: action,
  consequence: '',
  confirm: false,
  fields: [],
});

it('puts what carries on first, what ends badly last, and the seldom ones aside', () => {
  const { main, aside } = inOrder([
    one('refuse', 'danger'),
    one('note'),
    one('return'),
    one('accept', 'primary'),
    one('cannot', 'danger'),
  ]);
  expect(main.map((a) => a.action)).toEqual(['accept', 'return', 'refuse']);
  expect(aside.map((a) => a.action)).toEqual(['note', 'cannot']);
});
