import { Injectable } from '@nestjs/common';
import { Brackets, In, IsNull, Not } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import { withinPaths } from '../register/audience.queries.js';
import { NoticeGridRow, NoticeHouseholdRow, NoticeRow } from './entities.js';

const LATEST = 100;

/** Where a member of staff may find notices: those of these places, those from below, and those with a grid of theirs. */
export interface Search {
  readonly placeIds: readonly string[];
  readonly below: readonly string[];
  readonly gridPaths: readonly string[];
}

/** Lists for screens. */
@Injectable()
export class NoticeQueries extends BaseRepository {
  /** The latest hundred, newest first; whoever asks looks at each once more. */
  async findForStaff({ placeIds, below, gridPaths }: Search): Promise<NoticeRow[]> {
    const ids = await this.idsWithGrids(gridPaths);
    if (placeIds.length + below.length + ids.length === 0) return [];
    return this.reader(NoticeRow)
      .createQueryBuilder('n')
      .where(
        new Brackets((any) => {
          if (placeIds.length > 0) any.orWhere('n.placeId IN (:...placeIds)', { placeIds });
          if (below.length > 0) any.orWhere(withinPaths('n.placePath', below));
          if (ids.length > 0) any.orWhere('n.id IN (:...ids)', { ids });
        }),
      )
      .orderBy('n.createdAt', 'DESC')
      .addOrderBy('n.id', 'DESC')
      .take(LATEST)
      .getMany();
  }

  /** Grids of notices that are still owed, at or below these paths or given to this person. */
  async findOpenGrids(gridPaths: readonly string[], workerId: string): Promise<NoticeGridRow[]> {
    const query = this.reader(NoticeGridRow).createQueryBuilder('g').where('g.doneAt IS NULL');
    const mine = new Brackets((any) => {
      any.orWhere('g.workerId = :workerId', { workerId });
      if (gridPaths.length > 0) any.orWhere(withinPaths('g.gridPath', gridPaths));
    });
    return query.andWhere(mine).orderBy('g.due').addOrderBy('g.noticeId').take(LATEST).getMany();
  }

  /** Sent notices by id. */
  async findSent(ids: readonly string[]): Promise<Map<string, NoticeRow>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader(NoticeRow).findBy({ id: In([...ids]), state: 'sent' });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Households of a grid that nobody has told. */
  findLeft(noticeId: string, gridId: string): Promise<NoticeHouseholdRow[]> {
    return this.reader(NoticeHouseholdRow).findBy({ noticeId, gridId, state: In(['waiting', 'sent']) });
  }

  /** What these households were sent, the latest hundred. */
  async findOfHouseholds(
    householdIds: readonly string[],
  ): Promise<{ homes: NoticeHouseholdRow[]; notices: NoticeRow[] }> {
    if (householdIds.length === 0) return { homes: [], notices: [] };
    const homes = await this.reader(NoticeHouseholdRow).find({
      where: { householdId: In([...householdIds]) },
      order: { noticeId: 'DESC' },
      take: LATEST * householdIds.length,
    });
    const ids = [...new Set(homes.map(({ noticeId }) => noticeId))];
    const notices = await this.reader(NoticeRow).find({
      where: { id: In(ids), sentAt: Not(IsNull()) },
      order: { sentAt: 'DESC', id: 'DESC' },
      take: LATEST,
    });
    return { homes, notices };
  }

  private async idsWithGrids(paths: readonly string[]): Promise<string[]> {
    if (paths.length === 0) return [];
    const rows = await this.reader(NoticeGridRow)
      .createQueryBuilder('g')
      .select('g.noticeId', 'id')
      .where(withinPaths('g.gridPath', paths))
      .orderBy('g.noticeId', 'DESC')
      .take(LATEST)
      .getRawMany<{ id: string }>();
    return [...new Set(rows.map(({ id }) => id))];
  }
}
