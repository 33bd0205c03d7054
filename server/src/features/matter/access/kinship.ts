import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { StaffDirectory } from '../../account/staff-directory.js';
import { Residents } from '../../register/residents.js';
import type { MatterParty } from '../store/entities.js';
import { KinRepository } from '../store/kin.repository.js';

/** Whose family is meant: a matter's parties, and what was declared about it. */
export interface Family {
  /** Undefined before it is filed. */
  readonly matterId?: string;
  readonly parties: readonly Pick<MatterParty, 'residentId' | 'role'>[];
}

/**
 * Who of the staff is of the applicant's family. Found are those whose own phone is on the register in the same household, and those whom
 * somebody has declared; who lives apart and was not declared isn't known (待本地核实: how far 近亲属 reaches).
 */
@Injectable()
export class Kinship {
  constructor(
    private readonly staff: StaffDirectory,
    private readonly residents: Residents,
    private readonly kin: KinRepository,
  ) {}

  /** Of these members of staff, the relatives. */
  async among(staffIds: readonly string[], family: Family, tx?: Tx): Promise<Set<string>> {
    if (staffIds.length === 0) return new Set();
    const [declared, atHome] = await Promise.all([
      family.matterId === undefined ? [] : this.kin.of(family.matterId, tx),
      this.atHome(staffIds, family, tx),
    ]);
    const named = declared.flatMap(({ staffId }) => (staffId === null ? [] : [staffId]));
    return new Set(staffIds.filter((id) => named.includes(id) || atHome.has(id)));
  }

  /** Those who live in the household of a party. */
  private async atHome(staffIds: readonly string[], { parties }: Family, tx?: Tx): Promise<Set<string>> {
    const own = parties.filter((p) => p.role !== 'respondent').flatMap(({ residentId }) => residentId ?? []);
    const lives = await this.residents.phonesAtHome(own, tx);
    if (!lives) return new Set();
    const staff = [...(await this.staff.list(staffIds, tx)).values()];
    return new Set(staff.filter(({ phone }) => phone && lives(phone)).map(({ id }) => id));
  }
}
