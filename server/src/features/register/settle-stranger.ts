import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { Refusal } from '../../platform/errors/errors.js';
import type { Household } from './households.js';
import { RegisterRepository } from './repository.js';
import { Residents } from './residents.js';

/** What the check of a stranger changes on the register; once. Both throw `already-verified` for the later of two. */
@Injectable()
export class SettleStranger {
  constructor(
    private readonly repository: RegisterRepository,
    private readonly residents: Residents,
    private readonly clock: Clock,
  ) {}

  /** Somebody new: on the register from now on, at home in the household. Throws `already-on-register` for a known ID number. */
  async admit(tx: Tx, id: string, household: Household | undefined): Promise<void> {
    const idNumber = await this.residents.fullIdNumber(id, tx);
    const known = idNumber === null ? [] : await this.residents.byIdNumber(idNumber, tx);
    if (known.length > 0) throw new Refusal('already-on-register');
    const home = household && {
      ...{ householdId: household.id, villageId: household.villageId, gridId: household.gridId },
      placePath: household.placePath,
    };
    await this.once(tx, id, { verified: true, ...home });
  }

  /** Nobody new: the row ends, and is found no more. */
  async end(tx: Tx, id: string): Promise<void> {
    await this.once(tx, id, { endedAt: this.clock.now(), wechat: false });
  }

  private async once(tx: Tx, id: string, changes: Parameters<RegisterRepository['settleStranger']>[2]) {
    if (!(await this.repository.settleStranger(tx, id, changes))) throw new Refusal('already-verified');
  }
}
