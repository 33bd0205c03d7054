import { Entity } from 'typeorm';
import type { Envelope } from '../crypto/envelope.js';
import { JsonColumn, KeyColumn, MsColumn } from '../database/columns.js';
import * as t from '../database/table.js';

/** A mini-program that an administrator entered; those of the settings file stand there. */
@Entity('wechat_app')
export class WechatAppRow {
  @KeyColumn(64) appId!: string;
  @JsonColumn() secret!: Envelope;
  @JsonColumn() templates!: Record<string, string>;
  @MsColumn() changedAt!: number;
}

export const wechatAppTable = t.table(
  'wechat_app',
  { app_id: t.string(64), secret: t.json(), templates: t.json(), changed_at: t.ms() },
  { primary: ['app_id'] },
);
