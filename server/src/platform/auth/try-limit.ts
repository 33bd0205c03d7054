import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Digest } from '../crypto/blind-index.js';
import { BaseRepository } from '../database/base-repository.js';
import { isDuplicate, TryAgain } from '../database/dialect.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refusal } from '../errors/errors.js';
import { TryLimitRow } from './try-limit.entity.js';

const TRIES = 5;
const WINDOW_MS = 15 * 60_000;

/** Five failed tries in fifteen minutes close the door until those are over. Kept in the database: a restart opens nothing. */
@Injectable()
export class TryLimit extends BaseRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly digest: Digest,
  ) {
    super();
  }

  /**
   * Counts the try first and only then checks, so that many at once gain nothing; success forgets them all.
   * @param subject what is tried: `staff:login`, `card:account id`
   * @returns what `check` says; throws `Refusal('locked-out')`, 429, without calling it while the door is closed
   */
  async attempt(subject: string, check: () => Promise<boolean>): Promise<boolean> {
    const key = this.digest.of(subject);
    await this.count(key);
    const passed = await check();
    if (passed) await this.clear(key);
    return passed;
  }

  private async count(subject: string): Promise<void> {
    const now = this.clock.now();
    await this.uow.run('try-limit.count', async (tx) => {
      const rows = this.rows(tx, TryLimitRow);
      const known = await rows.findOneBy({ subject });
      if (!known) {
        await rows.insert({ subject, failures: 1, firstAt: now }).catch((error: unknown) => {
          throw isDuplicate(error) ? new TryAgain('try limit', { cause: error }) : error;
        });
        return;
      }
      const over = now - known.firstAt >= WINDOW_MS;
      if (!over && known.failures >= TRIES) throw locked(known.firstAt + WINDOW_MS - now);
      const next = over ? { failures: 1, firstAt: now } : { failures: known.failures + 1 };
      const unchanged = { subject, failures: known.failures, firstAt: known.firstAt };
      if (!(await this.updateOne(tx, TryLimitRow, unchanged, next))) throw new TryAgain('try limit');
    });
  }

  private async clear(subject: string): Promise<void> {
    await this.uow.run('try-limit.clear', (tx) => this.rows(tx, TryLimitRow).delete({ subject }));
  }
}

const locked = (leftMs: number) =>
  new Refusal('locked-out', { status: 429, params: { minutes: Math.max(1, Math.ceil(leftMs / 60_000)) } });
