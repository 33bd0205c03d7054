import { verifyStranger } from '@huiyin/shared/contracts/register';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { Households } from '../register/households.js';
import { Places } from '../register/places.js';
import { toResidentRow } from '../register/resident-row.js';
import { type Resident, Residents } from '../register/residents.js';
import { covers, scopeOf } from '../register/scope.js';
import { SettleStranger } from '../register/settle-stranger.js';
import { Checks } from './check.repository.js';
import { CloseCheck } from './close-check.js';
import { HandOver } from './hand-over.js';

type Body = Input<typeof verifyStranger>['body'];

/** The check of somebody new: who it is, told to their phone, on record, and the task is done; in one unit of work. */
@Injectable()
export class VerifyStranger {
  constructor(
    private readonly residents: Residents,
    private readonly households: Households,
    private readonly places: Places,
    private readonly settle: SettleStranger,
    private readonly handOver: HandOver,
    private readonly closeCheck: CloseCheck,
    private readonly checks: Checks,
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
  ) {}

  /**
   * Throws `not-found` for a person, household or other self outside the caller's places, `already-verified` for who waits
   * for no check, `already-on-register` where a new person's ID number is somebody's already.
   */
  async run(who: StaffPrincipal, id: string, body: Body, use: KeyUse): Promise<Reply<typeof verifyStranger>> {
    const scope = scopeOf(who, verifyStranger.callers);
    const stranger = await this.residents.get(id);
    if (!covers(scope, stranger.placePath)) throw notFound();
    await this.uow.run('newcomer.verify', (tx) =>
      this.keys.run(tx, use, async () => {
        await this.once(tx, who, scope, stranger, body);
        return id;
      }),
    );
    return { resident: await this.nowOn(id) };
  }

  private async once(tx: Tx, who: StaffPrincipal, scope: string[], stranger: Resident, body: Body) {
    const { id } = stranger;
    switch (body.outcome) {
      case 'new': {
        const household =
          body.householdId === undefined ? undefined : await this.home(scope, body.householdId);
        await this.settle.admit(tx, id, household);
        await this.handOver.home(tx, id);
        return this.closeCheck.run(tx, who, { stranger, sameAs: null, ...body });
      }
      case 'same': {
        const person = await this.otherSelf(scope, id, body.sameAs);
        await this.settle.end(tx, id);
        const accounts = await this.handOver.all(tx, stranger, person);
        return this.closeCheck.run(tx, who, { stranger, accounts, ...body });
      }
      case 'not-here': {
        await this.settle.end(tx, id);
        const accounts = await this.handOver.nothing(tx, stranger);
        return this.closeCheck.run(tx, who, { stranger, accounts, sameAs: null, ...body });
      }
    }
  }

  private async home(scope: string[], householdId: string) {
    const household = await this.households.get(householdId);
    if (!covers(scope, household.placePath)) throw notFound();
    return household;
  }

  /** Somebody of the caller's places who is on the register, alive and checked. */
  private async otherSelf(scope: string[], id: string, sameAs: string): Promise<Resident> {
    const person = await this.residents.get(sameAs);
    if (!covers(scope, person.placePath) || person.id === id) throw notFound();
    if (!person.verified || person.diedAt !== null || person.endedAt !== null) throw notFound();
    return person;
  }

  /** Who the stranger is on the register now; null: nobody. */
  private async nowOn(id: string) {
    const [check, row] = await Promise.all([this.checks.find(id), this.residents.get(id)]);
    const now = row.verified ? id : (check?.sameAs ?? null);
    return now === null ? null : toResidentRow(await this.residents.card(now), this.places);
  }
}
