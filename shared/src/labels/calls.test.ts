import { describe, expect, it } from 'vitest';
import { callSentence } from './calls.js';

const words = {
  centre: '云台镇便民服务中心',
  caller: '李敏',
  who: '王桂兰',
  texts: ['收下了。'],
  phone: null,
};

describe('the sentence of a call', () => {
  it('says who phones, asks who is there, and only then the matter', () => {
    expect(callSentence(words)).toBe('您好，我是云台镇便民服务中心的李敏。请问您是王桂兰吗？收下了。');
  });

  it('goes on to the next thing, and ends with where to phone back', () => {
    const said = callSentence({ ...words, texts: ['收下了。', '有结果了。'], phone: '0999-6100001' });
    expect(said).toMatch(/收下了。还有一件：有结果了。有不清楚的，随时打0999-6100001。$/);
  });
});
