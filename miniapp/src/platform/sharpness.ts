/** Grey values 0–255, row by row. */
export interface Grey {
  values: Uint8ClampedArray;
  width: number;
  height: number;
}

/** Darker than this on average, small print can't be read. */
const DARK = 60;
/** From here on the picture hardly changes when it is blurred once more: it was blurred before. */
const BLURRED = 0.5;
const REACH = 4;

/** The grey values of pixels as a canvas gives them (red, green, blue, alpha). */
export const greyOf = (rgba: Uint8ClampedArray, width: number, height: number): Grey => {
  const values = new Uint8ClampedArray(width * height);
  for (let i = 0; i < values.length; i++) {
    const at = i * 4;
    values[i] = 0.299 * (rgba[at] ?? 0) + 0.587 * (rgba[at + 1] ?? 0) + 0.114 * (rgba[at + 2] ?? 0);
  }
  return { values, width, height };
};

const meanOf = ({ values }: Grey): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * How blurred along one direction, 0 (sharp) to 1: neighbouring values of a sharp picture come much closer to each other when it is
 * blurred, those of a blurred one hardly do (Crete and others, 2007). What the picture shows doesn't matter.
 */
const blurAlong = ({ values, width, height }: Grey, step: number): number => {
  const far = REACH * step;
  let before = 0;
  let lost = 0;
  const last = width * height - far - 1;
  for (let i = far + step; i < last; i++) {
    let here = 0;
    for (let k = -REACH; k <= REACH; k++) here += values[i + k * step] ?? 0;
    const previous = here - (values[i + far] ?? 0) + (values[i - far - step] ?? 0);
    const sharp = Math.abs((values[i] ?? 0) - (values[i - step] ?? 0));
    const soft = Math.abs(here - previous) / (2 * REACH + 1);
    before += sharp;
    lost += Math.max(0, sharp - soft);
  }
  return before === 0 ? 0 : (before - lost) / before;
};

/** What is wrong with a photo of a paper, if anything: too dark, or blurred. */
export const judge = (grey: Grey): 'dark' | 'blurred' | null => {
  if (meanOf(grey) < DARK) return 'dark';
  return Math.max(blurAlong(grey, 1), blurAlong(grey, grey.width)) > BLURRED ? 'blurred' : null;
};
