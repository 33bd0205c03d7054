import type { figures } from '@huiyin/shared/contracts/figures';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { MEASURE_KEYS } from '@huiyin/shared/domain/figures/measures';
import { FIGURES } from '@huiyin/shared/labels/figures';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { notFound } from '../../platform/errors/errors.js';
import { Centres } from '../register/centres.js';
import { type Counts, type DeskCounts, FiguresQueries } from './figures.queries.js';
import { FiguresScope, type SeenCentre } from './figures-scope.js';
import { monthsAsked } from './months-asked.js';

type Desk = Reply<typeof figures>['desks'][number];

/** How the matters of a time went, by desk and in all. No person is measured. */
@Injectable()
export class MonthFigures {
  constructor(
    private readonly queries: FiguresQueries,
    private readonly scope: FiguresScope,
    private readonly centres: Centres,
    private readonly clock: Clock,
  ) {}

  /** Throws 404 for a centre that is not in the caller's place. */
  async run(principal: Principal, query: Input<typeof figures>['query']): Promise<Reply<typeof figures>> {
    if (principal.kind !== 'staff') throw notFound();
    const seen = this.scope.of(principal);
    const asked = query.centreId === undefined ? seen : seen.filter(({ id }) => id === query.centreId);
    if (query.centreId !== undefined && asked.length === 0) throw notFound();
    const now = this.clock.now();
    const { from, to, span } = monthsAsked(query, now);
    const slice = { centreIds: asked.map(({ id }) => id), ...span, windowId: windowOf(query.windowId) };
    const found = await this.queries.counts(slice, now);
    const timed = found.reduce((sum, d) => sum + d.timed, 0);
    return {
      ...{ at: now, from, to, centres: seen },
      opens: asked.length > 0 && asked.every(({ opens }) => opens),
      total: sumOf(found),
      times: {
        returns: found.reduce((sum, d) => sum + d.times.returns, 0),
        faults: found.reduce((sum, d) => sum + d.times.faults, 0),
        urges: found.reduce((sum, d) => sum + d.times.urges, 0),
      },
      medianDays: await this.queries.medianDays(slice, timed),
      desks: asked.flatMap((centre) => this.desksOf(centre, found, slice.windowId)),
    };
  }

  /** Windows that received nothing are shown all the same; what lies at no window comes last. */
  private desksOf(centre: SeenCentre, found: readonly DeskCounts[], only: string | null | undefined): Desk[] {
    const own = found.filter(({ centreId }) => centreId === centre.id);
    const windows = this.centres.windowsOf(centre.id).map(({ id }) => id);
    const others = own.flatMap(({ windowId }) =>
      windowId === null || !windows.includes(windowId) ? [windowId] : [],
    );
    return [...windows, ...others]
      .filter((windowId) => only === undefined || windowId === only)
      .map((windowId) => ({
        ...{ centreId: centre.id, windowId, centre: centre.name, opens: centre.opens },
        label:
          windowId !== null && this.centres.findWindow(windowId)
            ? this.centres.window(windowId).name
            : FIGURES.noWindow,
        counts: own.find((d) => d.windowId === windowId)?.counts ?? sumOf([]),
      }));
  }
}

/** 'none' means what lies at no window. */
export const windowOf = (windowId: string | undefined): string | null | undefined =>
  windowId === 'none' ? null : windowId;

const sumOf = (desks: readonly DeskCounts[]): Counts =>
  Object.fromEntries(
    MEASURE_KEYS.map((key) => [key, desks.reduce((sum, d) => sum + d.counts[key], 0)]),
  ) as Counts;
