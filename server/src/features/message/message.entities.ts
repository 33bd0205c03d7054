import type { MessageKind } from '@huiyin/shared/labels/messages';
import { Entity, Index } from 'typeorm';
import {
  BoolColumn,
  IdColumn,
  IntColumn,
  KeyColumn,
  MsColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import type { CallState, Delivery, Template } from './message.types.js';

/** A message in somebody's inbox: one for each event and reader. */
@Entity('inbox')
@Index('inbox_once', ['eventId', 'reader'], { unique: true })
@Index('inbox_reader', ['reader', 'at', 'id'])
@Index('inbox_unread', ['reader', 'readAt'])
@Index('inbox_matter', ['matterId', 'reader'])
export class InboxRow {
  @IdColumn() id!: string;
  @StringColumn(64) eventId!: string;
  /** `account:…` or `staff:…`. */
  @StringColumn(40) reader!: string;
  /** Whom of the account's persons it is for; null for staff. */
  @RefColumn({ nullable: true }) residentId!: string | null;
  @StringColumn(60) title!: string;
  @TextColumn() text!: string;
  @RefColumn({ nullable: true }) matterId!: string | null;
  @RefColumn({ nullable: true }) noticeId!: string | null;
  @MsColumn() at!: number;
  @MsColumn({ nullable: true }) readAt!: number | null;
}

/** One thing that one resident is to know, and whether they do. */
@Entity('told')
@Index('told_once', ['eventId', 'residentId'], { unique: true })
@Index('told_matter', ['matterId'])
export class ToldRow {
  @IdColumn() id!: string;
  @StringColumn(64) eventId!: string;
  @RefColumn() residentId!: string;
  @RefColumn({ nullable: true }) matterId!: string | null;
  @RefColumn({ nullable: true }) noticeId!: string | null;
  @StringColumn(20, { nullable: true }) number!: string | null;
  /** What it is to earlier ones of its matter; null where it stands by itself. */
  @StringColumn(10, { nullable: true }) kind!: MessageKind | null;
  /** Since when it isn't true any more: a later one of its matter says something else. */
  @MsColumn({ nullable: true }) replacedAt!: number | null;
  @TextColumn() text!: string;
  @RefColumn({ nullable: true }) centreId!: string | null;
  @StringColumn(255) placePath!: string;
  /** Whether a phone call stands in where WeChat fails. */
  @BoolColumn() wantsCall!: boolean;
  @IntColumn() accounts!: number;
  @IntColumn() sends!: number;
  /** WeChat messages whose end isn't known yet; whoever ends one changes this row first, so that two ends don't miss each other. */
  @IntColumn() sendsLeft!: number;
  @StringColumn(8, { nullable: true }) reachedBy!: Delivery['reachedBy'];
  @MsColumn({ nullable: true }) reachedAt!: number | null;
  @MsColumn() at!: number;
}

/** One WeChat message to one account; the outbox carries its id. */
@Entity('wechat_send')
@Index('wechat_send_told', ['toldId'])
@Index('wechat_send_account', ['accountId', 'eventId'])
@Index('wechat_send_leader', ['leaderId'])
export class WechatSendRow {
  @IdColumn() id!: string;
  @RefColumn() toldId!: string;
  @StringColumn(64) eventId!: string;
  @RefColumn() accountId!: string;
  @StringColumn(64) appId!: string;
  @StringColumn(16) template!: NonNullable<Template>;
  /** Another person of the same account is told the same thing: that one message speaks for both. */
  @RefColumn({ nullable: true }) leaderId!: string | null;
  @StringColumn(8) state!: 'queued' | 'sent' | 'failed';
  @StringColumn(60, { nullable: true }) failure!: string | null;
  @MsColumn() at!: number;
  @MsColumn({ nullable: true }) doneAt!: number | null;
}

/** How many messages of a template an account still agreed to: one for each time that it tapped yes. */
@Entity('consent_left')
export class ConsentRow {
  @KeyColumn(26) accountId!: string;
  @KeyColumn(64) appId!: string;
  @KeyColumn(16) template!: NonNullable<Template>;
  @IntColumn() remaining!: number;
  @MsColumn() changedAt!: number;
}

/** A resident who is to be phoned about one told thing. */
@Entity('call_row')
@Index('call_once', ['eventId', 'residentId'], { unique: true })
@Index('call_list', ['state', 'due'])
@Index('call_resident', ['residentId', 'state'])
@Index('call_matter', ['matterId'])
export class CallRow {
  @IdColumn() id!: string;
  @RefColumn() toldId!: string;
  @StringColumn(64) eventId!: string;
  @RefColumn() residentId!: string;
  @RefColumn({ nullable: true }) matterId!: string | null;
  @RefColumn({ nullable: true }) noticeId!: string | null;
  @StringColumn(20, { nullable: true }) number!: string | null;
  /** What is to be read out; the greeting comes before it. */
  @TextColumn() sentence!: string;
  @RefColumn({ nullable: true }) centreId!: string | null;
  @StringColumn(255) placePath!: string;
  @StringColumn(60) reason!: string;
  @StringColumn(12) state!: CallState['state'];
  @MsColumn() due!: number;
  @MsColumn() at!: number;
  @MsColumn({ nullable: true }) closedAt!: number | null;
}

/** What came of one attempt; dated, by whom. */
@Entity('call_try')
@Index('call_try_call', ['callId', 'at'])
export class CallTryRow {
  @IdColumn() id!: string;
  @RefColumn() callId!: string;
  @MsColumn() at!: number;
  @StringColumn(16) result!: 'heard' | 'no-answer' | 'wrong-number' | 'handed-slip';
  /** `staff:…`. */
  @StringColumn(40) byKey!: string;
  @StringColumn(80) byName!: string;
}
