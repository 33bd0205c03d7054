import { Refusal } from '../../platform/errors/errors.js';
import type { FileKind } from './sniff.js';

/** A file as it is kept. */
export interface Kept {
  readonly bytes: Buffer;
  readonly mime: 'image/jpeg' | 'application/pdf';
  readonly width: number | null;
  readonly height: number | null;
}

/** Enough to read the small print of an ID card photographed from an arm's length. */
const LONG_SIDE = 2560;
/** Phones take 200 megapixels; a picture that unpacks to more is no photograph. */
const MOST_PIXELS = 220_000_000;
/** Each picture needs some tens of megabytes while it is in hand; the desk's computer is small. */
const AT_ONCE = 2;

/** Loaded with the first picture: a start doesn't wait for it, and a server without uploads doesn't carry it. */
const loadSharp = async () => {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
};
let loading: ReturnType<typeof loadSharp> | undefined;

const waiting: (() => void)[] = [];
let busy = 0;

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (busy >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else busy += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
};

/**
 * Draws an image anew as JPEG: upright, without EXIF (place, time, device) or anything else that hides in a file, at most
 * 2560 pixels long. A PDF is kept as it is. Refuses `file-unreadable` for what can't be opened.
 */
export const reEncode = async (kind: FileKind, bytes: Buffer): Promise<Kept> =>
  kind === 'pdf' ? asPdf(bytes) : inTurn(() => asJpeg(bytes));

const asPdf = (bytes: Buffer): Kept => {
  if (!bytes.includes('%%EOF')) throw new Refusal('file-unreadable', { status: 422 });
  return { bytes, mime: 'application/pdf', width: null, height: null };
};

const asJpeg = async (bytes: Buffer): Promise<Kept> => {
  loading ??= loadSharp();
  const sharp = await loading;
  try {
    const { data, info } = await sharp(bytes, {
      failOn: 'error',
      limitInputPixels: MOST_PIXELS,
      sequentialRead: true,
    })
      .autoOrient()
      .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColorspace('srgb')
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, mime: 'image/jpeg', width: info.width, height: info.height };
  } catch {
    // Whatever sharp has against it: to the person with the phone it is a photo that doesn't open.
    throw new Refusal('file-unreadable', { status: 422 });
  }
};
