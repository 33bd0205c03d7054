import type { echoBoard } from '@huiyin/shared/contracts/echo';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { type Month, monthsOver, spanOf } from '@huiyin/shared/domain/figures/months';
import { boardOf } from '@huiyin/shared/domain/figures/publish';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type Centre, Centres } from '../register/centres.js';
import { Places } from '../register/places.js';
import { FiguresQueries } from './figures.queries.js';

type Board = Reply<typeof echoBoard>['boards'][number];

/** So many months back may be read. */
const MONTHS = 12;
const KEPT_MS = 10 * 60_000;

interface Kept {
  readonly at: number;
  readonly board: Board;
}

/**
 * 回音榜, for everybody. Each centre by itself, with what it has in hand: no sum over several is published, so that no village is found by
 * subtracting its neighbours. Only months that are over; counted at most once in ten minutes.
 */
@Injectable()
export class EchoBoard {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly queries: FiguresQueries,
    private readonly centres: Centres,
    private readonly places: Places,
    private readonly clock: Clock,
  ) {}

  /** A place that isn't shows no board. */
  async of(query: Input<typeof echoBoard>['query']): Promise<Reply<typeof echoBoard>> {
    const now = this.clock.now();
    const months = monthsOver(now, MONTHS);
    const month = months.find((m) => m === query.month) ?? (months[0] as Month);
    const kept = await Promise.all(
      this.serving(query.placeId).map((centre) => this.board(centre, month, now)),
    );
    return {
      ...{ month, months },
      at: Math.min(now, ...kept.map(({ at }) => at)),
      boards: kept.map(({ board }) => board),
    };
  }

  /** The village's own station, then the town's centre. */
  private serving(placeId: string | undefined): Centre[] {
    if (placeId === undefined)
      return this.centres
        .list()
        .filter(({ level }) => level === 'town')
        .slice(0, 1);
    const path = this.places.find(placeId)?.path;
    if (path === undefined) return [];
    return [this.centres.centreFor(path, 'village'), this.centres.centreFor(path, 'town')].filter(
      (centre) => centre !== undefined,
    );
  }

  private async board({ id, name }: Centre, month: Month, now: number): Promise<Kept> {
    const key = `${id}/${month}`;
    const known = this.kept.get(key);
    if (known && now - known.at < KEPT_MS && now >= known.at) return known;
    const slice = { centreIds: [id], ...spanOf(month) };
    const desks = await this.queries.counts(slice, now);
    const sum = (of: (desk: (typeof desks)[number]) => number) => desks.reduce((n, desk) => n + of(desk), 0);
    const answered = sum((d) => d.timed);
    const fresh = {
      at: now,
      board: {
        ...{ centreId: id, name },
        ...boardOf({
          received: sum((d) => d.counts.received),
          kept: sum((d) => d.counts.kept),
          atOnce: sum((d) => d.counts['at-once']),
          returned: sum((d) => d.counts.returned),
          satisfied: sum((d) => d.counts.satisfied),
          unsatisfied: sum((d) => d.counts.unsatisfied),
          silent: sum((d) => d.counts.silent),
          owedNow: sum((d) => d.counts['owed-now']),
          ...{ answered, medianDays: await this.queries.medianDays(slice, answered) },
        }),
      },
    };
    this.kept.set(key, fresh);
    return fresh;
  }
}
