import swc from 'unplugin-swc';
import { defineConfig } from 'vitest/config';

/** Vite's own transformer knows no decorator metadata, which Nest and TypeORM read: SWC compiles the tests as it compiles the server. */
const compiler = swc.vite({
  tsconfigFile: false,
  swcrc: false,
  module: { type: 'es6' },
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
    keepClassNames: true,
  },
});

/** The same files, once on each database. */
const onDatabase = (name: 'sqlite' | 'mariadb') => ({
  plugins: [compiler],
  test: {
    name,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    env: { HUIYIN_TEST_DIALECT: name },
    pool: 'forks' as const,
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});

export default defineConfig({
  test: { maxWorkers: 2, projects: [onDatabase('sqlite'), onDatabase('mariadb')] },
});
