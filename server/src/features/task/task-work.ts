import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Bug } from '../../platform/errors/errors.js';

/** How far the work behind a task is. */
export interface Progress {
  readonly total: number;
  readonly left: number;
  /** Nothing on record tells that it is done: whoever does it says so. */
  readonly byWord?: boolean;
  /** In a sentence, for who looks at the task. */
  readonly say: { readonly title: string; readonly text: string };
}

/** Whoever opens tasks says how far each is; undefined for one that isn't theirs. */
export interface WorkSource {
  /** Inside a unit of work with its `tx`, so that it counts what the unit itself wrote. `forStaff`: the sentence is read by staff. */
  progressOf(matterId: string, tx?: Tx, forStaff?: boolean): Promise<Progress | undefined>;
}

/** Who knows the work behind the tasks; filled in `onModuleInit`. The task knows none of them by name. */
@Injectable()
export class TaskWork {
  private readonly sources: WorkSource[] = [];

  register(source: WorkSource): void {
    this.sources.push(source);
  }

  /** Throws `Bug` for a task that nobody opened. */
  async progressOf(matterId: string, tx?: Tx, forStaff?: boolean): Promise<Progress> {
    for (const source of this.sources) {
      const progress = await source.progressOf(matterId, tx, forStaff);
      if (progress) return progress;
    }
    throw new Bug('a task without work behind it', { matterId });
  }
}
