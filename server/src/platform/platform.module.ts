import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AuthGuard } from './auth/auth.guard.js';
import { Passwords } from './auth/passwords.js';
import { PostSources } from './auth/post-source.js';
import { Sessions } from './auth/sessions.js';
import { TryLimit } from './auth/try-limit.js';
import { Clock } from './clock/clock.js';
import { Ids } from './clock/ids.js';
import { Config } from './config/config.js';
import { BlindIndex, Digest, TagCode } from './crypto/blind-index.js';
import { Vault } from './crypto/vault.js';
import { DataSources } from './database/data-sources.js';
import { Marks } from './database/marks.repository.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { ProblemFilter } from './errors/problem-filter.js';
import { Ready } from './health/ready.js';
import { LimitGuard } from './http/limit.js';
import { ReplyInterceptor } from './http/reply.interceptor.js';
import { Log } from './logging/log.js';
import { LoopWatch } from './loop-watch.js';
import { Loops } from './loops.js';
import { Metrics } from './metrics/metrics.js';
import { OutboxHandlers } from './outbox/handlers.js';
import { Leases } from './outbox/leases.repository.js';
import { Outbox } from './outbox/outbox.js';
import { Relay } from './outbox/relay.js';
import { RequestKeys } from './request-keys/request-keys.js';
import { FileStore } from './storage/file-store.js';
import { Tidy } from './tidy.repository.js';
import { WechatTokens } from './wechat/tokens.js';
import { WechatTransport } from './wechat/transport.js';
import { Wechat } from './wechat/wechat.js';
import { WechatApps } from './wechat/wechat-apps.repository.js';

/** What the boot makes before Nest: everything else is made by Nest from these. */
export interface Ground {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly sources: DataSources;
}

const PROVIDERS = [
  Ids,
  UnitOfWork,
  Marks,
  Loops,
  LoopWatch,
  Tidy,
  Vault,
  BlindIndex,
  TagCode,
  Digest,
  FileStore,
  Sessions,
  PostSources,
  Passwords,
  TryLimit,
  RequestKeys,
  OutboxHandlers,
  Leases,
  Relay,
  Outbox,
  WechatApps,
  WechatTransport,
  WechatTokens,
  Wechat,
  Metrics,
  Ready,
];

/** Stand around every route. */
const AROUND = [
  { provide: APP_GUARD, useClass: AuthGuard },
  { provide: APP_GUARD, useClass: LimitGuard },
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
