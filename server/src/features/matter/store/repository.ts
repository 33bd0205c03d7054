import { randomBytes } from 'node:crypto';
import type { MatterEvent } from '@huiyin/shared/domain/matter/snapshot';
import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import { BaseRepository } from '../../../platform/database/base-repository.js';
import { isDuplicate } from '../../../platform/database/dialect.js';
import type { Tx } from '../../../platform/database/tx.js';
import { hashOf } from './chain.js';
import {
  Matter,
  MatterEventRow,
  MatterOutcome,
  MatterParty,
  MatterRating,
  MatterTask,
  MatterWords,
} from './entities.js';

/** An event as it is stored: with who is named for it, who sees it, and what was said. */
export interface EventToWrite {
  id: string;
  event: MatterEvent;
  byLabel: string;
  seen: string;
  words: string | null;
}

/** The rows of matters: one method per use. */
@Injectable()
export class MatterRepository extends BaseRepository {
  find(id: string, tx?: Tx): Promise<Matter | null> {
    return this.from(tx, Matter).findOneBy({ id });
  }

  findByNumber(number: string): Promise<Matter | null> {
    return this.reader(Matter).findOneBy({ number });
  }

  parties(matterId: string, tx?: Tx): Promise<MatterParty[]> {
    return this.from(tx, MatterParty).find({ where: { matterId }, order: { id: 'ASC' } });
  }

  partiesOf(matterIds: readonly string[]): Promise<MatterParty[]> {
    return this.reader(MatterParty).findBy({ matterId: In([...matterIds]) });
  }

  tasks(matterId: string, tx?: Tx): Promise<MatterTask[]> {
    return this.from(tx, MatterTask).find({ where: { matterId }, order: { due: 'ASC' } });
  }

  events(matterId: string): Promise<MatterEventRow[]> {
    return this.reader(MatterEventRow).find({ where: { matterId }, order: { seq: 'ASC' } });
  }

  event(id: string, tx: Tx): Promise<MatterEventRow | null> {
    return this.rows(tx, MatterEventRow).findOneBy({ id });
  }

  /** When somebody stood at the door and met nobody. */
  async knocks(matterId: string, tx?: Tx): Promise<number[]> {
    const rows = await this.from(tx, MatterEventRow).findBy({ matterId, act: 'knock' });
    return rows.map(({ at }) => at);
  }

  words(matterId: string): Promise<MatterWords[]> {
    return this.reader(MatterWords).findBy({ matterId });
  }

  outcome(id: string, tx?: Tx): Promise<MatterOutcome | null> {
    return this.from(tx, MatterOutcome).findOneBy({ id });
  }

  rating(id: string): Promise<MatterRating | null> {
    return this.reader(MatterRating).findOneBy({ id });
  }

  /** Open matters of one household and item, newest first; whoever shows them asks `isShutOut`. */
  alike(
    householdId: string,
    itemId: string,
  ): Promise<Pick<Matter, 'id' | 'number' | 'title' | 'awayFrom'>[]> {
    return this.select({
      text: 'SELECT id, number, title, away_from AS "awayFrom" FROM matter WHERE household_id = ? AND item_id = ? AND closed_at IS NULL ORDER BY created_at DESC LIMIT 5',
      values: [householdId, itemId],
    });
  }

  /** Matters of these residents or this account: the open ones, and the most recent closed ones. */
  async mine(accountId: string, residentIds: readonly string[]): Promise<Matter[]> {
    const query = this.reader(MatterParty).createQueryBuilder('p').select('p.matterId', 'id').distinct(true);
    query.where('p.accountId = :accountId', { accountId });
    if (residentIds.length > 0)
      query.orWhere('p.residentId IN (:...residentIds) AND (p.alone IS NULL OR p.alone = :no)', {
        residentIds,
        no: false,
      });
    const ids = (await query.getRawMany<{ id: string }>()).map((r) => r.id);
    if (ids.length === 0) return [];
    return this.reader(Matter).find({ where: { id: In(ids) }, order: { createdAt: 'DESC' }, take: 200 });
  }

