/** Characters that every CJK font has; the rest is drawn and looked at. */
const COMMON: readonly (readonly [number, number])[] = [
  [0, 0x33ff],
  [0x4e00, 0x9fa5],
  [0xff00, 0xffef],
];

const isCommon = (char: string): boolean => {
  const code = char.codePointAt(0) ?? 0;
  return COMMON.some(([from, to]) => code >= from && code <= to);
};

const SIZE = 24;
/** A code point that is assigned to nobody: what it draws is the box for "missing". */
const NOBODY = '\u{10FFFD}';

const drawn = (context: CanvasRenderingContext2D, char: string): string => {
  context.clearRect(0, 0, SIZE * 2, SIZE * 2);
  context.fillText(char, 2, 4);
  return context.getImageData(0, 0, SIZE * 2, SIZE * 2).data.join(',');
};

/** Characters of a text that this PC has no glyph for, each once: they stop a print, a □ must never stand for a name. */
export const missingGlyphs = (text: string): string[] => {
  const rare = [...new Set(Array.from(text))].filter((c) => !isCommon(c));
  if (rare.length === 0) return [];
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return [];
  context.font = `${SIZE}px ${getComputedStyle(document.body).fontFamily}`;
  context.textBaseline = 'top';
  const box = drawn(context, NOBODY);
  const nothing = drawn(context, ' ');
  return rare.filter((c) => [box, nothing].includes(drawn(context, c)));
};
