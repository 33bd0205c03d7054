import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { PostRow, StaffRow } from './entities.js';

export type KeptStaff = Omit<StaffRow, 'passwordHash'>;

/** Staff as an administrator keeps them: everybody, with log-in; scope is the caller's to check. */
@Injectable()
export class StaffKeeper extends BaseRepository {
  constructor(private readonly clock: Clock) {
    super();
  }

  /** Whether there is anybody at all who can sign in. */
  any(tx?: Tx): Promise<boolean> {
    return this.from(tx, StaffRow).exists();
  }

  async find(id: string, tx?: Tx): Promise<KeptStaff | undefined> {
    return (await this.from(tx, StaffRow).findOneBy({ id })) ?? undefined;
  }

  /** Posts held now or later at these places, the earliest first. */
  posts(placeIds: readonly string[], tx?: Tx): Promise<PostRow[]> {
    if (placeIds.length === 0) return Promise.resolve([]);
    const at = { placeId: In([...placeIds]) };
    return this.from(tx, PostRow).find({
      where: [
        { ...at, toAt: IsNull() },
        { ...at, toAt: MoreThan(this.clock.now()) },
      ],
      order: { fromAt: 'ASC', id: 'ASC' },
    });
  }

  /** All posts that somebody holds now or later. */
  postsOf(staffId: string): Promise<PostRow[]> {
    return this.reader(PostRow).findBy([
      { staffId, toAt: IsNull() },
      { staffId, toAt: MoreThan(this.clock.now()) },
    ]);
  }

  /** By log-in. */
  list(ids: readonly string[]): Promise<KeptStaff[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.reader(StaffRow).find({ where: { id: In([...ids]) }, order: { login: 'ASC' } });
  }

  /** @param due true: an initial password, to be changed at the first sign-in */
  async setPassword(tx: Tx, id: string, passwordHash: string, due: boolean): Promise<void> {
    await this.updateOne(tx, StaffRow, { id }, { passwordHash, passwordDue: due });
  }

  async passwordHash(id: string): Promise<string | null> {
    return (await this.reader(StaffRow).findOneBy({ id }))?.passwordHash ?? null;
  }
}
