/** A rectangle on a picture, in fractions of its width and height. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Smaller than this is a slip of the hand, not a mark. */
const LEAST = 0.01;

const within = (n: number) => Math.min(1, Math.max(0, n));

/** The rectangle between two points of a picture as it lies on the screen; null for a mere click. */
export const boxOf = (
  from: { x: number; y: number },
  to: { x: number; y: number },
  picture: { left: number; top: number; width: number; height: number },
): Box | null => {
  const at = (p: { x: number; y: number }) => ({
    x: within((p.x - picture.left) / picture.width),
    y: within((p.y - picture.top) / picture.height),
  });
  const [a, b] = [at(from), at(to)];
  const box = {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    w: Math.abs(a.x - b.x),
    h: Math.abs(a.y - b.y),
  };
  return box.w < LEAST || box.h < LEAST ? null : box;
};

/** One ninth of the picture, as the keys lie on the number pad: 7 is the upper left. */
export const ninth = (key: number): Box => ({
  x: ((key - 1) % 3) / 3,
  y: (2 - Math.floor((key - 1) / 3)) / 3,
  w: 1 / 3,
  h: 1 / 3,
});
