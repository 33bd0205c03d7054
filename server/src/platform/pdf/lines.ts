import { keepTogether } from '@huiyin/shared/domain/text/keep-together';

/** How wide a piece of text is. */
export type Measure = (text: string) => number;

/** No line begins with one of these, and none ends with one of those. */
const NEVER_FIRST = new Set([...'，。、；：？！）〕〉》」』”’…—·％%,.;:?!)]}']);
const NEVER_LAST = new Set([...'（〔〈《「『“‘([{']);
const LATIN = /[!-~]/;

/** Pieces between which a line may end: single characters, words of Latin letters, dates, amounts and names. */
const pieces = (text: string, names: readonly string[]): string[] => {
  const all: string[] = [];
  let glue = false;
  const put = (piece: string) => {
    const last = all.at(-1) ?? '';
    const inWord = piece.length === 1 && LATIN.test(piece) && LATIN.test(last.at(-1) ?? '');
    if (all.length > 0 && (glue || inWord || NEVER_FIRST.has(piece[0] ?? '')))
      all[all.length - 1] = last + piece;
    else all.push(piece);
    glue = NEVER_LAST.has(piece.at(-1) ?? '');
  };
  for (const { text: part, whole } of keepTogether(text, names)) {
    if (whole) put(part);
    else for (const character of part) put(character);
  }
  return all;
};

/** A piece that is wider than a whole line is broken where the line is full: nothing runs off the paper. */
const cutTo = (piece: string, width: number, measure: Measure): string[] => {
  if (measure(piece) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (part !== '' && measure(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
};

/** Breaks a text into lines of at most `width`, the first one narrower by `indent`. A text without a character is one empty line. */
export const linesOf = (
  text: string,
  width: number,
  measure: Measure,
  { indent = 0, names = [] }: { indent?: number; names?: readonly string[] } = {},
): string[] => {
  const lines: string[] = [];
  let line = '';
  const room = () => (lines.length === 0 ? width - indent : width);
  for (const piece of pieces(text, names).flatMap((p) => cutTo(p, width - indent, measure))) {
    if (line !== '' && measure((line + piece).trimEnd()) > room()) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
};
