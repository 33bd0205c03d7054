import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { isDuplicate } from '../../../platform/database/dialect.js';
import { Marks } from '../../../platform/database/marks.repository.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Refusal } from '../../../platform/errors/errors.js';

/** A process that died in the middle holds a village no longer than this. */
const HELD_MS = 5 * 60_000;

/** One import of a village at a time, in whichever process: two at once would each find the same people new. */
@Injectable()
export class Apart {
  constructor(
    private readonly marks: Marks,
    private readonly clock: Clock,
    private readonly uow: UnitOfWork,
  ) {}

  /** Throws `import-running` (409) without calling `work`. */
  async run<T>(villageId: string, work: () => Promise<T>): Promise<T> {
    const mark = `import:${villageId}`;
    await this.uow
      .run('setup.import-begin', async (tx) => {
        const until = Number((await this.marks.find(mark, tx)) ?? 0);
        if (until > this.clock.now()) throw new Refusal('import-running');
        await this.marks.set(tx, mark, String(this.clock.now() + HELD_MS));
      })
      .catch((error: unknown) => {
        throw isDuplicate(error) ? new Refusal('import-running') : error;
      });
    try {
      return await work();
    } finally {
      await this.uow.run('setup.import-end', (tx) => this.marks.set(tx, mark, '0'));
    }
  }
}
