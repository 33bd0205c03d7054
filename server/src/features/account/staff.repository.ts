import type { Role } from '@huiyin/shared/domain/people/roles';
import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { PostRow, StaffRow } from './entities.js';

/** Which posts are meant: those given, all at once. */
export interface PostFilter {
  readonly role?: Role;
  readonly placeId?: string;
  /** At any of these. */
  readonly placeIds?: readonly string[];
  readonly centreId?: string;
  readonly windowId?: string;
}

/** Staff and the posts that they hold. */
@Injectable()
export class StaffRepository extends BaseRepository {
  insertStaff = (tx: Tx, rows: readonly StaffRow[]) => this.insertMany(tx, StaffRow, rows);
  insertPosts = (tx: Tx, rows: readonly PostRow[]) => this.insertMany(tx, PostRow, rows);

  /** Ends posts at a moment: a person's, or those that stood in for a leave. */
  endPosts = async (tx: Tx, of: { staffId: string } | { leaveId: string }, now: number): Promise<void> => {
    await this.rows(tx, PostRow).update({ ...of, toAt: IsNull() }, { toAt: now });
    await this.rows(tx, PostRow).update({ ...of, toAt: MoreThan(now) }, { toAt: now });
  };

  setActive = async (tx: Tx, id: string, active: boolean): Promise<void> => {
    await this.rows(tx, StaffRow).update({ id }, { active });
  };

  find = (id: string, tx?: Tx): Promise<StaffRow | null> => this.from(tx, StaffRow).findOneBy({ id });

  findMany = async (ids: readonly string[], tx?: Tx): Promise<StaffRow[]> =>
    ids.length === 0 ? [] : this.from(tx, StaffRow).findBy({ id: In([...ids]) });

  findByLogin = (login: string): Promise<StaffRow | null> => this.reader(StaffRow).findOneBy({ login });

  /** The posts that somebody holds at that moment. */
  findPostsOf = (staffId: string, now: number, tx?: Tx): Promise<PostRow[]> =>
    this.findPosts([{ staffId }], now, tx);

  /** Posts of any of these kinds held at that moment, the longest-held first. */
  findPostsBy = (filters: readonly PostFilter[], now: number, tx?: Tx): Promise<PostRow[]> =>
    this.findPosts(filters, now, tx);

  private findPosts(filters: readonly (PostFilter & { staffId?: string })[], now: number, tx?: Tx) {
    const where = filters.flatMap(({ placeIds, ...exactly }) => {
      const held = {
        ...exactly,
        ...(placeIds ? { placeId: In([...placeIds]) } : {}),
        fromAt: LessThanOrEqual(now),
      };
      return [
        { ...held, toAt: IsNull() },
        { ...held, toAt: MoreThan(now) },
      ];
    });
    return this.from(tx, PostRow).find({ where, order: { fromAt: 'ASC', id: 'ASC' } });
  }
}
