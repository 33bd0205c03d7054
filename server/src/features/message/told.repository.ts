import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import { isDuplicate, TryAgain } from '../../platform/database/dialect.js';
import type { Tx } from '../../platform/database/tx.js';
import { ToldRow, WechatSendRow } from './message.entities.js';

/** Somebody else tells the same at this moment: begin again, and find it done. */
const again = (error: unknown): never => {
  throw isDuplicate(error) ? new TryAgain('told twice at once', { cause: error }) : error;
};

@Injectable()
export class ToldRepository extends BaseRepository {
  findOnce(tx: Tx, eventId: string, residentId: string): Promise<ToldRow | null> {
    return this.rows(tx, ToldRow).findOneBy({ eventId, residentId });
  }

  findMany(tx: Tx, ids: readonly string[]): Promise<ToldRow[]> {
    return this.rows(tx, ToldRow).findBy({ id: In([...ids]) });
  }

  getTold(id: string): Promise<ToldRow> {
    return this.reader(ToldRow).findOneByOrFail({ id });
  }

  findByMatter(matterId: string, tx?: Tx): Promise<ToldRow[]> {
    return this.from(tx, ToldRow).find({ where: { matterId }, order: { at: 'ASC', id: 'ASC' } });
  }

  async moveMatter(tx: Tx, matterId: string, to: Pick<ToldRow, 'centreId' | 'placePath'>): Promise<void> {
    await this.rows(tx, ToldRow).update({ matterId }, to);
  }

  async add(tx: Tx, row: ToldRow): Promise<void> {
    await this.rows(tx, ToldRow).insert(row).catch(again);
  }

  /** The first way that reached the resident stands; later ones change nothing. */
  async markReached(
    tx: Tx,
    where:
      | { id: string }
      | { eventId: string; residentId: string }
      | { matterId: string; residentId: string },
    by: NonNullable<ToldRow['reachedBy']>,
    at: number,
  ): Promise<void> {
    await this.rows(tx, ToldRow).update({ ...where, reachedBy: IsNull() }, { reachedBy: by, reachedAt: at });
  }

  findOf(tx: Tx, matterIds: readonly string[], residentId: string): Promise<ToldRow[]> {
    return this.rows(tx, ToldRow).findBy({ matterId: In([...matterIds]), residentId });
  }

  async hand(tx: Tx, id: string, residentId: string): Promise<void> {
    await this.rows(tx, ToldRow).update({ id }, { residentId });
  }

  /** What this person was told of the matter and is not untrue yet. */
  findStanding(tx: Tx, matterId: string, residentId: string): Promise<ToldRow[]> {
    return this.rows(tx, ToldRow).findBy({ matterId, residentId, replacedAt: IsNull() });
  }

  async replace(tx: Tx, ids: readonly string[], at: number): Promise<void> {
    if (ids.length > 0) await this.rows(tx, ToldRow).update({ id: In([...ids]) }, { replacedAt: at });
  }

  async setSends(tx: Tx, id: string, sends: number, sendsLeft: number): Promise<void> {
    await this.rows(tx, ToldRow).update({ id }, { sends, sendsLeft });
  }

  /** A WeChat message came to its end; locks the row until the unit is over. */
  async endSend(tx: Tx, ids: readonly string[]): Promise<void> {
    await this.rows(tx, ToldRow)
      .createQueryBuilder()
      .update()
      .set({ sendsLeft: () => 'sends_left - 1' })
      .where({ id: In([...ids]) })
      .execute();
  }

  async addSends(tx: Tx, rows: readonly WechatSendRow[]): Promise<void> {
    await this.insertMany(tx, WechatSendRow, rows);
  }

  /**
   * What an account was already sent (or is about to be) of this event, by account. Those under way stay under way until
   * this unit is over: the relay that wants to end one waits.
   */
  async lockLeaders(
    tx: Tx,
    eventId: string,
    accountIds: readonly string[],
  ): Promise<Map<string, WechatSendRow>> {
    if (accountIds.length === 0) return new Map();
    const leading = { eventId, accountId: In([...accountIds]), leaderId: IsNull() };
    const repository = this.rows(tx, WechatSendRow);
    if (!(await repository.existsBy(leading))) return new Map();
    await repository.update({ ...leading, state: 'queued' }, { state: 'queued' });
    const rows = await repository.findBy(leading);
    return new Map(rows.map((row) => [row.accountId, row]));
  }

  findSend(id: string): Promise<WechatSendRow | null> {
    return this.reader(WechatSendRow).findOneBy({ id });
  }

  getSendIn(tx: Tx, id: string): Promise<WechatSendRow> {
    return this.rows(tx, WechatSendRow).findOneByOrFail({ id });
  }

  followersOf(tx: Tx, leaderId: string): Promise<WechatSendRow[]> {
    return this.rows(tx, WechatSendRow).findBy({ leaderId });
  }

  /** True for the one that ended it: a second relay's word about the same message counts for nothing. */
  end(tx: Tx, id: string, end: Pick<WechatSendRow, 'state' | 'failure'>, now: number): Promise<boolean> {
    return this.updateOne(tx, WechatSendRow, { id, state: 'queued' }, { ...end, doneAt: now });
  }
}
