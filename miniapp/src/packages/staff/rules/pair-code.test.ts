import { describe, expect, it } from 'vitest';
import { pairCodeIn } from './pair-code';

describe('the code of a PC', () => {
  it('is read from its link, and as somebody types it', () => {
    const link = 'http://127.0.0.1:3000/m/#/packages/staff/pages/pair/index?code=48291736';
    expect(pairCodeIn(link)).toBe('48291736');
    expect(pairCodeIn(' 4829 1736 ')).toBe('48291736');
    expect(pairCodeIn('４８２９１７３６')).toBe('48291736');
  });

  it('is nothing else', () => {
    for (const text of ['', '4829173', '482917365', 'http://x/?code=123', '办事号 482 917 3650'])
      expect(pairCodeIn(text)).toBeNull();
  });
});
