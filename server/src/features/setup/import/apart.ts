import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
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
    await this.uow.run('setup.import-begin', async (tx) => {
      const known = await this.marks.find(mark, tx);
      const held = Number(known ?? 0) > this.clock.now();
      const until = String(this.clock.now() + HELD_MS);
      if (held || !(await this.marks.swap(tx, mark, known, until))) throw new Refusal('import-running');
    });
    try {
      return await work();
    } finally {
      await this.uow.run('setup.import-end', (tx) => this.marks.set(tx, mark, '0'));
    }
  }
}
