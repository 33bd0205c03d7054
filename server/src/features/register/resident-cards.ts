import { dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { ageOn } from '@huiyin/shared/domain/people/age';
import { maskIdNumber, maskPhone } from '@huiyin/shared/domain/people/masking';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import type { HouseholdRow, ResidentRow } from './entities.js';
import { RegisterRepository } from './repository.js';
import { ResidentSecrets } from './resident-secrets.js';

/** A resident as anyone entitled may see: numbers masked. `through`: reached through whom, where there is no phone. */
export interface ResidentCard {
  id: string;
  name: string;
  sex: 'm' | 'f' | null;
  birth: string | null;
  /** Full years today. */
  age: number | null;
  idMasked: string | null;
  phoneMasked: string | null;
  hasPhone: boolean;
  wechat: boolean;
  householdId: string | null;
  householdNo: string | null;
  villageId: string;
  gridId: string | null;
  placePath: string;
  address: string | null;
  relation: string | null;
  verified: boolean;
  through: string | null;
}

/** Draws cards from rows: households are read in one query for all. */
@Injectable()
export class ResidentCards {
  constructor(
    private readonly repository: RegisterRepository,
    private readonly secrets: ResidentSecrets,
    private readonly clock: Clock,
  ) {}

  /** In the order of the rows. */
  async of(rows: readonly ResidentRow[], tx?: Tx): Promise<ResidentCard[]> {
    const ids = new Set(rows.map((row) => row.householdId).filter((id) => id !== null));
    const households = new Map((await this.repository.findHouseholds([...ids], tx)).map((h) => [h.id, h]));
    return rows.map((row) => this.card(row, households.get(row.householdId ?? '')));
  }

  private card(row: ResidentRow, household: HouseholdRow | undefined): ResidentCard {
    const idNumber = this.secrets.idNumber(row);
    const phone = this.secrets.phone(row);
    const { id, name, sex, birth, wechat, villageId, gridId, placePath, relation, verified, through } = row;
    return {
      ...{ id, name, sex, birth, wechat, villageId, gridId, placePath, relation, verified, through },
      age: birth === null ? null : ageOn(birth, dayOf(this.clock.now())),
      idMasked: idNumber === null ? null : maskIdNumber(idNumber),
      phoneMasked: phone === null ? null : maskPhone(phone),
      hasPhone: phone !== null,
      householdId: row.householdId,
      householdNo: household?.no ?? null,
      address: household?.address ?? null,
    };
  }
}
