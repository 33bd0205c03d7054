import { pinyin } from 'pinyin-pro';

/**
 * Lower-case pinyin initials of a name, surnames read as surnames: 单雄信 → sxx. Letters stay, other signs fall away; a character
 * that no reading is known of stays as it is.
 */
export const initialsOf = (name: string): string => {
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST) KNOWN.clear();
  const made = read(name);
  KNOWN.set(name, made);
  return made;
};

/** The same people come again and again, and a reading takes as long as writing the row. */
const KNOWN = new Map<string, string>();
const MOST = 5_000;

const read = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' })
    .join('')
    .toLowerCase()
    .replace(/[\s·.'-]/g, '');
