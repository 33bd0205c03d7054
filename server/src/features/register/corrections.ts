import type { Mendable } from '@huiyin/shared/domain/ask/mend';
import { birthOf, normaliseIdNumber, sexOf } from '@huiyin/shared/domain/people/id-number';
import { normalisePhone } from '@huiyin/shared/domain/people/phone';
import { mendRead } from '@huiyin/shared/labels/ask';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import type { ResidentRow } from './entities.js';
import { initialsOf } from './initials.js';
import { type Reading, Readings } from './readings.js';
import { RegisterRepository } from './repository.js';
import { ResidentSecrets } from './resident-secrets.js';

/** Who corrected, for which matter, and by what they know it. */
export type CorrectedBy = Pick<Reading, 'staffId' | 'staffName' | 'reason' | 'matterId'>;

/** One value of the register is put right, in the unit of the answer to whoever said so; the person sees who did it. */
@Injectable()
export class Corrections {
  constructor(
    private readonly repository: RegisterRepository,
    private readonly secrets: ResidentSecrets,
    private readonly readings: Readings,
  ) {}

  /**
   * `value` as the form's schema let it through. Throws `already-on-register` for an ID number that is another person's, `not-found`
   * for an absent resident.
   */
  async correct(tx: Tx, residentId: string, what: Mendable, value: string, by: CorrectedBy): Promise<void> {
    const row = await this.repository.findResident(residentId, tx);
    if (!row) throw notFound();
    if (what === 'address') {
      if (row.householdId !== null) await this.repository.moveHousehold(tx, row.householdId, value);
    } else await this.repository.mendResident(tx, residentId, await this.changes(tx, row, what, value));
    await this.readings.log(tx, { ...by, residentId, what: mendRead(what) });
  }

  private async changes(
    tx: Tx,
    row: ResidentRow,
    what: Mendable,
    value: string,
  ): Promise<Partial<ResidentRow>> {
    switch (what) {
      case 'name':
        return { name: value, initials: initialsOf(value) };
      case 'birth':
        return { birth: value };
      case 'relation':
        return { relation: value.slice(0, 20) };
      case 'phone': {
        const { phoneCipher, phoneBlind } = this.secrets.seal(row.id, {
          idNumber: null,
          phone: normalisePhone(value),
        });
        return { phoneCipher, phoneBlind };
      }
      case 'id-number':
        return this.idNumber(tx, row, normaliseIdNumber(value));
      default:
        return {};
    }
  }

  /** Birth and sex stand in it. */
  private async idNumber(tx: Tx, row: ResidentRow, idNumber: string): Promise<Partial<ResidentRow>> {
    const others = await this.repository.findByIdNumber(this.secrets.idNumberCodes(idNumber), tx);
    if (others.some((other) => other.id !== row.id && other.verified))
      throw new Refusal('already-on-register');
    const { idCipher, idBlind } = this.secrets.seal(row.id, { idNumber, phone: null });
    return { idCipher, idBlind, birth: birthOf(idNumber), sex: sexOf(idNumber) };
  }
}
