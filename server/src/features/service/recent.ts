import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { BaseRepository } from '../../platform/database/base-repository.js';
import { Matter, MatterOutcome } from '../matter/store/entities.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Fewer say nothing about how long it takes, and perhaps something about a neighbour. */
const LEAST = 5;
/** What was answered in the last thirty days was filed within so many. */
const FILED_WITHIN = 180 * DAY;

export interface Took {
  /** Answered in the last thirty days. */
  readonly closed: number;
  /** Days from filing to the answer, the middle one; begun days count. */
  readonly medianDays: number;
}

/** What an item took at one centre in the last thirty days: from filing to the answer, whatever the answer was. */
@Injectable()
export class Recent extends BaseRepository {
  private readonly known = new Map<string, { until: number; took: Took | null }>();

  constructor(private readonly clock: Clock) {
    super();
  }

  /** Null below five. Counted at most once an hour. */
  async of(itemId: string, centreId: string): Promise<Took | null> {
    const now = this.clock.now();
    const key = `${centreId} ${itemId}`;
    const known = this.known.get(key);
    if (known && known.until > now) return known.took;
    const took = tookOf(await this.spans(itemId, centreId, now));
    this.known.set(key, { until: now + HOUR, took });
    return took;
  }

  private async spans(itemId: string, centreId: string, now: number): Promise<number[]> {
    const rows = await this.reader(Matter)
      .createQueryBuilder('m')
      .innerJoin(MatterOutcome, 'o', 'o.id = m.id')
      .select('m.createdAt', 'filed')
      .addSelect('o.at', 'answered')
      .where("m.centre_id = :centreId AND m.created_at >= :filed AND m.kind = 'service'", {
        ...{ centreId, filed: now - FILED_WITHIN },
      })
      .andWhere('m.item_id = :itemId AND o.at >= :since', { itemId, since: now - 30 * DAY })
      .limit(5000)
      .getRawMany<{ filed: unknown; answered: unknown }>();
    return rows.map((r) => Number(r.answered) - Number(r.filed));
  }
}

const tookOf = (spans: readonly number[]): Took | null => {
  if (spans.length < LEAST) return null;
  const sorted = [...spans].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return { closed: spans.length, medianDays: Math.max(1, Math.ceil(middle / DAY)) };
};
