import { expect, it } from 'vitest';
import { drag, FLAT, rotate, zoom } from './view-state';

it('zooms within limits and lies flat again when zoomed out', () => {
  const near = drag(zoom(FLAT, 2), 30, 40);
  expect(near).toEqual({ scale: 2, turn: 0, x: 30, y: 40 });
  expect(zoom(near, 0.1)).toEqual(FLAT);
  expect(zoom(near, 100).scale).toBe(6);
});

it('does not let a whole page slip away', () => {
  expect(drag(FLAT, 500, 0)).toEqual(FLAT);
});

it('comes round after four turns', () => {
  expect(rotate(rotate(rotate(rotate(FLAT))))).toEqual(FLAT);
});
