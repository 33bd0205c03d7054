import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';

/** Whoever knows how much somebody has open says so. */
export type LoadSource = (staffIds: readonly string[], tx?: Tx) => Promise<ReadonlyMap<string, number>>;

/** How many open things each member of staff has: only to choose whom to give the next one, never a figure of a person for others. */
@Injectable()
export class StaffLoads {
  private readonly sources: LoadSource[] = [];

  register(source: LoadSource): void {
    this.sources.push(source);
  }

  async of(staffIds: readonly string[], tx?: Tx): Promise<Map<string, number>> {
    const sums = new Map(staffIds.map((id) => [id, 0]));
    for (const source of this.sources)
      for (const [id, n] of await source(staffIds, tx)) sums.set(id, (sums.get(id) ?? 0) + n);
    return sums;
  }
}
