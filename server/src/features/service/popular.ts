import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { BaseRepository } from '../../platform/database/base-repository.js';
import { Matter } from '../matter/store/entities.js';

const MONTH = 30 * 86_400_000;
const HOUR = 3_600_000;

/** 这个月办得最多的六件: counted over the last thirty days, at most once an hour; topped up with what most people need. */
@Injectable()
export class Popular extends BaseRepository {
  private known: { at: number; ids: string[] } = { at: 0, ids: [] };

  constructor(private readonly clock: Clock) {
    super();
  }

  async ids(): Promise<string[]> {
    const now = this.clock.now();
    if (now - this.known.at > HOUR) this.known = { at: now, ids: await this.count(now - MONTH) };
    return [...new Set([...this.known.ids, ...USUAL])].slice(0, 6);
  }

  private async count(since: number): Promise<string[]> {
    const rows = await this.reader(Matter)
      .createQueryBuilder('m')
      .select('m.itemId', 'itemId')
      .addSelect('COUNT(*)', 'n')
      .where("m.kind = 'service' AND m.item_id IS NOT NULL AND m.created_at >= :since", { since })
      .groupBy('m.itemId')
      .orderBy('n', 'DESC')
      .addOrderBy('m.itemId', 'ASC')
      .limit(6)
      .getRawMany<{ itemId: string }>();
    return rows.map((r) => r.itemId);
  }
}

/** What a village asks for most, until its own figures say otherwise. */
const USUAL = [
  'minzheng.dibao.apply',
  'minzheng.gaoling',
  'renshe.pension.claim',
  'yibao.join',
  'canlian.two-subsidies',
  'village.cert',
];
