import type { Delivery, Excuse, Reach } from '@huiyin/shared/domain/notice/reach';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import {
  NoticeDeliveryRow,
  NoticeGridRow,
  NoticeHouseholdRow,
  NoticePersonRow,
  NoticeReaderRow,
  NoticeRow,
} from './entities.js';
import { chunks } from './group-by.js';

/** What is written when a notice goes out. */
export interface Frozen {
  readonly grids: readonly NoticeGridRow[];
  readonly households: readonly NoticeHouseholdRow[];
  readonly persons: readonly NoticePersonRow[];
}

/** One household of one notice. */
export interface Home {
  readonly noticeId: string;
  readonly householdId: string;
}

/** Rows of notices by key; lists for screens stand in notice.queries.ts. */
@Injectable()
export class Notices extends BaseRepository {
  find = (id: string, tx?: Tx): Promise<NoticeRow | null> => this.from(tx, NoticeRow).findOneBy({ id });

  insert = (tx: Tx, row: NoticeRow) => this.insertMany(tx, NoticeRow, [row]);

  /** True if the draft still was what the caller read. */
  updateDraft = (tx: Tx, id: string, version: number, changes: Partial<NoticeRow>): Promise<boolean> =>
    this.updateOne(tx, NoticeRow, { id, version, state: 'draft' }, {
      ...changes,
      version: version + 1,
    } as object);

  recall = (tx: Tx, id: string, recalledAt: number): Promise<boolean> =>
    this.updateOne(tx, NoticeRow, { id, state: 'sent' }, { state: 'recalled', recalledAt });

  async freeze(tx: Tx, frozen: Frozen): Promise<void> {
    await this.insertMany(tx, NoticeGridRow, frozen.grids);
    await this.insertMany(tx, NoticeHouseholdRow, frozen.households);
    await this.insertMany(tx, NoticePersonRow, frozen.persons);
  }

  findGrid = (noticeId: string, gridId: string, tx?: Tx): Promise<NoticeGridRow | null> =>
    this.from(tx, NoticeGridRow).findOneBy({ noticeId, gridId });

  findGridOfMatter = (matterId: string, tx?: Tx): Promise<NoticeGridRow | null> =>
    this.from(tx, NoticeGridRow).findOneBy({ matterId });

  gridsOf = (noticeIds: readonly string[], tx?: Tx): Promise<NoticeGridRow[]> =>
    this.from(tx, NoticeGridRow).findBy({ noticeId: In([...noticeIds]) });

  /**
   * The first statement of every unit that changes a household: takes the grid's row, so that units on one grid stand in line, and
   * comes before any read, so that what the unit then reads is what the one before it wrote.
   */
  async takeGrid(tx: Tx, noticeId: string, gridId: string): Promise<void> {
    await this.rows(tx, NoticeGridRow).increment({ noticeId, gridId }, 'touched', 1);
  }

  findHome = ({ noticeId, householdId }: Home, tx?: Tx): Promise<NoticeHouseholdRow | null> =>
    this.from(tx, NoticeHouseholdRow).findOneBy({ noticeId, householdId });

  homesOf = (noticeId: string, gridIds?: readonly string[], tx?: Tx): Promise<NoticeHouseholdRow[]> =>
    this.from(tx, NoticeHouseholdRow).findBy({ noticeId, ...(gridIds ? { gridId: In([...gridIds]) } : {}) });

  personsOf = (noticeId: string, householdIds?: readonly string[], tx?: Tx): Promise<NoticePersonRow[]> =>
    this.from(tx, NoticePersonRow).findBy({
      noticeId,
      ...(householdIds ? { householdId: In([...householdIds]) } : {}),
    });

  ledgerOf = ({ noticeId, householdId }: Home, tx?: Tx): Promise<Delivery[]> =>
    this.from(tx, NoticeDeliveryRow).findBy({ noticeId, householdId });

  addLines = (tx: Tx, rows: readonly NoticeDeliveryRow[]) => this.insertMany(tx, NoticeDeliveryRow, rows);

  async saveReach(tx: Tx, { noticeId, householdId }: Home, reach: Reach, wechat: boolean): Promise<void> {
    await this.rows(tx, NoticeHouseholdRow).update({ noticeId, householdId }, { ...reach, wechat });
  }

  /** Households whose ledger says nothing but sent and absent. */
  async excuse(
    tx: Tx,
    noticeId: string,
    householdIds: readonly string[],
    excuse: Excuse,
    at: number,
  ): Promise<void> {
    const changes = { state: 'excused', channel: 'door', excuse, at } as const;
    for (const some of chunks(householdIds, 500)) {
      await this.rows(tx, NoticeHouseholdRow).update({ noticeId, householdId: In(some) }, changes);
    }
  }

  /** Those of them whose number had not been shown before; it has now. */
  async markShown(tx: Tx, noticeId: string, householdIds: readonly string[]): Promise<string[]> {
    const fresh: string[] = [];
    for (const householdId of householdIds) {
      const was = { noticeId, householdId, phoneShown: false };
      if (await this.updateOne(tx, NoticeHouseholdRow, was, { phoneShown: true })) fresh.push(householdId);
    }
    return fresh;
  }

  async saveAnswer(tx: Tx, row: NoticePersonRow): Promise<void> {
    const { noticeId, residentId, answer, answeredAt, answeredBy } = row;
    await this.rows(tx, NoticePersonRow).update({ noticeId, residentId }, { answer, answeredAt, answeredBy });
  }

  async saveGrid(
    tx: Tx,
    { noticeId, gridId }: NoticeGridRow,
    changes: Partial<NoticeGridRow>,
  ): Promise<void> {
    await this.rows(tx, NoticeGridRow).update({ noticeId, gridId }, changes);
  }

  /** True the first time. */
  async addReader(tx: Tx, row: NoticeReaderRow): Promise<boolean> {
    const rows = this.rows(tx, NoticeReaderRow);
    if (await rows.existsBy({ noticeId: row.noticeId, accountId: row.accountId })) return false;
    await rows.insert(row);
    return true;
  }

  hasRead = (noticeId: string, accountId: string): Promise<boolean> =>
    this.reader(NoticeReaderRow).existsBy({ noticeId, accountId });

  readBy = async (accountId: string, noticeIds: readonly string[]): Promise<Set<string>> =>
    new Set(
      (await this.reader(NoticeReaderRow).findBy({ accountId, noticeId: In([...noticeIds]) })).map(
        (r) => r.noticeId,
      ),
    );
}
