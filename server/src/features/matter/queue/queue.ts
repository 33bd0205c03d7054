import type * as contracts from '@huiyin/shared/contracts/queue';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { readNumber } from '@huiyin/shared/domain/matter/number';
import { Injectable } from '@nestjs/common';
import type { Principal, StaffPrincipal } from '../../../platform/auth/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { notFound } from '../../../platform/errors/errors.js';
import { readCursor, writeCursor } from '../../../platform/http/cursor.js';
import { offsetOf } from '../../../platform/http/offset.js';
import type { Line } from '../store/line.js';
import { AT_THE_DESK, type MatterRow, Rows } from '../views/rows.js';
import { QueueQueries } from './queue.queries.js';

const PAGE = 30;

/** The desk's queue: owed answers, soonest first, with counts that equal their lists. */
@Injectable()
export class Queue {
  constructor(
    private readonly queries: QueueQueries,
    private readonly rows: Rows,
    private readonly clock: Clock,
  ) {}

  async page(
    principal: Principal,
    query: Input<typeof contracts.queue>['query'],
  ): Promise<Reply<typeof contracts.queue>> {
    const staff = staffOf(principal);
    const now = this.clock.now();
    const limit = query.limit ?? PAGE;
    const { partyId } = query;
    const [found, counts] = await Promise.all([
      this.queries.page(staff, { view: query.view, now, partyId }, readCursor(query.cursor), limit),
      this.queries.counts(staff, { now, partyId }),
    ]);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      view: query.view,
      counts,
      items: await this.lines(staff, shown),
      next: found.length > limit && last?.owedPromise ? writeCursor(last.owedPromise, last.id) : null,
    };
  }

  /** By tracking number (however it is typed), or by the beginning of a name or its initials. */
  async search(
    principal: Principal,
    query: Input<typeof contracts.search>['query'],
  ): Promise<Reply<typeof contracts.search>> {
    const staff = staffOf(principal);
    const limit = query.limit ?? PAGE;
    const offset = offsetOf(query.cursor);
    const by = { number: readNumber(query.q), words: query.q.trim() };
    const found = await this.queries.search(staff, by, offset, limit);
    const items = await this.lines(staff, found.slice(0, limit));
    return { items, next: found.length > limit ? String(offset + limit) : null };
  }

  private lines(principal: StaffPrincipal, matters: readonly Line[]): Promise<MatterRow[]> {
    const viewer = { principal, residents: new Set<string>() };
    return this.rows.list(matters, viewer, AT_THE_DESK);
  }
}

const staffOf = (principal: Principal): StaffPrincipal => {
  if (principal.kind !== 'staff') throw notFound();
  return principal;
};
