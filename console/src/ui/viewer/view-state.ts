/** How one page lies under the viewer's glass: scale 1 shows the whole page. */
export interface Lie {
  scale: number;
  turn: number;
  x: number;
  y: number;
}

export const FLAT: Lie = { scale: 1, turn: 0, x: 0, y: 0 };

const MIN = 1;
const MAX = 6;

/** Nearer or farther by a factor; flat again once the whole page is seen, so that nothing is lost off the edge. */
export const zoom = (lie: Lie, factor: number): Lie => {
  const scale = Math.min(MAX, Math.max(MIN, lie.scale * factor));
  return scale === MIN ? { ...lie, scale, x: 0, y: 0 } : { ...lie, scale };
};

/** A quarter turn clockwise. */
export const rotate = (lie: Lie): Lie => ({ ...lie, turn: (lie.turn + 90) % 360, x: 0, y: 0 });

/** Drags the page; only when it is larger than the glass. */
export const drag = (lie: Lie, dx: number, dy: number): Lie =>
  lie.scale === MIN ? lie : { ...lie, x: lie.x + dx, y: lie.y + dy };
