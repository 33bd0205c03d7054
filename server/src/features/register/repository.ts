import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import {
  CalendarYearRow,
  CentreRow,
  ClosedDayRow,
  ContactCodeRow,
  HouseholdRow,
  PlaceRow,
  ReadingRow,
  ResidentRow,
  WindowRow,
} from './entities.js';

/** What of a resident is not sealed. */
const PERSON = {
  ...{ id: true, householdId: true, villageId: true, gridId: true, placePath: true, name: true },
  ...{ initials: true, sex: true, birth: true, relation: true, through: true, wechat: true },
  ...{ verified: true, diedAt: true, endedAt: true, createdAt: true, addedBy: true },
} as const;

type Person = Pick<ResidentRow, keyof typeof PERSON>;

/** Rows of the register by key: what looks for people by what is known of them stands in queries.ts. */
@Injectable()
export class RegisterRepository extends BaseRepository {
  allPlaces = (tx?: Tx): Promise<PlaceRow[]> => this.from(tx, PlaceRow).find();
  allCentres = (tx?: Tx): Promise<CentreRow[]> => this.from(tx, CentreRow).find();
  allWindows = (tx?: Tx): Promise<WindowRow[]> => this.from(tx, WindowRow).find();
  allYears = (tx?: Tx): Promise<CalendarYearRow[]> => this.from(tx, CalendarYearRow).find();

  allClosedDays = (tx?: Tx): Promise<ClosedDayRow[]> => this.from(tx, ClosedDayRow).find();
  putClosedDay = async (tx: Tx, row: ClosedDayRow): Promise<void> => {
    await this.rows(tx, ClosedDayRow).delete({ centreId: row.centreId, day: row.day });
    await this.rows(tx, ClosedDayRow).insert(row);
  };
  dropClosedDay = async (tx: Tx, centreId: string, day: string): Promise<void> => {
    await this.rows(tx, ClosedDayRow).delete({ centreId, day });
  };

  insertPlaces = (tx: Tx, rows: readonly PlaceRow[]) => this.insertMany(tx, PlaceRow, rows);
  insertCentres = (tx: Tx, rows: readonly CentreRow[]) => this.insertMany(tx, CentreRow, rows);
  insertWindows = (tx: Tx, rows: readonly WindowRow[]) => this.insertMany(tx, WindowRow, rows);
  insertHouseholds = (tx: Tx, rows: readonly HouseholdRow[]) => this.insertMany(tx, HouseholdRow, rows);
  insertResidents = (tx: Tx, rows: readonly ResidentRow[]) => this.insertMany(tx, ResidentRow, rows);
  insertReadings = (tx: Tx, rows: readonly ReadingRow[]) => this.insertMany(tx, ReadingRow, rows);
  insertCode = (tx: Tx, row: ContactCodeRow) => this.insertMany(tx, ContactCodeRow, [row]);
  putYears = async (tx: Tx, rows: readonly CalendarYearRow[]): Promise<void> => {
    await this.rows(tx, CalendarYearRow).upsert([...rows], ['year']);
  };

  putCentres = async (tx: Tx, rows: readonly CentreRow[]): Promise<void> => {
    if (rows.length > 0) await this.rows(tx, CentreRow).upsert([...rows], ['id']);
  };
  putWindows = async (tx: Tx, rows: readonly WindowRow[]): Promise<void> => {
    if (rows.length > 0) await this.rows(tx, WindowRow).upsert([...rows], ['id']);
  };
  updatePlace = (tx: Tx, id: string, changes: Partial<PlaceRow>) =>
    this.updateOne(tx, PlaceRow, { id }, changes);

  /** Without what is sealed, which most askers have no use for. */
  findPerson = async (id: string, tx?: Tx): Promise<Person | null> =>
    (await this.from(tx, ResidentRow).find({ select: PERSON, where: { id }, take: 1 }))[0] ?? null;

  findResident = (id: string, tx?: Tx): Promise<ResidentRow | null> =>
    this.from(tx, ResidentRow).findOneBy({ id });

  findResidents = async (ids: readonly string[], tx?: Tx): Promise<ResidentRow[]> =>
    ids.length === 0 ? [] : this.from(tx, ResidentRow).findBy({ id: In([...ids]) });

  /** The living of a household. */
  findMembers = (householdIds: readonly string[], tx?: Tx): Promise<ResidentRow[]> =>
    this.from(tx, ResidentRow).findBy({ householdId: In([...householdIds]), diedAt: IsNull() });

  findByPhone = (blind: readonly string[], tx?: Tx): Promise<ResidentRow[]> =>
    this.from(tx, ResidentRow).findBy({ phoneBlind: In([...blind]), diedAt: IsNull() });

  findByIdNumber = (blind: readonly string[], tx?: Tx): Promise<ResidentRow[]> =>
    this.from(tx, ResidentRow).findBy({ idBlind: In([...blind]), diedAt: IsNull() });

  setWechat = (tx: Tx, id: string, wechat: boolean) => this.updateOne(tx, ResidentRow, { id }, { wechat });

  mendResident = (tx: Tx, id: string, changes: Partial<ResidentRow>): Promise<boolean> =>
    this.updateOne(tx, ResidentRow, { id }, changes);

  moveHousehold = (tx: Tx, id: string, address: string): Promise<boolean> =>
    this.updateOne(tx, HouseholdRow, { id }, { address });

  /** The check of a stranger came to its end; false: somebody was faster. */
  settleStranger = (tx: Tx, id: string, changes: Partial<ResidentRow>): Promise<boolean> =>
    this.updateOne(tx, ResidentRow, { id, verified: false, endedAt: IsNull() }, changes);

  findHousehold = (id: string, tx?: Tx): Promise<HouseholdRow | null> =>
    this.from(tx, HouseholdRow).findOneBy({ id });

  findHouseholds = async (ids: readonly string[], tx?: Tx): Promise<HouseholdRow[]> =>
    ids.length === 0 ? [] : this.from(tx, HouseholdRow).findBy({ id: In([...ids]) });

  findHouseholdsOfGrid = (gridId: string, tx?: Tx): Promise<HouseholdRow[]> =>
    this.from(tx, HouseholdRow).find({ where: { gridId }, order: { no: 'ASC', id: 'ASC' } });

  findCode = (codeHash: string, tx?: Tx): Promise<ContactCodeRow | null> =>
    this.from(tx, ContactCodeRow).findOneBy({ codeHash });

  /** True for the one that used it up. */
  spendCode = (tx: Tx, id: string, now: number): Promise<boolean> =>
    this.updateOne(tx, ContactCodeRow, { id, usedAt: IsNull(), expiresAt: MoreThan(now) }, { usedAt: now });

  /** Is there a reading of this value, as `ReadingRow.what` says it, later than `at`? */
  readSince = (residentId: string, what: string, at: number, tx?: Tx): Promise<boolean> =>
    this.from(tx, ReadingRow).existsBy({ residentId, what, at: MoreThan(at) });

  /** The latest readings of these persons, newest first. */
  findReadings = async (residentIds: readonly string[], limit: number): Promise<ReadingRow[]> =>
    residentIds.length === 0
      ? []
      : this.reader(ReadingRow).find({
          where: { residentId: In([...residentIds]) },
          order: { at: 'DESC', id: 'DESC' },
          take: limit,
        });
}
