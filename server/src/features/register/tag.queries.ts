import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import { TagCode } from '../../platform/crypto/blind-index.js';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { withinPaths } from './audience.queries.js';
import { ResidentRow, ResidentTagRow, TagReadingRow } from './entities.js';
import { Places } from './places.js';

/** The tags in use. What stands in the database is a keyed code of each. */
const TAGS = [
  '五保',
  '低保',
  '空巢',
  '独居',
  '留守',
  '残疾',
  '眼疾',
  '优抚',
  '慢病',
  '孕产',
  '困境儿童',
  '监测户',
] as const;

/** The only door to tags (health, poverty, …): each reading leaves a row that says who, which tag, what for and how many. */
@Injectable()
export class TagQueries extends BaseRepository {
  constructor(
    private readonly places: Places,
    private readonly code: TagCode,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** The names of the tags; not who has them. */
  names(): readonly string[] {
    return TAGS;
  }

  /** Residents of these places who carry the tag. @param by staff id, or null for the system itself */
  async holders(
    tag: string,
    placeIds: readonly string[],
    by: { readonly staffId: string | null; readonly purpose: string },
  ): Promise<Set<string>> {
    const paths = placeIds.map((id) => this.places.find(id)?.path).filter((path) => path !== undefined);
    if (paths.length === 0) return new Set();
    const tagCode = this.code.of(tag);
    const raw = await this.reader(ResidentTagRow)
      .createQueryBuilder('t')
      .innerJoin(ResidentRow, 'r', 'r.id = t.residentId')
      .select('t.residentId', 'id')
      .where('t.tagCode = :tagCode', { tagCode })
      .andWhere(withinPaths('r.placePath', paths))
      .getRawMany<{ id: string }>();
    await this.uow.run('tag.read', (tx) =>
      this.rows(tx, TagReadingRow).insert({
        ...{ id: this.ids.next(), staffId: by.staffId, tagCode, purpose: by.purpose.slice(0, 80) },
        ...{ persons: raw.length, at: this.clock.now() },
      }),
    );
    return new Set(raw.map(({ id }) => id));
  }

  /** Takes all of somebody's tags away; for an import that then writes them anew. */
  async clear(tx: Tx, residentId: string): Promise<void> {
    await this.rows(tx, ResidentTagRow).delete({ residentId });
  }

  /** Writes tags; for import and seed. */
  async insert(tx: Tx, tags: readonly { residentId: string; tag: string }[]): Promise<void> {
    const rows = tags.map(({ residentId, tag }) => ({ residentId, tagCode: this.code.of(tag) }));
    await this.insertMany(tx, ResidentTagRow, rows);
  }
}
