import type { figuresList } from '@huiyin/shared/contracts/figures';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { notFound } from '../../platform/errors/errors.js';
import { readCursor, writeCursor } from '../../platform/http/cursor.js';
import { AT_THE_DESK, Rows } from '../matter/views/rows.js';
import { FiguresQueries } from './figures.queries.js';
import { FiguresScope } from './figures-scope.js';
import { windowOf } from './month-figures.js';
import { monthsAsked } from './months-asked.js';

const PAGE = 30;

/** The matters behind a number, for whoever leads the centre where they lie. */
@Injectable()
export class FiguresList {
  constructor(
    private readonly queries: FiguresQueries,
    private readonly scope: FiguresScope,
    private readonly rows: Rows,
    private readonly clock: Clock,
  ) {}

  /** Throws 404 for a centre that the caller doesn't lead, and for who leads none. */
  async page(
    principal: Principal,
    query: Input<typeof figuresList>['query'],
  ): Promise<Reply<typeof figuresList>> {
    if (principal.kind !== 'staff') throw notFound();
    const led = this.scope.of(principal).filter(({ opens }) => opens);
    const asked = led.filter(({ id }) => query.centreId === undefined || query.centreId === id);
    if (asked.length === 0) throw notFound();
    const now = this.clock.now();
    const { span } = monthsAsked(query, now);
    const slice = { centreIds: asked.map(({ id }) => id), ...span, windowId: windowOf(query.windowId) };
    const limit = query.limit ?? PAGE;
    const found = await this.queries.list(slice, query.measure, now, readCursor(query.cursor), limit);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const viewer = { principal, residents: new Set<string>() };
    return {
      items: await this.rows.list(shown, viewer, AT_THE_DESK),
      next: found.length > limit && last ? writeCursor(last.createdAt, last.id) : null,
    };
  }
}
