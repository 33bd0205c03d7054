import { SessionRow } from './auth/session.entity.js';
import { TryLimitRow } from './auth/try-limit.entity.js';
import type { EntityClass } from './database/data-sources.js';
import { MarkRow } from './database/marks.repository.js';
import { OutboxRow } from './outbox/outbox.entity.js';
import { RequestKeyRow } from './request-keys/request-key.entity.js';
import { WechatAppRow } from './wechat/wechat-app.entity.js';

/** The platform's own rows. */
export const PLATFORM_ENTITIES: readonly EntityClass[] = [
  MarkRow,
  SessionRow,
  TryLimitRow,
  RequestKeyRow,
  OutboxRow,
  WechatAppRow,
];
