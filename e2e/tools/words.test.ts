import { describe, expect, it } from 'vitest';
import { halfWidthIn, officeWordsIn, residentFiles } from '../../scripts/lib/words.mjs';

describe("the office's words", () => {
  it('are found in sentences, with their line and what to say instead', () => {
    expect(officeWordsIn("const a = '好';\nconst b = '请提交补正材料';")).toEqual([
      { line: 2, word: '提交', say: '交上去' },
      { line: 2, word: '补正', say: '缺材料' },
    ]);
  });

  it('may stand in comments, which no resident reads', () => {
    expect(officeWordsIn('/** 受理 */\n// 办结\nconst url = "https://a.example/提交";')).toHaveLength(1);
  });

  it("are looked for in the mini-program and in the labels that it shows, not on the staff's desk", () => {
    const files = residentFiles();
    expect(files.some((file) => file.startsWith('miniapp/src/pages/'))).toBe(true);
    expect(files.some((file) => file.startsWith('shared/src/labels/'))).toBe(true);
    expect(files.filter((file) => file.includes('packages/staff'))).toEqual([]);
  });
});

describe('punctuation', () => {
  it('is full-width beside a Chinese character, in sentences only', () => {
    expect(halfWidthIn("say('端口被占着,换一个');\nsay('没有(找不到)');\nsay('好。');")).toEqual([1, 2]);
    expect(halfWidthIn('// 端口,被占\nsay(`用 PORT=1,好`);')).toEqual([2]);
    expect(halfWidthIn("say('Node 20.19,not less', '端口')")).toEqual([]);
  });
});
