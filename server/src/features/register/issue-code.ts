import { issueCode } from '@huiyin/shared/contracts/register';
import type { Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/errors.js';
import { ContactCodes } from './contact-codes.js';
import { Households } from './households.js';
import { covers, scopeOf } from './scope.js';

/** A one-time binding code for a household, to be handed over in person. Throws `not-found` outside one's places. */
@Injectable()
export class IssueCode {
  constructor(
    private readonly households: Households,
    private readonly codes: ContactCodes,
    private readonly uow: UnitOfWork,
  ) {}

  async run(who: StaffPrincipal, householdId: string): Promise<Reply<typeof issueCode>> {
    const household = await this.households.find(householdId);
    if (!household || !covers(scopeOf(who, issueCode.callers), household.placePath)) throw notFound();
    return this.uow.run('register.issue-code', (tx) => this.codes.issue(tx, householdId, who.staffId));
  }
}
