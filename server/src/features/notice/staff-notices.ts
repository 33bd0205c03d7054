import type { noticeRow, staffNotices } from '@huiyin/shared/contracts/notice';
import type { Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { notFound } from '../../platform/errors/errors.js';
import { scopeOf } from '../register/scope.js';
import type { NoticeGridRow, NoticeRow } from './entities.js';
import { groupBy } from './group-by.js';
import { NoticeQueries } from './notice.queries.js';
import { Notices } from './notice.repository.js';
import { inSight, mustSee, sightOf } from './notice-scope.js';

type Row = z.infer<typeof noticeRow>;

const sum = (grids: readonly NoticeGridRow[], what: 'households' | 'reached' | 'answered') =>
  grids.reduce((total, grid) => total + grid[what], 0);

/** One line of the list, counted over the grids that this person sees. */
export const rowOf = (notice: NoticeRow, grids: readonly NoticeGridRow[]): Row => ({
  id: notice.id,
  title: notice.title,
  state: notice.state,
  at: notice.sentAt ?? notice.createdAt,
  by: notice.byLabel,
  ask: notice.ask,
  households: sum(grids, 'households'),
  reached: sum(grids, 'reached'),
  answered: sum(grids, 'answered'),
});

/** What this place sends, and what reaches this person's grids. */
@Injectable()
export class StaffNotices {
  constructor(
    private readonly notices: Notices,
    private readonly queries: NoticeQueries,
  ) {}

  async run(who: StaffPrincipal): Promise<Reply<typeof staffNotices>> {
    const rows = await this.queries.findForStaff({
      placeIds: who.posts.map(({ placeId }) => placeId),
      below: scopeOf(who, ['supervisor']),
      gridPaths: scopeOf(who, ['grid', 'editor', 'supervisor']),
    });
    const grids = groupBy(await this.notices.gridsOf(rows.map(({ id }) => id)), ({ noticeId }) => noticeId);
    const items = rows.flatMap((notice) => {
      const own = grids.get(notice.id) ?? [];
      const sight = sightOf(who, notice, own);
      return sight ? [rowOf(notice, inSight(sight, own))] : [];
    });
    return { items };
  }

  /** Throws not-found. */
  async one(who: StaffPrincipal, id: string): Promise<Row> {
    const notice = await this.notices.find(id);
    if (!notice) throw notFound();
    const grids = await this.notices.gridsOf([id]);
    return rowOf(notice, inSight(mustSee(who, notice, grids), grids));
  }
}
