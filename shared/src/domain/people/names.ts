/** Why a name is refused; the words stand in labels/fields. */
export type NameProblem = 'name-empty' | 'name-long' | 'name-characters';

/** Characters (code points) that a name may have: the longest on an ID card stay well below. */
const NAME_LIMIT = 40;

/** Middle dots in use: Latin, Greek, bullet, hyphenation point, bullet operator, dot operator, Katakana, half-width Katakana, Runic, black circle. */
const DOTS = /[\u00b7\u0387\u2022\u2027\u2219\u22c5\u30fb\uff65\u16eb\u25cf]/g;

/** Length in characters as people count them: 𬴊 is one. */
export const lengthOf = (text: string): number => [...text].length;

/**
 * A name as on the ID card: every kind of middle dot becomes ·, a full stop between Chinese characters too, spaces only between Latin words.
 * No Unicode normalisation: it would change rare characters into others.
 */
export const foldName = (typed: string): string =>
  typed
    .trim()
    .replace(DOTS, '·')
    .replace(/([^\u0020-\u007e])[.\uff0e]([^\u0020-\u007e])/g, '$1·$2')
    .replace(/\s*·\s*/g, '·')
    .replace(/\s+/g, ' ')
    .replace(/([^\u0020-\u007e]) /g, '$1')
    .replace(/ ([^\u0020-\u007e])/g, '$1');

/** Digits, ASCII signs but for ' - and the full stop, Chinese punctuation, full-width signs, the replacement character. */
const STRANGE =
  /[\p{Cc}0-9!-&(-,/:-@[-`{-~\u2010-\u201f\u2026\u3001-\u3006\u3008-\u3020\uff01-\uff20\uff3b-\uff40\uff5b-\uff5e\ufffd]/u;

/** What is wrong with a folded name, or null. Anything that is a letter somewhere passes, rare characters too. */
export const nameProblem = (name: string): NameProblem | null => {
  if (name === '') return 'name-empty';
  if (lengthOf(name) > NAME_LIMIT) return 'name-long';
  return STRANGE.test(name) || /^·|·$|··/.test(name) ? 'name-characters' : null;
};
