import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { MIGRATIONS } from '../migrations/index.js';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { type DataSources, openDataSources } from '../platform/database/data-sources.js';
import { Marks } from '../platform/database/marks.repository.js';
import { migrate, pending } from '../platform/database/migrator.js';
import { checkDatabase } from '../platform/database/start-checks.js';
import type { Migration } from '../platform/database/table.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { PLATFORM_ENTITIES } from '../platform/entities.js';
import { Operation } from '../platform/errors/errors.js';
import type { Feature } from '../platform/feature.js';
import { Ready } from '../platform/health/ready.js';
import { httpAdapter, prepareHttp } from '../platform/http/adapter.js';
import { checkRoutes } from '../platform/http/check-routes.js';
import { plainRoutes } from '../platform/http/plain-routes.js';
import { Log } from '../platform/logging/log.js';
import { NestLog } from '../platform/logging/nest-log.js';
import { LoopWatch } from '../platform/loop-watch.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { type Ground, PlatformModule } from '../platform/platform.module.js';
import { serveStatics } from '../platform/statics/statics.js';
import { FEATURES } from './features.js';

const VERSION = '0.1.0';

export interface BootOptions {
  readonly config: Config;
  /** Another clock than the machine's; it is not compared with the database's. */
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
  if (open.length === migrations.length)
    throw new Operation('这个数据库还是空的。请先建表：npm run migrate，再启动。');
  if (open.length > 0) {
    throw new Operation(
      `数据库还差 ${open.length} 步升级。请先备份（npm run backup），再运行 npm run migrate。`,
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
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const contracts = features.flatMap((feature) => feature.contracts);
  await prepareHttp(server, ground.config, app.get(Metrics), ground.log);
  plainRoutes(server, {
    ...{ ready: app.get(Ready), metrics: app.get(Metrics), loops: app.get(LoopWatch) },
    ...{ contracts, version: VERSION },
  });
  await serveStatics(server, ground.config.statics);
  await app.init();
  checkRoutes(app, contracts);
  return app;
};

const refuseSeeds = async (marks: Marks) => {
  if ((await marks.find('seeded')) === undefined) return;
  throw new Operation('这个数据库里是演示数据，不能当正式的用。请给正式环境一个空的数据库（DATABASE_URL）。');
};

const listen = async (app: NestFastifyApplication, { port, host }: Config) => {
  try {
    await app.listen(port, host);
  } catch (cause) {
    const { code } = cause as { code?: string };
    if (code === 'EADDRINUSE') {
      throw new Operation(`端口 ${port} 已被别的程序占用。请停掉它，或用 PORT=别的端口 再启动。`, { cause });
    }
    if (code === 'EACCES') throw new Operation(`没有权限使用端口 ${port}。请用 1024 以上的端口。`, { cause });
    throw cause;
  }
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
    await app?.get(UnitOfWork).idle();
    await sources.close();
  };
  try {
    await checkDatabase(sources, options.clock ? null : () => clock.now());
    await prepareSchema(sources, clock, options);
    app = await createApp({ config, clock, log, sources }, features);
    if (config.mode === 'production') await refuseSeeds(app.get(Marks));
    await listen(app, config);
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