  /** What somebody helps with under this mandate, newest first. */
  async underMandate(mandateId: string): Promise<Matter[]> {
    const rows = await this.reader(MatterParty).findBy({ mandateId });
    const ids = rows.map((p) => p.matterId);
    if (ids.length === 0) return [];
    return this.reader(Matter).find({ where: { id: In(ids) }, order: { createdAt: 'DESC' }, take: 100 });
  }

  /** What this person is a party to, open or over. */
  async ofResident(tx: Tx, residentId: string): Promise<Matter[]> {
    const own = await this.rows(tx, MatterParty).findBy({ residentId });
    const ids = [...new Set(own.map((p) => p.matterId))];
    return ids.length === 0 ? [] : this.rows(tx, Matter).findBy({ id: In(ids) });
  }

  /** One person's place in every matter becomes another's. */
  async handParties(tx: Tx, residentId: string, to: { id: string; name: string }): Promise<void> {
    await this.rows(tx, MatterParty).update({ residentId }, { residentId: to.id, name: to.name });
  }

  /** Where an open matter comes from and whose it is, once that is known better. */
  async rehome(
    tx: Tx,
    id: string,
    changes: Pick<Matter, 'householdId' | 'placeId' | 'placePath' | 'applicantName' | 'initials'>,
  ): Promise<void> {
    await this.rows(tx, Matter).update({ id }, changes);
  }

  /** What the sweep has to look at now, oldest first. */
  async due(now: number, limit: number): Promise<string[]> {
    const rows = await this.reader(Matter)
      .createQueryBuilder('m')
      .select('m.id', 'id')
      .where('m.owedWake <= :now', { now })
      .orderBy('m.owedWake', 'ASC')
      .limit(limit)
      .getRawMany<{ id: string }>();
    return rows.map((r) => r.id);
  }

  /** Open matters whose promise lies at or after a moment, by id. */
  promisedFrom(from: number, after: string, limit: number): Promise<Matter[]> {
    return this.reader(Matter)
      .createQueryBuilder('m')
      .where('m.owedPromise >= :from AND m.id > :after', { from, after })
      .orderBy('m.id', 'ASC')
      .limit(limit)
      .getMany();
  }

  /** The earliest moment at which the sweep has to look at anything; null where nothing is open. */
  async oldestWake(): Promise<number | null> {
    const [row] = await this.select<{ wake: number | string | null }>({
      text: 'SELECT MIN(owed_wake) AS wake FROM matter WHERE owed_wake > 0',
      values: [],
    });
    return row?.wake == null ? null : Number(row.wake);
  }

