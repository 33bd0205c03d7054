import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { Passwords } from './passwords.js';
import { TryLimit } from './try-limit.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ features: [] });
});
afterAll(() => app.stop());

const attempt = (subject: string, passes: boolean) => app.get(TryLimit).attempt(subject, async () => passes);
const fail = async (subject: string, times: number) => {
  for (let i = 0; i < times; i++) await attempt(subject, false);
};

describe('tries', () => {
  it('are closed after five failures for the rest of fifteen minutes, even to the right word', async () => {
    await fail('a', 5);
    await expect(attempt('a', true)).rejects.toMatchObject({ code: 'locked-out', status: 429 });
    expect(await attempt('b', true)).toBe(true);
    app.clock.pass(15 * 60_000);
    expect(await attempt('a', true)).toBe(true);
  });

  it('are forgotten after a success', async () => {
    await fail('c', 4);
    expect(await attempt('c', true)).toBe(true);
    await fail('c', 4);
    expect(await attempt('c', true)).toBe(true);
  });

  it('gain nothing by coming all at once', async () => {
    let checks = 0;
    const many = Array.from({ length: 20 }, () =>
      app.get(TryLimit).attempt('d', async () => {
        checks++;
        return false;
      }),
    );
    await Promise.allSettled(many);
    expect(checks).toBe(5);
  });
});

it('a password is known by its hash only, and nobody has none', async () => {
  const passwords = app.get(Passwords);
  const stored = await passwords.hash('桥头的柳树');
  expect(stored).toMatch(/^\$argon2id\$/);
  expect(await passwords.verify(stored, '桥头的柳树')).toBe(true);
  expect(await passwords.verify(stored, '桥头的柳')).toBe(false);
  expect(await passwords.verify(null, 'nobody')).toBe(false);
});
