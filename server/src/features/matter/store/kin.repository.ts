import { Injectable } from '@nestjs/common';
import { BaseRepository } from '../../../platform/database/base-repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { MatterKin } from './kin.entity.js';

/** The rows of 备案. */
@Injectable()
export class KinRepository extends BaseRepository {
  of(matterId: string, tx?: Tx): Promise<MatterKin[]> {
    return this.from(tx, MatterKin).find({ where: { matterId }, order: { id: 'ASC' } });
  }

  /** Those of these places, newest first, beginning after `cursor` (an id). */
  within(paths: readonly string[], cursor: string | undefined, limit: number): Promise<MatterKin[]> {
    if (paths.length === 0) return Promise.resolve([]);
    const query = this.reader(MatterKin).createQueryBuilder('k').orderBy('k.id', 'DESC').limit(limit);
    const inside = paths.map((_, i) => `(k.placePath >= :from${i} AND k.placePath < :to${i})`);
    const bounds = paths.flatMap((path, i) => [
      [`from${i}`, path],
      [`to${i}`, `${path}\u{10ffff}`],
    ]);
    query.where(`(${inside.join(' OR ')})`, Object.fromEntries(bounds));
    if (cursor !== undefined) query.andWhere('k.id < :cursor', { cursor });
    return query.getMany();
  }

  async add(tx: Tx, row: MatterKin): Promise<void> {
    await this.rows(tx, MatterKin).insert(row);
  }
}
