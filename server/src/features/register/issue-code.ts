import { issueCode } from '@huiyin/shared/contracts/register';
import type { Reply } from '@huiyin/shared/contracts/route';
import { REGISTER_WORDS } from '@huiyin/shared/labels/register';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/errors.js';
import { ContactCodes } from './contact-codes.js';
import { Households } from './households.js';
import { Readings } from './readings.js';
import { Residents } from './residents.js';
import { covers, scopeOf } from './scope.js';

/**
 * A one-time binding code, to be handed over in person: for a household's card, or for the one person whose ID card was seen; they see
 * who gave it. Throws `not-found` outside one's places, and for who isn't a member or isn't on the register (yet).
 */
@Injectable()
export class IssueCode {
  constructor(
    private readonly households: Households,
    private readonly residents: Residents,
    private readonly codes: ContactCodes,
    private readonly readings: Readings,
    private readonly uow: UnitOfWork,
  ) {}

  async run(who: StaffPrincipal, householdId: string, residentId?: string): Promise<Reply<typeof issueCode>> {
    const household = await this.households.find(householdId);
    if (!household || !covers(scopeOf(who, issueCode.callers), household.placePath)) throw notFound();
    if (residentId === undefined)
      return this.uow.run('register.issue-code', (tx) => this.codes.issue(tx, householdId, who.staffId));
    if (!(await this.isMember(householdId, residentId))) throw notFound();
    return this.toPerson(who, residentId);
  }

  /** Of a household or (newly on the register) of none. */
  async toPerson(who: StaffPrincipal, residentId: string): Promise<Reply<typeof issueCode>> {
    const person = await this.residents.get(residentId);
    const isThere = person.verified && person.diedAt === null && person.endedAt === null;
    if (!isThere || !covers(scopeOf(who, issueCode.callers), person.placePath)) throw notFound();
    return this.uow.run('register.issue-code', async (tx) => {
      const by = { residentId, staffId: who.staffId, staffName: who.name };
      await this.readings.log(tx, { ...by, what: REGISTER_WORDS.code, reason: REGISTER_WORDS.cardSeen });
      return this.codes.issue(tx, person.householdId, who.staffId, residentId);
    });
  }

  private async isMember(householdId: string, residentId: string): Promise<boolean> {
    return (await this.residents.membersOf(householdId)).some(({ id }) => id === residentId);
  }
}
