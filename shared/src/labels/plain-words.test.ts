import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASKS } from '../catalogue/asks.js';
import { ITEMS } from '../catalogue/index.js';
import { REPLIES, repliesFor } from '../catalogue/replies.js';
import { JARGON } from './jargon.js';
import { plainHints } from './plain-words.js';

const kinds = (text: string) => plainHints(text).map((h) => h.kind);

describe('plain words', () => {
  it('says nothing about a short sentence', () => {
    expect(plainHints('别的都齐了，就差这一样。拍清楚发来就行。')).toEqual([]);
    expect(plainHints('')).toEqual([]);
  });

  it('marks offices’ words, each where it stands', () => {
    const [first, second] = plainHints('逾期不予办理。');
    expect(first).toMatchObject({ kind: 'jargon', at: 0, length: 2 });
    expect(second).toMatchObject({ kind: 'jargon', at: 2, length: 2 });
  });

  it('marks a sentence that is too long to be heard once, not one that is divided', () => {
    const half = '您家里三口人一年的收入加起来分到每个人头上';
    expect(kinds(`${half}，${half}。`)).toEqual(['long-sentence']);
    expect(kinds(`${half}。${half}。`)).toEqual([]);
  });

  it('marks half-width punctuation beside Chinese, not in numbers', () => {
    expect(kinds('好了,来拿。')).toEqual(['half-width']);
    expect(kinds('每天8:30到17:30，电话0999-6100001，一共1,234.50元。')).toEqual([]);
  });

  it('marks what was left open', () => {
    expect(kinds('{几号}前发到您的卡上。')).toEqual(['unfilled']);
    expect(kinds('发到您的卡上')).toEqual(['no-end']);
  });

  it('marks inside the text, in its order, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('受', '理', '，', ',', '。', 'a', '{', '}', '\n', '𬴊') }),
        (text) => {
          const hints = plainHints(text);
          for (const { at, length } of hints) {
            expect(at).toBeGreaterThanOrEqual(0);
            expect(at + length).toBeLessThanOrEqual(text.length);
          }
          expect(hints.map((h) => h.at)).toEqual(hints.map((h) => h.at).sort((a, b) => a - b));
        },
      ),
    );
  });

  it('knows every word once', () => {
    expect(new Set(JARGON.map((j) => j.word)).size).toBe(JARGON.length);
  });
});

describe('templates of replies', () => {
  it('are plain themselves, but for what is filled in', () => {
    for (const { id, text } of REPLIES)
      expect(
        plainHints(text).filter((h) => h.kind !== 'unfilled'),
        id,
      ).toEqual([]);
  });

  it('each fit a field that its action asks, and an item that there is', () => {
    const ASKED: Readonly<Record<string, string>> = {
      return: 'return-papers',
      approve: 'approval',
      refuse: 'refusal',
    };
    for (const { id, action, field, itemId } of REPLIES) {
      expect(
        (ASKS[ASKED[action] ?? action] ?? []).map((f) => f.key),
        id,
      ).toContain(field);
      if (itemId !== '') expect(ITEMS.map((i) => i.id)).toContain(itemId);
    }
    expect(new Set(REPLIES.map((r) => r.id)).size).toBe(REPLIES.length);
  });

  it('come with the item’s own first', () => {
    const found = repliesFor(REPLIES, 'minzheng.dibao.apply', 'refuse');
    expect(found[0]?.itemId).toBe('minzheng.dibao.apply');
    expect(found.every((r) => r.action === 'refuse')).toBe(true);
    expect(found.some((r) => r.itemId === '')).toBe(true);
  });
});
