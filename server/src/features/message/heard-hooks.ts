import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Heard, HeardHook } from './message.types.js';

/** Who wants to know that somebody was told; filled in `onModuleInit`. This feature knows none of them by name. */
@Injectable()
export class HeardHooks {
  private readonly hooks: HeardHook[] = [];

  add(hook: HeardHook): void {
    this.hooks.push(hook);
  }

  async fire(tx: Tx, heard: Heard): Promise<void> {
    for (const hook of this.hooks) await hook(tx, heard);
  }
}
