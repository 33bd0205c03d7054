import type { Outline } from './font-shelf.js';

type Library = typeof import('opentype.js')['default'];

const pathOf = ({ Path }: Library, { commands }: Outline) => {
  const path = new Path();
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
    if (command === 'moveTo') path.moveTo(a, b);
    else if (command === 'lineTo') path.lineTo(a, b);
    else if (command === 'quadraticCurveTo') path.quadraticCurveTo(a, b, c, d);
    else if (command === 'bezierCurveTo') path.bezierCurveTo(a, b, c, d, e, f);
    else path.closePath();
  }
  return path;
};

/** An OpenType font of exactly these characters, whichever fonts they come from: a page then embeds one font, not a dozen slices. */
export const makeFont = async (name: string, outlines: ReadonlyMap<string, Outline>): Promise<Buffer> => {
  const { default: library } = await import('opentype.js');
  const { Font, Glyph, Path } = library;
  const none = new Glyph({ name: '.notdef', advanceWidth: 1000, path: new Path() });
  const glyphs = [...outlines].map(([character, outline]) => {
    const unicode = character.codePointAt(0) ?? 0;
    const names = { name: `u${unicode.toString(16)}`, unicode };
    return new Glyph({ ...names, advanceWidth: outline.advance, path: pathOf(library, outline) });
  });
  const font = new Font({
    familyName: name,
    styleName: 'Regular',
    unitsPerEm: 1000,
    ascender: 880,
    descender: -120,
    glyphs: [none, ...glyphs],
  });
  return Buffer.from(font.toArrayBuffer());
};
