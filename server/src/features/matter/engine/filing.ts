import type { Input } from '@huiyin/shared/contracts/route';
import type { submitService } from '@huiyin/shared/contracts/service';
import { FILED_BY_SELF, filedByStaff } from '@huiyin/shared/labels/matter';
import { Injectable } from '@nestjs/common';
import { type Principal, principalKey } from '../../../platform/auth/principal.js';
import type { Tx } from '../../../platform/database/tx.js';
import { notFound } from '../../../platform/errors/errors.js';
import { Bindings } from '../../account/bindings.js';
import { Residents } from '../../register/residents.js';
import { covers, scopeOf } from '../../register/scope.js';
import { Strangers } from '../../register/strangers.js';
import type { MatterView } from '../kinds/kind.js';
import type { Opening } from './engine.js';

type SubjectIn = Input<typeof submitService>['body']['subject'];

/** Whose matter it will be, once they are on the register. */
export interface Subject {
  id: string;
  name: string;
  placeId: string;
  placePath: string;
  householdId: string | null;
}

/** A filing that was given leave: for whom, by whom, through which channel. */
export interface Filed {
  subject: SubjectIn;
  channel: MatterView['channel'];
  by: Opening['by'];
  accountId: string | null;
}

/** Who files for whom: oneself or one's own on the phone, anybody of one's places at the desk; a stranger is taken in "to be verified". */
@Injectable()
export class Filing {
  constructor(
    private readonly bindings: Bindings,
    private readonly residents: Residents,
    private readonly strangers: Strangers,
  ) {}

  /** Asks leave. Throws 404 for a person whom the caller does not act for. */
  async ask(
    principal: Principal,
    subject: SubjectIn,
    channel: MatterView['channel'] | undefined,
  ): Promise<Filed> {
    if (principal.kind === 'guest') throw notFound();
    if ('residentId' in subject && !(await this.actsFor(principal, subject.residentId))) throw notFound();
    const own = principal.kind === 'account';
    return {
      subject,
      channel: own ? 'app' : channel === 'paper' || channel === 'helper' ? channel : 'counter',
      by: { id: principalKey(principal), label: own ? FILED_BY_SELF : filedByStaff(principal.name) },
      accountId: own ? principal.accountId : null,
    };
  }

  /** May this caller ask for that resident? */
  async actsFor(principal: Principal, residentId: string): Promise<boolean> {
    if (principal.kind === 'account') return this.bindings.speaksFor(principal.accountId, residentId);
    const resident = await this.residents.find(residentId);
    return (
      resident !== undefined &&
      resident.endedAt === null &&
      covers(scopeOf(principal, ['clerk', 'grid', 'mediator']), resident.placePath)
    );
  }

  /** The person, made and bound first where they are new to the register. */
  async subject(tx: Tx, principal: Principal, { subject, accountId }: Filed): Promise<Subject> {
    const id =
      'residentId' in subject
        ? subject.residentId
        : await this.strangers.add(tx, subject.new, principal, 'subject.new.');
    if ('new' in subject && accountId !== null) await this.bindings.bind(tx, accountId, id, 'new');
    const { name, placePath, householdId, gridId, villageId } = await this.residents.get(id, tx);
    return { id, name, placePath, householdId, placeId: gridId ?? villageId };
  }

  /** The applicant, and the account that pressed the button beside. */
  parties(filed: Filed, subject: Subject): Opening['parties'] {
    return [{ role: 'applicant', residentId: subject.id, accountId: filed.accountId, name: subject.name }];
  }
}
