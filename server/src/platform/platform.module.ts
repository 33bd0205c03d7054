import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AuthGuard } from './auth/auth.guard.js';
import { PostSources } from './auth/post-source.js';
import { Sessions } from './auth/sessions.js';
import { Clock } from './clock/clock.js';
import { Ids } from './clock/ids.js';
import { Config } from './config/config.js';
import { DataSources } from './database/data-sources.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { ProblemFilter } from './errors/problem-filter.js';
import { ReplyInterceptor } from './http/reply.interceptor.js';
import { Log } from './logging/log.js';

/** What the boot makes before Nest: everything else is made by Nest from these. */
export interface Ground {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly sources: DataSources;
}

const PROVIDERS = [Ids, UnitOfWork, Sessions, PostSources];

/** Stand around every route. */
const AROUND = [
  { provide: APP_GUARD, useClass: AuthGuard },
  { provide: APP_INTERCEPTOR, useClass: ReplyInterceptor },
  { provide: APP_FILTER, useClass: ProblemFilter },
];

/** The ground floor; global, so that a feature asks for its parts by class and imports nothing. */
@Module({})
export class PlatformModule {
  static on({ config, clock, log, sources }: Ground): DynamicModule {
    const ground = [
      { provide: Config, useValue: config },
      { provide: Clock, useValue: clock },
      { provide: Log, useValue: log },
      { provide: DataSources, useValue: sources },
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [...ground, ...PROVIDERS, ...AROUND],
      exports: [...ground.map(({ provide }) => provide), ...PROVIDERS],
    };
  }
}
