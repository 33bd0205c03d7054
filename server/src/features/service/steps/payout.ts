import type { Facts } from '@huiyin/shared/domain/matter/workflow';
import { hasCooled, isPayout, mayBeSecond } from '@huiyin/shared/domain/service/steps/payout';
import type { TaskToSign } from '@huiyin/shared/domain/service/steps/steps';
import { calledOn, NO_PHONE_THERE, PAYOUT_NOTE, payoutReach } from '@huiyin/shared/labels/payout';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { invalidField, Refusal } from '../../../platform/errors/errors.js';
import type { Viewer } from '../../matter/access/access.js';
import type { Acting, MatterView } from '../../matter/kinds/kind.js';
import type { Matter, MatterParty } from '../../matter/store/entities.js';
import { MatterRepository } from '../../matter/store/repository.js';
import { Residents } from '../../register/residents.js';
import { Items } from '../items.js';
import { ServiceRepository } from '../repository.js';

/**
 * A change of the account on which a benefit is paid: a call back to the number on the register (not one that somebody gives, nor one that
 * staff put there lately: then somebody goes to the door), a second person who did nothing in it before, and a day between taking it in
 * and the change.
 */
@Injectable()
export class Payout {
  constructor(
    private readonly matters: MatterRepository,
    private readonly requests: ServiceRepository,
    private readonly items: Items,
    private readonly residents: Residents,
    private readonly clock: Clock,
  ) {}

  /** What the table asks, where the item is one. A matter whose person said no never has a signed second step. */
  async facts(matter: Matter, staffId: string, tasks: readonly TaskToSign[]): Promise<Facts> {
    if (!tasks.some(({ what }) => what === 'callback' || what === 'second')) return {};
    const events = await this.matters.events(matter.id);
    const taken = events.find(({ toState }) => toState === 'handling')?.at ?? null;
    const checked = tasks.some(({ what, doneAt }) => what === 'second' && doneAt !== null);
    const isOther = mayBeSecond(
      staffId,
      events.map(({ byId }) => byId),
    );
    const open = tasks.some(({ what, doneAt }) => what === 'second' && doneAt === null);
    return { 'second-open': open && isOther, 'day-passed': checked && hasCooled(taken, this.clock.now()) };
  }

  /** Refuses the same hand twice, and a call to a number that isn't there or was changed lately; answers what else the signature says. */
  async maySign(tx: Tx, what: string, staffId: string, acting: Acting): Promise<string[]> {
    if (what === 'second') {
      const acted = (await this.matters.events(acting.matter.id)).map(({ byId }) => byId);
      if (!mayBeSecond(staffId, acted)) throw new Refusal('second-person');
      return [];
    }
    if (what !== 'callback' || acting.fields.how === 'door') return [];
    const owner = this.owner(acting.parties);
    const { phoneMasked } = await this.residents.card(owner, tx);
    if (phoneMasked === null && acting.fields.how === 'phone')
      throw new Refusal('invalid', {
        status: 400,
        errors: [{ path: 'fields.how', code: 'no-phone', message: NO_PHONE_THERE }],
      });
    if (acting.fields.how === 'phone' && (await this.residents.phoneIsFresh(owner, tx)))
      throw invalidField('fields.how', 'phoneFresh');
    return [calledOn(phoneMasked)];
  }

  /** For staff while the call is owed: which number, and no other. For whoever is second: whether that number was changed lately. */
  async notes(matter: Matter, { principal }: Viewer): Promise<MatterView['notes']> {
    if (principal.kind !== 'staff' || matter.closedAt !== null) return [];
    const request = await this.requests.request(matter.id);
    if (!request || !isPayout(this.items.version(request.itemId, request.itemVersion).steps)) return [];
    const parties = await this.matters.parties(matter.id);
    const tasks = await this.matters.tasks(matter.id);
    const owed = (step: string) => tasks.some(({ what, doneAt }) => what === step && doneAt === null);
    if (!owed('callback') && !owed('second')) return [];
    const owner = this.owner(parties);
    const fresh = await this.residents.phoneIsFresh(owner);
    if (!owed('callback') && !fresh) return [];
    const contact = (await this.residents.contacts([owner])).get(owner);
    const text = payoutReach(contact?.phone ?? null, contact?.through ?? null, fresh);
    return [{ title: PAYOUT_NOTE, text }];
  }

  /** The person whose money it is; staff who took it in never act for anybody else's. */
  private owner(parties: readonly Pick<MatterParty, 'role' | 'residentId'>[]): string {
    return parties.find(({ role }) => role === 'applicant')?.residentId ?? '';
  }
}
