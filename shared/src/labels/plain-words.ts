import { JARGON } from './jargon.js';

/** Something that would read better; `at` and `length` mark it in the text. */
export interface PlainHint {
  kind: 'long-sentence' | 'jargon' | 'half-width' | 'unfilled' | 'no-end';
  at: number;
  length: number;
  say: string;
}

/** A sentence that is read out on the phone is heard once: no longer than this. */
const MOST = 40;

const SENTENCE = /[^。！？；\n]+[。！？；]?/g;
const HALF_WIDTH = /(?<=[\u4e00-\u9fff”’）》])[,;:?!()]|[,;:?!()](?=[\u4e00-\u9fff“‘（《])/g;
const UNFILLED = /\{[^{}]*\}|【[^【】]*】|[_＿]{2,}/g;

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

const count = (text: string): number => [...text].length;

const each = (text: string, pattern: RegExp, hint: (found: string, at: number) => PlainHint): PlainHint[] =>
  [...text.matchAll(pattern)].map((m) => hint(m[0], m.index));

const long = (text: string): PlainHint[] =>
  each(text, SENTENCE, (found, at) => ({
    kind: 'long-sentence',
    at,
    length: found.length,
    say: `这句有${count(found)}个字，分成两句，一句不过${MOST}个字。`,
  })).filter(({ at, length }) => count(text.slice(at, at + length).trim()) > MOST);

const jargon = (text: string): PlainHint[] =>
  JARGON.flatMap(({ word, say }) => {
    const found: PlainHint[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      found.push({ kind: 'jargon', at, length: word.length, say: `“${word}”换成平常话：${say}。` });
    return found;
  });

const halfWidth = (text: string): PlainHint[] =>
  each(text, HALF_WIDTH, (found, at) => ({
    kind: 'half-width',
    at,
    length: found.length,
    say: `“${found}”换成“${FULL[found] ?? found}”。`,
  }));

const unfilled = (text: string): PlainHint[] =>
  each(text, UNFILLED, (found, at) => ({
    kind: 'unfilled',
    at,
    length: found.length,
    say: `“${found}”还没填。`,
  }));

const noEnd = (text: string): PlainHint[] => {
  const tidy = text.trimEnd();
  if (tidy === '' || /[。！？”）]$/.test(tidy)) return [];
  return [{ kind: 'no-end', at: tidy.length - 1, length: 1, say: '一句话说完，用句号收住。' }];
};

/**
 * What of a reply a villager may not understand: sentences too long to be heard once, offices' words, half-width punctuation, blanks that
 * were left open. In the order of the text; [] for plain words. Hints, never a refusal.
 */
export const plainHints = (text: string): PlainHint[] =>
  [...long(text), ...jargon(text), ...halfWidth(text), ...unfilled(text), ...noEnd(text)].sort(
    (a, b) => a.at - b.at,
  );
