export interface Piece {
  text: string;
  /** Not to be broken across lines. */
  whole: boolean;
}

/** `5月9日`, `（周六）`, `8点半`, `14:30`, `1,200.50 元`, phone and matter numbers. */
const WHOLE = [
  '(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日',
  '\uff08周[一二三四五六日]\uff09',
  '\\d{1,2}点半?',
  '\\d{1,2}:\\d{2}',
  '\\d[\\d,]*(?:\\.\\d+)?\\s?(?:元|人|天|个|亩|份|张|页|岁|户|小时|分钟)',
  '\\d[\\d -]{5,}\\d',
];

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Splits a sentence into what may and what may not be broken across lines; `names` are kept whole too. */
export const keepTogether = (sentence: string, names: readonly string[] = []): Piece[] => {
  const whole = new RegExp([...names.filter(Boolean).map(escaped), ...WHOLE].join('|'), 'g');
  const pieces: Piece[] = [];
  let from = 0;
  for (const hit of sentence.matchAll(whole)) {
    if (hit.index > from) pieces.push({ text: sentence.slice(from, hit.index), whole: false });
    pieces.push({ text: hit[0], whole: true });
    from = hit.index + hit[0].length;
  }
  if (from < sentence.length) pieces.push({ text: sentence.slice(from), whole: false });
  return pieces;
};
