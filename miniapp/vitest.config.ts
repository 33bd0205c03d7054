import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The pure files of the mini-program: nothing here needs WeChat or a browser. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  test: { include: ['src/**/*.test.ts'], pool: 'forks', maxWorkers: 2 },
});
