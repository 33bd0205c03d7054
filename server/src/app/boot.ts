import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MIGRATIONS } from '../migrations/index.js';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { type DataSources, openDataSources } from '../platform/database/data-sources.js';
import { migrate, pending } from '../platform/database/migrator.js';
import type { Migration } from '../platform/database/table.js';
import { PLATFORM_ENTITIES } from '../platform/entities.js';
import { Operation } from '../platform/errors/errors.js';
import type { Feature } from '../platform/feature.js';
import { httpAdapter, prepareHttp } from '../platform/http/adapter.js';
import { checkRoutes } from '../platform/http/check-routes.js';
import { Log } from '../platform/logging/log.js';
import { NestLog } from '../platform/logging/nest-log.js';
import { type Ground, PlatformModule } from '../platform/platform.module.js';
import { FEATURES } from './features.js';

export interface BootOptions {
  readonly config: Config;
  readonly clock?: Clock;
  readonly log?: Log;
  readonly features?: readonly Feature[];
  readonly migrations?: readonly Migration[];
  /** Brings the schema up to date first; production asks for `npm run migrate` instead. */
  readonly migrate?: boolean;
}

export interface Running {
  readonly app: INestApplication;
  readonly url: string;
  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T;
  /** Finishes what was begun, then lets go of everything. */
  stop(): Promise<void>;
}

const prepareSchema = async (sources: DataSources, clock: Clock, options: BootOptions) => {
  const migrations = options.migrations ?? MIGRATIONS;
  if (options.migrate ?? options.config.mode !== 'production') {
    await migrate(sources, migrations, clock.now());
    return;
  }
  const open = await pending(sources, migrations);
  if (open.length > 0) {
    throw new Operation(
      `数据库还差 ${open.length} 步升级。请先备份(npm run backup),再运行 npm run migrate。`,
    );
  }
};

const createApp = async (ground: Ground, features: readonly Feature[]) => {
  @Module({ imports: [PlatformModule.on(ground), ...features.map(({ module }) => module)] })
  class App {}
  const app = await NestFactory.create<NestFastifyApplication>(App, httpAdapter(ground.config), {
    logger: new NestLog(ground.log),
    abortOnError: false,
    bodyParser: true,
  });
  await prepareHttp(app, ground);
  await app.init();
  checkRoutes(
    app,
    features.flatMap(({ contracts }) => contracts),
  );
  return app;
};

/** Opens the database, checks it, makes the application and listens. Throws `Operation` where an operator can mend it. */
export const boot = async (options: BootOptions): Promise<Running> => {
  const { config, clock = new Clock(), features = FEATURES } = options;
  const log = options.log ?? Log.to(config.logLevel);
  const entities = [...PLATFORM_ENTITIES, ...features.flatMap((feature) => feature.entities)];
  const sources = await openDataSources(config.database, entities);
  let app: NestFastifyApplication | undefined;
  const stop = async () => {
    await app?.close();
    await sources.close();
  };
  try {
    await prepareSchema(sources, clock, options);
    app = await createApp({ config, clock, log, sources }, features);
    await app.listen(config.port, config.host);
  } catch (error) {
    await stop();
    throw error;
  }
  const running = app;
  return {
    app: running,
    url: await running.getUrl(),
    get: (type) => running.get(type, { strict: false }),
    stop,
  };
};
