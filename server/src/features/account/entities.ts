import type { Role } from '@huiyin/shared/domain/people/roles';
import { Entity, Index } from 'typeorm';
import { BoolColumn, IdColumn, MsColumn, RefColumn, StringColumn } from '../../platform/database/columns.js';

/** Somebody's phone as we know it: one or more WeChat log-ins. It is not a person: bindings say for whom it speaks. */
@Entity('account')
export class AccountRow {
  @IdColumn() id!: string;
  @MsColumn() createdAt!: number;
}

/** One WeChat identity (openid) under one mini-program (AppID). */
@Entity('login')
@Index('login_openid', ['appId', 'openid'], { unique: true })
@Index('login_account', ['accountId'])
export class LoginRow {
  @IdColumn() id!: string;
  @RefColumn() accountId!: string;
  @StringColumn(64) appId!: string;
  @StringColumn(64) openid!: string;
  @MsColumn() createdAt!: number;
  @MsColumn() usedAt!: number;
}

/** phone: WeChat's number equals the register's · card: one-time code · counter: ID card seen · new: not on the register yet */
export type BindingHow = 'phone' | 'card' | 'counter' | 'new';

/** An account speaks for a resident. One row per pair: bound again, it begins anew. */
@Entity('binding')
@Index('binding_pair', ['accountId', 'residentId'], { unique: true })
@Index('binding_resident', ['residentId'])
export class BindingRow {
  @IdColumn() id!: string;
  @RefColumn() accountId!: string;
  @RefColumn() residentId!: string;
  @StringColumn(8) how!: BindingHow;
  @MsColumn() at!: number;
  @MsColumn({ nullable: true }) endedAt!: number | null;
}

/** A member of staff. The phone is the one of the service, which residents are told. */
@Entity('staff')
@Index('staff_login', ['login'], { unique: true })
export class StaffRow {
  @IdColumn() id!: string;
  @StringColumn(80) name!: string;
  @StringColumn(64) login!: string;
  @StringColumn(200) passwordHash!: string;
  @StringColumn(30, { nullable: true }) phone!: string | null;
  /** The id of an attachment. */
  @RefColumn({ nullable: true }) photoId!: string | null;
  @BoolColumn() active!: boolean;
  /** Still has the initial password that an administrator handed out: nothing is open but changing it. */
  @BoolColumn({ nullable: true }) passwordDue!: boolean | null;
}

/** A post that somebody holds: a role at a place, perhaps at a centre's window, from when to when. */
@Entity('staff_post')
@Index('staff_post_staff', ['staffId'])
@Index('staff_post_place', ['placeId', 'role'])
@Index('staff_post_window', ['windowId'])
@Index('staff_post_centre', ['centreId', 'role'])
export class PostRow {
  @IdColumn() id!: string;
  @RefColumn() staffId!: string;
  @StringColumn(12) role!: Role;
  @RefColumn() placeId!: string;
  @RefColumn({ nullable: true }) centreId!: string | null;
  @RefColumn({ nullable: true }) windowId!: string | null;
  @MsColumn() fromAt!: number;
  @MsColumn({ nullable: true }) toAt!: number | null;
  /** Only while somebody else is on this leave. */
  @RefColumn({ nullable: true }) leaveId?: string | null;
}

/** Somebody is away from a moment to a moment; `standInId` has the posts meanwhile. */
@Entity('staff_leave')
@Index('staff_leave_until', ['toAt'])
export class LeaveRow {
  @IdColumn() id!: string;
  @RefColumn() staffId!: string;
  @MsColumn() fromAt!: number;
  @MsColumn() toAt!: number;
  @RefColumn({ nullable: true }) standInId!: string | null;
  @StringColumn(80) byName!: string;
  @MsColumn() at!: number;
  /** When all that they held was handed over. */
  @MsColumn({ nullable: true }) handedAt!: number | null;
}

/** Who is on duty at a centre on a day. */
@Entity('staff_duty')
@Index('staff_duty_once', ['centreId', 'day', 'staffId'], { unique: true })
@Index('staff_duty_day', ['day'])
export class DutyRow {
  @IdColumn() id!: string;
  @RefColumn() centreId!: string;
  /** `YYYY-MM-DD` at +08:00. */
  @StringColumn(10) day!: string;
  @RefColumn() staffId!: string;
}

export const ACCOUNT_ENTITIES = [
  AccountRow,
  LoginRow,
  BindingRow,
  StaffRow,
  PostRow,
  LeaveRow,
  DutyRow,
] as const;
