export interface Piece {
  text: string;
  /** Not to be broken across lines. */
  whole: boolean;
}

/** A longer row of figures (a bank card) may break: on a narrow phone at the largest size it would run off the screen. */
const LONGEST = 14;

/** `5月9日`, `（周六，上班）`, `8点半`, `8:30–17:30`, `1,200.50 元`, `8号`, phone and matter numbers. */
const WHOLE = [
  '(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日',
  '\uff08周[一二三四五六日](?:，[^（）]{1,4})?\uff09',
  '\\d{1,2}点半?',
  '\\d{1,2}:\\d{2}(?:[–-]\\d{1,2}:\\d{2})?',
  '\\d[\\d,]*(?:\\.\\d+)?\\s?(?:元|人|天|个|亩|份|张|页|岁|户|小时|分钟|号|组|楼)',
  '\\d[\\d -]{5,}\\d',
];

/** No line begins with ·: it stays with what stands before it. */
const DOT = '(?: ·)?';
const BEFORE_DOT = '[^\\s·]{1,2} ·';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Splits a sentence into what may and what may not be broken across lines; `names` are kept whole too. */
export const keepTogether = (sentence: string, names: readonly string[] = []): Piece[] => {
  const kept = [...names.filter(Boolean).map(escaped), ...WHOLE].join('|');
  const whole = new RegExp(`(?:${kept})${DOT}|${BEFORE_DOT}`, 'g');
  const pieces: Piece[] = [];
  let from = 0;
  for (const hit of sentence.matchAll(whole)) {
    if (hit.index > from) pieces.push({ text: sentence.slice(from, hit.index), whole: false });
    pieces.push({ text: hit[0], whole: !/^[\d -]+$/.test(hit[0]) || hit[0].length <= LONGEST });
    from = hit.index + hit[0].length;
  }
  if (from < sentence.length) pieces.push({ text: sentence.slice(from), whole: false });
  return pieces;
};
