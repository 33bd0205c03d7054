import type { Ask } from '@huiyin/shared/domain/notice/answers';
import type { Audience, Reason } from '@huiyin/shared/domain/notice/audience';
import type { NoticeState } from '@huiyin/shared/domain/notice/lifecycle';
import type { Channel, Delivery, Excuse, ReachState } from '@huiyin/shared/domain/notice/reach';
import type { Attendance } from '@huiyin/shared/domain/notice/sums';
import { Entity, Index } from 'typeorm';
import {
  BoolColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  KeyColumn,
  MsColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/columns.js';

export interface NoticeEvent {
  date: string;
  time: string;
  where: string;
}

/** A broadcast of one place. `version` grows with each edit of the draft; what was sent is never changed. */
@Entity('notice')
@Index('notice_place', ['placePath', 'createdAt'])
export class NoticeRow {
  @IdColumn() id!: string;
  @RefColumn() placeId!: string;
  @StringColumn(160) placePath!: string;
  @StringColumn(60) title!: string;
  @TextColumn() body!: string;
  @StringColumn(8) ask!: Ask;
  @BoolColumn() urgent!: boolean;
  @JsonColumn({ nullable: true }) event!: NoticeEvent | null;
  @JsonColumn() audience!: Audience;
  @StringColumn(8) state!: NoticeState;
  @IntColumn() version!: number;
  @RefColumn() byStaffId!: string;
  @StringColumn(120) byLabel!: string;
  @MsColumn() createdAt!: number;
  @MsColumn({ nullable: true }) sentAt!: number | null;
  @MsColumn({ nullable: true }) recalledAt!: number | null;
}

/**
 * A sent notice in one grid, with its task. The figures are counted anew from the households in each unit that changes one; the first
 * statement of such a unit writes `touched`, so that two of them stand in line and each counts what the other did.
 */
@Entity('notice_grid')
@Index('notice_grid_path', ['gridPath', 'doneAt'])
@Index('notice_grid_worker', ['workerId', 'doneAt'])
@Index('notice_grid_matter', ['matterId'])
export class NoticeGridRow {
  @KeyColumn(26) noticeId!: string;
  @KeyColumn(26) gridId!: string;
  @StringColumn(160) gridPath!: string;
  @RefColumn() matterId!: string;
  /** To whom the task was given: the worker of the grid, else a supervisor; null: whoever is on duty. */
  @RefColumn({ nullable: true }) workerId!: string | null;
  @MsColumn() due!: number;
  @IntColumn() households!: number;
  @IntColumn() reached!: number;
  @IntColumn() answered!: number;
  @IntColumn() excused!: number;
  @IntColumn() touched!: number;
  /** When its last household was told or excused. */
  @MsColumn({ nullable: true }) doneAt!: number | null;
}

/** One household of the frozen audience; its reach is the fold of its lines in `notice_delivery`. */
@Entity('notice_household')
@Index('notice_household_grid', ['noticeId', 'gridId', 'state'])
@Index('notice_household_home', ['householdId', 'noticeId'])
export class NoticeHouseholdRow {
  @KeyColumn(26) noticeId!: string;
  @KeyColumn(26) householdId!: string;
  @RefColumn() gridId!: string;
  @StringColumn(8) state!: ReachState;
  @StringColumn(8, { nullable: true }) channel!: Channel | null;
  @MsColumn({ nullable: true }) at!: number | null;
  @StringColumn(12, { nullable: true }) excuse!: Excuse | null;
  @IntColumn() tries!: number;
  /** An account of the household was bound when it was sent, or has opened it since. */
  @BoolColumn() wechat!: boolean;
  /** Its phone number was shown on the list of doors, and the reading is on record. */
  @BoolColumn() phoneShown!: boolean;
}

/** An invited person and their answer. `reason` is frozen at sending; which tag it was is not kept here. */
@Entity('notice_person')
@Index('notice_person_household', ['noticeId', 'householdId'])
export class NoticePersonRow {
  @KeyColumn(26) noticeId!: string;
  @KeyColumn(26) residentId!: string;
  @RefColumn() householdId!: string;
  @StringColumn(10) reason!: Reason;
  @StringColumn(4, { nullable: true }) answer!: Attendance | null;
  @MsColumn({ nullable: true }) answeredAt!: number | null;
  /** `account:…` or `staff:…`: who gave it or wrote it down. */
  @StringColumn(40, { nullable: true }) answeredBy!: string | null;
}

/** The ledger of household and channel, append-only: never updated, never deleted. `at`: when it happened; `recordedAt`: when we heard. */
@Entity('notice_delivery')
@Index('notice_delivery_once', ['noticeId', 'householdId', 'channel', 'what', 'at'], { unique: true })
export class NoticeDeliveryRow implements Delivery {
  @IdColumn() id!: string;
  @RefColumn() noticeId!: string;
  @RefColumn() householdId!: string;
  @StringColumn(8) channel!: Channel;
  @StringColumn(12) what!: Delivery['what'];
  @MsColumn() at!: number;
  @MsColumn() recordedAt!: number;
  /** `account:…`, `staff:…` or `system`. */
  @StringColumn(40) by!: string;
}

/** An account that opened it: read and unread of the phone's list. */
@Entity('notice_reader')
export class NoticeReaderRow {
  @KeyColumn(26) noticeId!: string;
  @KeyColumn(26) accountId!: string;
  @MsColumn() at!: number;
}

export const NOTICE_ENTITIES = [
  NoticeRow,
  NoticeGridRow,
  NoticeHouseholdRow,
  NoticePersonRow,
  NoticeDeliveryRow,
  NoticeReaderRow,
] as const;
