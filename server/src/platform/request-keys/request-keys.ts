import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Digest } from '../crypto/blind-index.js';
import { BaseRepository } from '../database/base-repository.js';
import { isDuplicate, TryAgain } from '../database/dialect.js';
import type { Tx } from '../database/tx.js';
import { Refusal } from '../errors/errors.js';
import { RequestKeyRow } from './request-key.entity.js';

/** One use of a key, as the edge hands it over (`@RequestKey()`). */
export interface KeyUse {
  /** `account:01J…`. */
  readonly principal: string;
  /** The contract's id. */
  readonly route: string;
  readonly key: string;
  /** What was asked, after validation; only its keyed digest is kept. */
  readonly asked: unknown;
}

export interface Outcome {
  /** The result's id: the new one, or that of the first time. */
  readonly id: string;
  readonly repeated: boolean;
}

/** Makes a call that a phone sends twice happen once. */
@Injectable()
export class RequestKeys extends BaseRepository {
  constructor(
    private readonly clock: Clock,
    private readonly digest: Digest,
  ) {
    super();
  }

  /**
   * Inside the unit of work that does the deed: calls `deed` the first time and keeps the id that it answers; a
   * repeat answers that id again without calling it. Another body under the same key: `Refusal('key-reused')`, 422,
   * whose `current.id` is the earlier result.
   */
  async run(tx: Tx, use: KeyUse, deed: () => string | Promise<string>): Promise<Outcome> {
    const digest = this.digest.of(use.asked);
    const place = { principal: use.principal, route: use.route, requestKey: use.key };
    const rows = this.rows(tx, RequestKeyRow);
    const known = await rows.findOneBy(place);
    if (known) return repeat(known, digest);
    await this.reserve(tx, { ...place, digest, resultId: '', usedAt: this.clock.now() });
    const id = await deed();
    await rows.update(place, { resultId: id });
    return { id, repeated: false };
  }

  /** First the key, then the deed: of two at the same moment the later one waits here, and then finds the earlier. */
  private async reserve(tx: Tx, row: RequestKeyRow): Promise<void> {
    await this.rows(tx, RequestKeyRow)
      .insert(row)
      .catch((error: unknown) => {
        throw isDuplicate(error) ? new TryAgain('request key', { cause: error }) : error;
      });
  }
}

const repeat = (known: RequestKeyRow, digest: string): Outcome => {
  if (known.digest === digest) return { id: known.resultId, repeated: true };
  throw new Refusal('key-reused', { status: 422, current: { id: known.resultId } });
};
