import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { Font, Glyph, PathCommand } from 'fontkit';

/** A glyph's outline in a square of 1000 units, with the width that it takes. */
export interface Outline {
  readonly advance: number;
  readonly commands: readonly PathCommand[];
}

export type Weight = 400 | 700;

/** One file of a font that comes in slices: the characters that it holds, as ranges of code points. */
interface Slice {
  readonly file: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/**
 * Noto Serif SC first (宋体, SIL OFL 1.1), its slices by frequency; then Hanazono (free for any use), which has what names need:
 * every character up to Extension F. Both come with the install, as the web fonts that they are.
 */
const STYLESHEETS = ['@fontsource-variable/noto-serif-sc/wght.css', 'hanamin/HanaMin.css'];

const FACE = /url\(["']?([^)"']+\.woff2)["']?\)[^;]*;\s*unicode-range:\s*([^;]+);/g;

/** `U+4e00-4e03` */
const rangeOf = (words: string): readonly [number, number] => {
  const [from = '', to = from] = words.trim().slice(2).split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
};

const require = createRequire(import.meta.url);

const slicesOf = async (stylesheet: string): Promise<Slice[]> => {
  const path = require.resolve(stylesheet);
  return [...(await readFile(path, 'utf8')).matchAll(FACE)].map(([, file = '', ranges = '']) => ({
    file: join(dirname(path), file),
    ranges: ranges.split(',').map(rangeOf),
  }));
};

/** A font packed as WOFF2 as fontkit holds it (pinned to one version, and tested). */
interface Packed {
  variationCoords?: number[];
  readonly _variationProcessor?: { transformPoints(glyph: number, points: Point[]): void };
  readonly _transformedGlyphs?: readonly { points?: Point[] }[];
  readonly directory: {
    readonly totalCompressedSize: number;
    readonly tables: Record<string, { offset: number; length: number; transformLength?: number | null }>;
  };
  readonly _dataPos: number;
  stream: object;
  _decompressed?: boolean;
}
interface Point {
  endContour: boolean;
  onCurve: boolean;
  copy(): Point;
}

const unbrotli = promisify(brotliDecompress);

/** What fontkit would do on the event loop with a decompressor in JavaScript, several times as slow. */
const unpack = async (font: Packed, bytes: Buffer): Promise<void> => {
  let offset = 0;
  for (const table of Object.values(font.directory.tables)) {
    table.offset = offset;
    offset += table.transformLength ?? table.length;
  }
  const packed = bytes.subarray(font._dataPos, font._dataPos + font.directory.totalCompressedSize);
  const Stream = font.stream.constructor as new (plain: Buffer) => object;
  font.stream = new Stream(await unbrotli(packed));
  font._decompressed = true;
};

/**
 * Moves the points of a glyph to the weight that the font was opened for: what fontkit does for a variable font, and leaves out for one
 * that is packed. The four at the end carry its width; they are not drawn.
 */
const toWeight = (font: Font & Packed, glyph: Glyph): void => {
  const points = font._transformedGlyphs?.[glyph.id]?.points;
  const [first] = points ?? [];
  if (!points || !first || !font._variationProcessor) return;
  const bare = Array.from({ length: 4 }, () =>
    Object.assign(first.copy(), { endContour: true, onCurve: false }),
  );
  font._variationProcessor.transformPoints(glyph.id, [...points, ...bare]);
};

/** Most outlines that are kept (about 10 MB); the fonts themselves are let go after each page. */
const KEPT = 1500;

type Opened = Map<string, Font & Packed>;

/** The outlines of characters in the open fonts that are embedded in prints. */
@Injectable()
export class FontShelf {
  private slices: Promise<Slice[]> | undefined;
  private readonly kept = new Map<string, Outline | null>();

  /** By character; null for one that no font of ours can draw. */
  async outlines(characters: Iterable<string>, weight: Weight): Promise<Map<string, Outline | null>> {
    const found = new Map<string, Outline | null>();
    const opened: Opened = new Map();
    for (const character of characters) {
      const key = `${weight}${character}`;
      const outline = this.kept.get(key) ?? (await this.draw(character.codePointAt(0) ?? 0, weight, opened));
      if (this.kept.size >= KEPT) this.kept.clear();
      this.kept.set(key, outline);
      found.set(character, outline);
    }
    return found;
  }

  private async draw(code: number, weight: Weight, opened: Opened): Promise<Outline | null> {
    this.slices ??= Promise.all(STYLESHEETS.map(slicesOf)).then((all) => all.flat());
    for (const { file, ranges } of await this.slices) {
      if (!ranges.some(([from, to]) => code >= from && code <= to)) continue;
      const font = opened.get(file) ?? (await openAt(file, weight));
      opened.set(file, font);
      const glyph = font.glyphForCodePoint(code);
      if (glyph.id === 0) continue;
      toWeight(font, glyph);
      return scaled(glyph, 1000 / font.unitsPerEm);
    }
    return null;
  }
}

/** A slice at a weight; one that comes in a single weight is what it is. */
const openAt = async (file: string, weight: Weight): Promise<Font & Packed> => {
  const [{ create }, bytes] = await Promise.all([import('fontkit'), readFile(file)]);
  const font = create(bytes) as Font & Packed;
  await unpack(font, bytes);
  if ('wght' in font.variationAxes) font.variationCoords = [weight];
  return font;
};

const scaled = (glyph: Glyph, by: number): Outline => ({
  advance: Math.round(glyph.advanceWidth * by),
  commands: glyph.path.commands.map(({ command, args }) => ({ command, args: args.map((v) => v * by) })),
});
