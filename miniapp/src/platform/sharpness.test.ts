import { describe, expect, it } from 'vitest';
import { type Grey, greyOf, judge } from './sharpness';

const SIDE = 120;

const drawn = (grey: (x: number, y: number) => number): Grey => {
  const values = new Uint8ClampedArray(SIDE * SIDE);
  for (let y = 0; y < SIDE; y++) for (let x = 0; x < SIDE; x++) values[y * SIDE + x] = grey(x, y);
  return { values, width: SIDE, height: SIDE };
};

/** Lines like print on a page. */
const page = drawn((x, y) => (y % 12 < 3 && x % 7 < 4 ? 30 : 235));

const softened = ({ values, width, height }: Grey, reach: number): Grey =>
  drawn((x, y) => {
    let sum = 0;
    let n = 0;
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) {
        if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue;
        sum += values[(y + dy) * width + x + dx] ?? 0;
        n++;
      }
    return sum / n;
  });

describe('a photo of a paper', () => {
  it('that is sharp and bright passes', () => expect(judge(page)).toBeNull());

  it('that is blurred is told from a sharp one, whatever it shows', () => {
    const picture = drawn((x, y) => (((x >> 5) + (y >> 5)) % 2 ? 60 : 220));
    expect(judge(picture)).toBeNull();
    expect(judge(softened(picture, 9))).toBe('blurred');
  });

  it('that is dark is said to be dark, before anything else', () => {
    expect(judge(drawn((x, y) => (page.values[y * SIDE + x] ?? 0) / 6))).toBe('dark');
  });

  it('of an empty sheet has nothing to be blurred', () => expect(judge(drawn(() => 240))).toBeNull());

  it('is read as the eye weighs colours', () => {
    const red = new Uint8ClampedArray([255, 0, 0, 255]);
    const white = new Uint8ClampedArray([255, 255, 255, 255]);
    expect(greyOf(red, 1, 1).values[0]).toBe(76);
    expect(greyOf(white, 1, 1).values[0]).toBe(255);
  });
});
