import { expect, it } from 'vitest';
import { WECHAT_NOTICE_THING, WECHAT_THINGS } from './wechat.js';

it('fits WeChat, which refuses a thing of more than 20 characters', () => {
  for (const words of [...Object.values(WECHAT_THINGS), WECHAT_NOTICE_THING]) {
    expect([...words].length, words).toBeLessThanOrEqual(20);
  }
});
