import { Entity, Index } from 'typeorm';
import type { Envelope } from '../../platform/crypto/envelope.js';
import {
  BoolColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  KeyColumn,
  MsColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';

export type PlaceLevel = 'county' | 'town' | 'village' | 'grid' | 'cell';

/** A node of the place tree, dated, as villages merge. `path`: `/county/town/village/grid/`, its own id included. */
@Entity('place')
@Index('place_path', ['path'])
export class PlaceRow {
  @IdColumn() id!: string;
  @RefColumn({ nullable: true }) parentId!: string | null;
  @StringColumn(8) level!: PlaceLevel;
  /** The 12-digit statistical division code, down to the village. */
  @StringColumn(12, { nullable: true }) code!: string | null;
  @StringColumn(60) name!: string;
  @StringColumn(160) path!: string;
  @MsColumn() fromAt!: number;
  @MsColumn({ nullable: true }) toAt!: number | null;
}

/** A town's centre or a village's station. */
@Entity('centre')
export class CentreRow {
  @IdColumn() id!: string;
  @RefColumn() placeId!: string;
  @StringColumn(8) level!: 'town' | 'village';
  @StringColumn(80) name!: string;
  @StringColumn(200, { nullable: true }) address!: string | null;
  @StringColumn(30, { nullable: true }) phone!: string | null;
  @StringColumn(30, { nullable: true }) complainPhone!: string | null;
  /** `HH:MM` at +08:00. */
  @StringColumn(5) openHours!: string;
  @StringColumn(5) closeHours!: string;
  /** 0 Sunday … 6; null: every working day. */
  @JsonColumn({ nullable: true }) days!: number[] | null;
}

/** A desk of a centre and its competence. */
@Entity('service_window')
@Index('service_window_centre', ['centreId'])
export class WindowRow {
  @IdColumn() id!: string;
  @RefColumn() centreId!: string;
  @StringColumn(40) competence!: string;
  @StringColumn(60) name!: string;
  @StringColumn(30, { nullable: true }) floor!: string | null;
  @StringColumn(30, { nullable: true }) phone!: string | null;
}

/** A household at its door. `placePath` is its grid's, for scope. */
@Entity('household')
@Index('household_no', ['no', 'id'])
@Index('household_grid', ['gridId', 'no'])
@Index('household_path', ['placePath'])
export class HouseholdRow {
  @IdColumn() id!: string;
  @StringColumn(40) no!: string;
  @RefColumn() villageId!: string;
  @RefColumn() gridId!: string;
  @RefColumn({ nullable: true }) cellId!: string | null;
  @StringColumn(160) placePath!: string;
  /** Down to the group: 柳溪村上湾组12号. */
  @StringColumn(200) address!: string;
  @RefColumn({ nullable: true }) headId!: string | null;
  /** The member to phone first. */
  @RefColumn({ nullable: true }) contactId!: string | null;
}

/** A person on the register, or "to be verified". Numbers are sealed; the blind columns find them again. */
@Entity('resident')
@Index('resident_name', ['name', 'id'])
@Index('resident_initials', ['initials', 'id'])
@Index('resident_household', ['householdId'])
@Index('resident_id_blind', ['idBlind'])
@Index('resident_phone_blind', ['phoneBlind'])
@Index('resident_grid', ['gridId', 'birth'])
@Index('resident_path', ['placePath'])
@Index('resident_waiting', ['verified', 'createdAt', 'id'])
export class ResidentRow {
  @IdColumn() id!: string;
  @RefColumn({ nullable: true }) householdId!: string | null;
  @RefColumn() villageId!: string;
  /** Null: a stranger who named only the village. */
  @RefColumn({ nullable: true }) gridId!: string | null;
  @StringColumn(160) placePath!: string;
  @StringColumn(80) name!: string;
  /** Lower-case pinyin initials of the name, made when it is written. */
  @StringColumn(80) initials!: string;
  @StringColumn(1, { nullable: true }) sex!: 'm' | 'f' | null;
  /** `YYYY-MM-DD`. */
  @StringColumn(10, { nullable: true }) birth!: string | null;
  @StringColumn(20, { nullable: true }) relation!: string | null;
  @JsonColumn({ nullable: true }) idCipher!: Envelope | null;
  @StringColumn(80, { nullable: true }) idBlind!: string | null;
  @JsonColumn({ nullable: true }) phoneCipher!: Envelope | null;
  @StringColumn(80, { nullable: true }) phoneBlind!: string | null;
  /** Reached through whom, when there is no phone. */
  @StringColumn(80, { nullable: true }) through!: string | null;
  /** Some account speaks for this person. Kept by the account feature in the unit that binds or unbinds. */
  @BoolColumn() wechat!: boolean;
  @BoolColumn() verified!: boolean;
  @MsColumn({ nullable: true }) diedAt!: number | null;
  /** A stranger's row that the check ended: somebody already on the register, or nobody here. */
  @MsColumn({ nullable: true }) endedAt!: number | null;
  @MsColumn() createdAt!: number;
  /** `staff:…` or `account:…` that added a stranger; null for the register's own. */
  @StringColumn(40, { nullable: true }) addedBy!: string | null;
}

/** A tag (health, poverty, …) under a keyed code: readable only through `TagQueries`. */
@Entity('resident_tag')
@Index('resident_tag_resident', ['residentId'])
export class ResidentTagRow {
  @KeyColumn(80) tagCode!: string;
  @KeyColumn(26) residentId!: string;
}

/** One reading of a tag: by whom, what for, how many persons it brought. */
@Entity('tag_reading')
@Index('tag_reading_at', ['at'])
export class TagReadingRow {
  @IdColumn() id!: string;
  @RefColumn({ nullable: true }) staffId!: string | null;
  @StringColumn(80) tagCode!: string;
  @StringColumn(80) purpose!: string;
  @IntColumn() persons!: number;
  @MsColumn() at!: number;
}

/** A one-time code on a household's contact card, kept as an HMAC. */
@Entity('contact_code')
@Index('contact_code_hash', ['codeHash'], { unique: true })
@Index('contact_code_household', ['householdId'])
export class ContactCodeRow {
  @IdColumn() id!: string;
  /** '' where the code is for one person who is of none. */
  @RefColumn() householdId!: string;
  /** At the counter, ID card seen: binds this member and no other. Null: the household's card. */
  @RefColumn({ nullable: true }) residentId!: string | null;
  @StringColumn(80) codeHash!: string;
  @MsColumn() expiresAt!: number;
  @MsColumn({ nullable: true }) usedAt!: number | null;
  /** The member of staff who handed it out. */
  @RefColumn() madeBy!: string;
}

/** Who looked at somebody's full values, and why: the person sees it. */
@Entity('reading_log')
@Index('reading_log_resident', ['residentId', 'at'])
@Index('reading_log_staff', ['staffId', 'at'])
export class ReadingRow {
  @IdColumn() id!: string;
  @RefColumn() residentId!: string;
  @RefColumn() staffId!: string;
  @StringColumn(80) staffName!: string;
  @StringColumn(40) what!: string;
  @StringColumn(200) reason!: string;
  @RefColumn({ nullable: true }) matterId!: string | null;
  @MsColumn() at!: number;
}

/** One year of the State Council's holiday notice; version 1 comes from shared/domain/calendar/years. */
@Entity('calendar_year')
export class CalendarYearRow {
  @KeyColumn(4) year!: string;
  @StringColumn(12) status!: 'official' | 'provisional';
  @StringColumn(300) source!: string;
  @JsonColumn() days!: { off: string[]; makeup: string[] };
}

/** A limit that this county has set or confirmed; what isn't here holds as shared/domain/local-rules has it. */
@Entity('local_rule')
export class LocalRuleRow {
  @KeyColumn(40) rule!: string;
  @IntColumn() n!: number;
  @BoolColumn() confirmed!: boolean;
  @StringColumn(80) byName!: string;
  @MsColumn() at!: number;
}

/** A day on which one centre is shut though others work. */
@Entity('centre_closed_day')
@Index('centre_closed_day_once', ['centreId', 'day'], { unique: true })
export class ClosedDayRow {
  @IdColumn() id!: string;
  @RefColumn() centreId!: string;
  /** `YYYY-MM-DD` at +08:00. */
  @StringColumn(10) day!: string;
  @StringColumn(100) reason!: string;
}

export const REGISTER_ENTITIES = [
  PlaceRow,
  CentreRow,
  WindowRow,
  HouseholdRow,
  ResidentRow,
  ResidentTagRow,
  TagReadingRow,
  ContactCodeRow,
  ReadingRow,
  CalendarYearRow,
  ClosedDayRow,
  LocalRuleRow,
] as const;
