import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { StaffDirectory } from '../account/staff-directory.js';
import type { MatterParty } from '../matter/store/entities.js';
import { Residents } from '../register/residents.js';

/**
 * Is a mediator of one of the families? Their own person on the register is found by the phone that both have; then the same
 * household as a party, or the same name as the other side when that side isn't on the register. (人民调解法 has no rule of its own;
 * practice: who is kin or has an interest doesn't mediate; 待本地核实.)
 */
@Injectable()
export class Kin {
  constructor(
    private readonly staff: StaffDirectory,
    private readonly residents: Residents,
  ) {}

  async isOfEitherFamily(
    staff: StaffPrincipal,
    parties: readonly MatterParty[],
    otherName: string,
  ): Promise<boolean> {
    if (staff.name === otherName || parties.some((p) => p.name === staff.name)) return true;
    const phone = (await this.staff.find(staff.staffId))?.phone;
    const selves = phone ? await this.residents.byPhone(phone) : [];
    const homes = new Set(selves.map((r) => r.householdId).filter((h) => h !== null));
    const partyIds = parties.flatMap((p) => (p.residentId === null ? [] : [p.residentId]));
    const cards = await this.residents.cards(partyIds);
    const kinNames = (await Promise.all([...homes].map((h) => this.residents.membersOf(h))))
      .flat()
      .map((m) => m.name);
    return (
      [...cards.values()].some((c) => c.householdId !== null && homes.has(c.householdId)) ||
      kinNames.includes(otherName)
    );
  }
}
