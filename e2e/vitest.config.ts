import { defineConfig } from 'vitest/config';

const common = { testTimeout: 60_000, hookTimeout: 90_000, pool: 'forks' as const };

/** `tools`: the commands' own parts. `browser` and `weapp`: people's stories, on the real server with the demo's world. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...common, name: 'tools', include: ['tools/**/*.test.ts'] } },
      {
        test: {
          ...common,
          name: 'browser',
          include: ['browser/**/*.test.ts'],
          globalSetup: ['support/world-setup.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'weapp',
          include: ['weapp/**/*.test.ts'],
          globalSetup: ['support/world-setup.ts'],
        },
      },
    ],
  },
});
