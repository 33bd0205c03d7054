import type { Input } from '@huiyin/shared/contracts/route';
import type { submitService } from '@huiyin/shared/contracts/service';
import { filedByHelper } from '@huiyin/shared/labels/mandate';
import { FILED_BY_SELF, filedByStaff } from '@huiyin/shared/labels/matter';
import { Injectable } from '@nestjs/common';
import { type Principal, principalKey } from '../../../platform/auth/principal.js';
import type { Tx } from '../../../platform/database/tx.js';
import { notFound } from '../../../platform/errors/errors.js';
import { Bindings } from '../../account/bindings.js';
import { type Mandate, Mandates } from '../../mandate/mandates.js';
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

/**
 * Who files for whom: oneself or one's own on the phone, somebody who gave a mandate, anybody of one's places at the desk; a stranger is
 * taken in "to be verified".
 */
@Injectable()
export class Filing {
  constructor(
    private readonly bindings: Bindings,
    private readonly mandates: Mandates,
    private readonly residents: Residents,
    private readonly strangers: Strangers,
  ) {}

  /** Asks leave. Throws 404 for a person whom the caller does not act for. @param itemId what a mandate must name */
  async ask(
    principal: Principal,
    subject: SubjectIn,
    channel: MatterView['channel'] | undefined,
    itemId?: string,
  ): Promise<Filed> {
    if (principal.kind === 'guest') throw notFound();
    const leave = 'residentId' in subject ? await this.leave(principal, subject.residentId, itemId) : 'own';
    if (leave === null) throw notFound();
    if (leave !== 'own') {
      const { id: mandateId, helperName } = leave;
      const by = { id: principalKey(principal), label: filedByHelper(helperName), mandateId };
      return { subject, channel: 'helper', by, accountId: null };
    }
    const own = principal.kind === 'account';
    return {
      subject,
      channel: own ? 'app' : channel === 'paper' || channel === 'helper' ? channel : 'counter',
      by: { id: principalKey(principal), label: own ? FILED_BY_SELF : filedByStaff(principal.name) },
      accountId: own ? principal.accountId : null,
    };
  }

  /** May this caller ask for that resident? Under a mandate for the items that it names alone. */
  async actsFor(principal: Principal, residentId: string, itemId?: string): Promise<boolean> {
    return (await this.leave(principal, residentId, itemId)) !== null;
  }

  /** By oneself or one's post, by which mandate, or not at all. */
  private async leave(
    principal: Principal,
    residentId: string,
    itemId: string | undefined,
  ): Promise<'own' | Mandate | null> {
    if (await this.byRight(principal, residentId)) return 'own';
    if (principal.kind !== 'account' || itemId === undefined) return null;
    return (await this.mandates.forFiling(principal, residentId, itemId)) ?? null;
  }

  private async byRight(principal: Principal, residentId: string): Promise<boolean> {
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