  /** False: its tracking number is taken, and nothing was written. */
  async insert(tx: Tx, matter: Matter, parties: readonly MatterParty[]): Promise<boolean> {
    try {
      await this.rows(tx, Matter).insert(matter);
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
    await this.insertMany(tx, MatterParty, parties);
    return true;
  }

  async addParty(tx: Tx, party: MatterParty): Promise<void> {
    await this.rows(tx, MatterParty).insert(party);
  }

  async updateParty(tx: Tx, id: string, changes: Partial<MatterParty>): Promise<void> {
    await this.rows(tx, MatterParty).update({ id }, changes);
  }

  /** Moves a matter on from the version that was read. False: somebody was faster, nothing was written. */
  move(tx: Tx, id: string, seqRead: number, changes: Partial<Matter>): Promise<boolean> {
    return this.updateOne(tx, Matter, { id, seq: seqRead }, changes);
  }

  /** Takes an unheld matter (or one whose lease has run out); false when somebody else holds it. */
  async hold(tx: Tx, id: string, staffId: string, now: number, leaseUntil: number | null): Promise<boolean> {
    const { affected } = await this.rows(tx, Matter)
      .createQueryBuilder()
      .update()
      .set({ holderId: staffId, leaseUntil })
      .where('id = :id AND closed_at IS NULL', { id })
      .andWhere(
        '(holder_id IS NULL OR holder_id = :staffId OR (lease_until IS NOT NULL AND lease_until <= :now))',
        {
          staffId,
          now,
        },
      )
      .execute();
    return affected === 1;
  }

  /** Nobody holds it any more, not even for good: it is its desk's. */
  async putDown(tx: Tx, id: string): Promise<void> {
    await this.rows(tx, Matter).update({ id }, { holderId: null, leaseUntil: null });
  }

  /** The staff of that place must not read it. */
  async keepFrom(tx: Tx, id: string, awayFrom: string): Promise<void> {
    await this.rows(tx, Matter).update({ id }, { awayFrom });
  }

  /** Gives a claim by opening back; one that is held for good stays. */
  async letGo(tx: Tx, id: string, staffId: string): Promise<void> {
    await this.rows(tx, Matter)
      .createQueryBuilder()
      .update()
      .set({ holderId: null, leaseUntil: null })
      .where('id = :id AND holder_id = :staffId AND lease_until IS NOT NULL', { id, staffId })
      .execute();
  }

  /** Appends an event, chained to the one before. */
  async append(tx: Tx, matterId: string, { id, event, byLabel, seen, words }: EventToWrite): Promise<void> {
    const before =
      event.seq === 1
        ? null
        : await this.rows(tx, MatterEventRow).findOneBy({ matterId, seq: event.seq - 1 });
    const salt = words === null ? '' : randomBytes(16).toString('hex');
    const { from, to, by, left, seen: _, beside = null, ...rest } = event;
    const facts = { matterId, ...rest, from, to, by, left, seen, ...(beside === null ? {} : { beside }) };
    const hash = hashOf(before?.hash ?? '', facts, words === null ? '' : salt + words);
    await this.rows(tx, MatterEventRow).insert({
      ...rest,
      beside,
      id,
      matterId,
      fromState: from,
      toState: to,
      byId: by,
      byLabel,
      leftUnits: left,
      seen,
      hash,
    });
    if (words !== null) await this.rows(tx, MatterWords).insert({ id, matterId, words, salt });
  }

  /** Somebody else does it, from now on. */
  async giveTask(tx: Tx, id: string, assigneeId: string, openedAt: number): Promise<void> {
    await this.rows(tx, MatterTask).update({ id, doneAt: IsNull() }, { assigneeId, openedAt });
  }

  async addTask(tx: Tx, task: MatterTask): Promise<void> {
    await this.rows(tx, MatterTask).insert(task);
  }

  /** A piece of work is done, under somebody's name; false when a colleague was quicker. */
  signTask(
    tx: Tx,
    id: string,
    done: { doneAt: number; doneBy: string | null; result: string },
  ): Promise<boolean> {
    return this.updateOne(tx, MatterTask, { id, doneAt: IsNull() }, done);
  }

  /** Open pieces of work past their day of which nobody was told yet, oldest first. */
  lateTasks(now: number, limit: number): Promise<MatterTask[]> {
    return this.reader(MatterTask).find({
      where: { doneAt: IsNull(), lateToldAt: IsNull(), due: LessThan(now) },
      order: { due: 'ASC' },
      take: limit,
    });
  }

  toldLate(tx: Tx, id: string, lateToldAt: number): Promise<boolean> {
    return this.updateOne(tx, MatterTask, { id, doneAt: IsNull(), lateToldAt: IsNull() }, { lateToldAt });
  }

  async setOutcome(tx: Tx, outcome: MatterOutcome): Promise<void> {
    await this.rows(tx, MatterOutcome).upsert(outcome, ['id']);
  }

  async addRating(tx: Tx, rating: MatterRating): Promise<void> {
    await this.rows(tx, MatterRating).insert(rating);
  }
}
