import { expect, it } from 'vitest';
import { boxOf, ninth } from './marks';

const picture = { left: 100, top: 50, width: 200, height: 400 };

it('measures a mark in fractions of the picture, whichever corner it began at', () => {
  const box = { x: 0.25, y: 0.5, w: 0.5, h: 0.25 };
  expect(boxOf({ x: 150, y: 250 }, { x: 250, y: 350 }, picture)).toEqual(box);
  expect(boxOf({ x: 250, y: 350 }, { x: 150, y: 250 }, picture)).toEqual(box);
});

it('stays on the picture, and takes a mere click for nothing', () => {
  expect(boxOf({ x: 0, y: 0 }, { x: 1000, y: 1000 }, picture)).toEqual({ x: 0, y: 0, w: 1, h: 1 });
  expect(boxOf({ x: 150, y: 150 }, { x: 151, y: 151 }, picture)).toBeNull();
});

it('has the ninths of the number pad', () => {
  expect(ninth(7)).toMatchObject({ x: 0, y: 0 });
  expect(ninth(3)).toMatchObject({ x: 2 / 3, y: 2 / 3 });
});
