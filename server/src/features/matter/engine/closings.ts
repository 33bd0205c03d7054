import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Matter, MatterParty } from '../store/entities.js';

/** A matter that has just come to its end, in the unit of work that ended it. */
export interface Closing {
  readonly matter: Matter;
  readonly parties: readonly MatterParty[];
  readonly ending: string;
  readonly at: number;
}

/** If it throws, the matter isn't over. */
export type ClosingHook = (tx: Tx, closing: Closing) => Promise<void>;

/** What others do when a matter ends; the engine knows none of them by name. */
@Injectable()
export class Closings {
  private readonly hooks: ClosingHook[] = [];

  /** To be called in `onModuleInit`. */
  onClosed(hook: ClosingHook): void {
    this.hooks.push(hook);
  }

  async fire(tx: Tx, closing: Closing): Promise<void> {
    for (const hook of this.hooks) await hook(tx, closing);
  }
}
