import { join } from 'node:path';
import { type BootOptions, boot, type Running } from '../../src/app/boot.js';
import type { Config } from '../../src/platform/config/config.js';
import { readOrMakeKeys } from '../../src/platform/config/keys.js';
import { Log } from '../../src/platform/logging/log.js';
import { freshDatabase, type TestDatabase, type TestDialect } from './database.js';
import { TestClock } from './test-clock.js';

export interface StartOptions extends Omit<Partial<BootOptions>, 'config' | 'clock'> {
  readonly dialect?: TestDialect;
  readonly clock?: TestClock;
  readonly config?: Partial<Config>;
  /** An existing database, for a second process on it; it is then not dropped. */
  readonly database?: TestDatabase;
}

export interface TestApp extends Running {
  readonly clock: TestClock;
  readonly database: TestDatabase;
}

/** Ports below 32768: above, the kernel hands them out to outgoing connections. */
const somePort = () => 20_000 + Math.floor(Math.random() * 12_000);

const testConfig = (database: TestDatabase, over: Partial<Config> = {}): Config => ({
  mode: 'test',
  host: '127.0.0.1',
  port: somePort(),
  database: database.config,
  dataDir: database.dataDir,
  keys: readOrMakeKeys(join(database.dataDir, 'keys.json')),
  wechat: { baseUrl: 'http://127.0.0.1:9', apps: [], timeoutMs: 500 },
  statics: { miniapp: null, console: null },
  loops: false,
  logLevel: 'error',
  trustedProxies: [],
  ...over,
});

/** The real server in the test's process, on an empty database of its own, with a clock that the test moves. */
export const startApp = async (options: StartOptions = {}): Promise<TestApp> => {
  const { dialect, clock = new TestClock(), config: over, ...rest } = options;
  const database = options.database ?? (await freshDatabase(dialect));
  const start = async (tries: number): Promise<Running> => {
    const config = testConfig(database, over);
    try {
      return await boot({ log: Log.to(config.logLevel), ...rest, config, clock });
    } catch (error) {
      const cause = (error as Error).cause as { code?: string } | undefined;
      if (tries > 0 && cause?.code === 'EADDRINUSE') return start(tries - 1);
      throw error;
    }
  };
  const drop = async () => {
    if (!options.database) await database.drop();
  };
  const running = await start(5).catch(async (error: unknown) => {
    await drop();
    throw error;
  });
  const stop = async () => {
    await running.stop();
    await drop();
  };
  return { ...running, stop, clock, database };
};
