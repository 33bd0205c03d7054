import type { HelpingPost } from '@huiyin/shared/domain/people/mandate';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { HelperCodeRow, MandateDeedRow, MandateRow } from './entities.js';

/** A post as mandates name it. */
export interface PostAt {
  readonly post: HelpingPost;
  readonly placeId: string;
}

/** Rows of mandates. "Live" is as of `now`: begun, not over, not ended. */
@Injectable()
export class MandateRepository extends BaseRepository {
  insert = (tx: Tx, row: MandateRow) => this.insertMany(tx, MandateRow, [row]);
  insertDeed = (tx: Tx, row: MandateDeedRow) => this.insertMany(tx, MandateDeedRow, [row]);
  insertCode = (tx: Tx, row: HelperCodeRow) => this.insertMany(tx, HelperCodeRow, [row]);

  find = (id: string, tx?: Tx): Promise<MandateRow | null> => this.from(tx, MandateRow).findOneBy({ id });

  /** Newest first. */
  ofOwners = async (ownerIds: readonly string[]): Promise<MandateRow[]> =>
    ownerIds.length === 0
      ? []
      : this.reader(MandateRow).find({
          where: { ownerId: In([...ownerIds]) },
          order: { at: 'DESC', id: 'DESC' },
          take: 100,
        });

  liveOf = (ownerId: string, now: number, tx?: Tx): Promise<MandateRow[]> =>
    this.from(tx, MandateRow).findBy({ ownerId, endedAt: IsNull(), until: MoreThan(now) });

  live = async (ids: readonly string[], now: number, tx?: Tx): Promise<MandateRow[]> =>
    ids.length === 0
      ? []
      : this.from(tx, MandateRow).findBy({ id: In([...ids]), endedAt: IsNull(), until: MoreThan(now) });

  /** Held by these persons, the oldest first. */
  liveByHelpers = async (helperIds: readonly string[], now: number): Promise<MandateRow[]> =>
    helperIds.length === 0
      ? []
      : this.reader(MandateRow).find({
          where: { helperId: In([...helperIds]), endedAt: IsNull(), until: MoreThan(now) },
          order: { at: 'ASC', id: 'ASC' },
          take: 100,
        });

  /** Held by these posts, the oldest first. */
  liveByPosts = async (posts: readonly PostAt[], now: number): Promise<MandateRow[]> =>
    posts.length === 0
      ? []
      : this.reader(MandateRow).find({
          where: posts.map(({ post, placeId }) => ({
            ...{ post, postPlaceId: placeId, endedAt: IsNull(), until: MoreThan(now) },
          })),
          order: { at: 'ASC', id: 'ASC' },
          take: 100,
        });

  /** False: it had come to its end before. */
  end = (tx: Tx, id: string, endedAt: number, endedWhy: string): Promise<boolean> =>
    this.updateOne(tx, MandateRow, { id, endedAt: IsNull() }, { endedAt, endedWhy });

  endWithMatter = async (tx: Tx, matterId: string, endedAt: number): Promise<void> => {
    await this.rows(tx, MandateRow).update(
      { matterId, once: true, endedAt: IsNull() },
      { endedAt, endedWhy: 'matter' },
    );
  };

  /** Holds the row until the unit is over; false: it opens nothing any more. */
  touch = (tx: Tx, id: string, now: number): Promise<boolean> =>
    this.updateOne(tx, MandateRow, { id, endedAt: IsNull(), until: MoreThan(now) }, { usedAt: now });

  /** The first matter of a mandate for one. False: it was used for another. */
  spendOn = (tx: Tx, id: string, matterId: string): Promise<boolean> =>
    this.updateOne(tx, MandateRow, { id, matterId: IsNull() }, { matterId });

  deeds = (mandateId: string): Promise<MandateDeedRow[]> =>
    this.reader(MandateDeedRow).find({ where: { mandateId }, order: { at: 'DESC', id: 'DESC' }, take: 200 });

  findCode = (codeHash: string): Promise<HelperCodeRow | null> =>
    this.reader(HelperCodeRow).findOneBy({ codeHash });

  /** True for the one that used it up. */
  spendCode = (tx: Tx, id: string, now: number): Promise<boolean> =>
    this.updateOne(tx, HelperCodeRow, { id, usedAt: IsNull(), expiresAt: MoreThan(now) }, { usedAt: now });
}
