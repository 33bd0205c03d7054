import { createStandin } from '../../src/standin/standin.js';
import type { World } from '../../src/standin/world.js';

export interface TestWechat {
  readonly world: World;
  /** For `startApp({ config: { wechat } })`. */
  readonly config: {
    readonly baseUrl: string;
    readonly apps: readonly { appId: string; secret: string; templates: Record<string, string> }[];
    readonly timeoutMs: number;
  };
  /** Orders a bad day, as POST /standin/behave does. */
  behave(on: string, mood: string, times?: number): Promise<void>;
  stop(): Promise<void>;
}

export const TEST_APP = { appId: 'wx-test', secret: 'test-secret', templates: {} };

/** WeChat's stand-in on a port of its own, with these people. */
export const startWechat = async (
  people: readonly { name: string; openid: string; phone: string }[],
  apps = [TEST_APP],
): Promise<TestWechat> => {
  const { app, world } = createStandin({
    people: people.map((person) => ({ ...person, note: '' })),
    apps,
    miniappUrl: 'http://127.0.0.1/m/',
  });
  const port = 20_000 + Math.floor(Math.random() * 12_000);
  const baseUrl = await app.listen({ host: '127.0.0.1', port });
  return {
    world,
    config: { baseUrl, apps, timeoutMs: 500 },
    behave: async (on, mood, times = 1) => {
      await app.inject({ method: 'POST', url: '/standin/behave', payload: { on, mood, times } });
    },
    stop: () => app.close(),
  };
};
