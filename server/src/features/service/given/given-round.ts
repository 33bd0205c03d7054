import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { GivenRepository } from './repository.js';

/** For so long the person can still ask who used what is over. */
const KEPT_MS = 365 * 86_400_000;
const BATCH = 500;

/** Takes away the rows of what is long over; the photos themselves belong to their matters. */
@Injectable()
export class GivenRound {
  constructor(
    private readonly repository: GivenRepository,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async round(): Promise<void> {
    const before = this.clock.now() - KEPT_MS;
    for (;;) {
      const rows = await this.repository.stale(before, BATCH);
      if (rows.length === 0) return;
      await this.uow.run('given.tidy', (tx) =>
        this.repository.remove(
          tx,
          rows.map(({ id }) => id),
        ),
      );
    }
  }
}
