import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import type { ReadingRow } from './entities.js';
import { RegisterRepository } from './repository.js';

export interface Reading {
  readonly residentId: string;
  readonly staffId: string;
  readonly staffName: string;
  /** What was read, as the resident will see it: 身份证号 · 电话 · 照片 … */
  readonly what: string;
  readonly reason: string;
  readonly matterId?: string | null;
}

/** Who looked at somebody's full values: written in the unit that shows them, shown to the person. */
@Injectable()
export class Readings {
  constructor(
    private readonly repository: RegisterRepository,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async log(tx: Tx, reading: Reading): Promise<void> {
    const { residentId, staffId, staffName, what, matterId = null } = reading;
    const reason = reading.reason.slice(0, 200);
    const row = { id: this.ids.next(), residentId, staffId, staffName, what, reason, matterId };
    await this.repository.insertReadings(tx, [{ ...row, at: this.clock.now() }]);
  }

  /** The latest 100 of these persons, newest first. */
  of(residentIds: readonly string[]): Promise<ReadingRow[]> {
    return this.repository.findReadings(residentIds, 100);
  }
}
