import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Act } from '../matter/engine/act.js';

/** Closes a task from within the unit of work that did the last of it. */
@Injectable()
export class CloseTask {
  constructor(private readonly act: Act) {}

  /** A task that was closed by hand before stays as it is. @param label how its timeline names what closed it */
  async close(tx: Tx, matterId: string, label: string): Promise<void> {
    await this.act.bySystem(tx, matterId, 'complete', label);
  }
}
