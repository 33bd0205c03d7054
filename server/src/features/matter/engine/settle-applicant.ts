import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { initialsOf } from '../../register/initials.js';
import type { Resident } from '../../register/residents.js';
import type { Matter } from '../store/entities.js';
import { MatterRepository } from '../store/repository.js';

/** Somebody who filed "to be verified" was checked: their matters learn who that is, and where they are at home. */
@Injectable()
export class SettleApplicant {
  constructor(private readonly matters: MatterRepository) {}

  /**
   * What `residentId` is a party to becomes `person`'s (who may be the same, with a home now); what is open and theirs comes
   * from that person's home. It stays on its desk. Answers all of them.
   */
  async settle(tx: Tx, residentId: string, person: Resident): Promise<Matter[]> {
    const all = await this.matters.ofResident(tx, residentId);
    for (const matter of all.filter((m) => m.closedAt === null))
      await this.rehome(tx, matter, residentId, person);
    if (person.id !== residentId) await this.matters.handParties(tx, residentId, person);
    return all;
  }

  private async rehome(tx: Tx, matter: Matter, residentId: string, person: Resident): Promise<void> {
    const parties = await this.matters.parties(matter.id, tx);
    const own = parties.find((p) => p.role === 'subject') ?? parties.find((p) => p.role === 'applicant');
    if (own?.residentId !== residentId) return;
    await this.matters.rehome(tx, matter.id, {
      ...{ householdId: person.householdId, placeId: person.gridId ?? person.villageId },
      ...{ placePath: person.placePath, applicantName: person.name, initials: initialsOf(person.name) },
    });
  }
}
