import { sessionTable } from './auth/session.entity.js';
import { tryLimitTable } from './auth/try-limit.entity.js';
import { markTable } from './database/marks.repository.js';
import type { Migration } from './database/table.js';
import { outboxTable } from './outbox/outbox.entity.js';
import { requestKeyTable } from './request-keys/request-key.entity.js';
import { wechatAppTable } from './wechat/wechat-app.entity.js';

/** The platform's own tables. */
export const platformMigrations: readonly Migration[] = [
  ...markTable,
  ...sessionTable,
  ...tryLimitTable,
  ...requestKeyTable,
  ...outboxTable,
  ...wechatAppTable,
];
