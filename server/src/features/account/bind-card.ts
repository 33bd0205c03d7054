import type { bindCard } from '@huiyin/shared/contracts/account';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { AccountPrincipal } from '../../platform/auth/principal.js';
import { TryLimit } from '../../platform/auth/try-limit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/errors/errors.js';
import { ContactCodes, type KnownCode } from '../register/contact-codes.js';
import { Residents } from '../register/residents.js';
import { Bindings } from './bindings.js';
import { MeView } from './me.js';

/**
 * The one-time code of the household's contact card, or of one person at the counter. First without a person: who may be chosen. Then with one: the code is
 * used up and that person bound.
 */
@Injectable()
export class BindCard {
  constructor(
    private readonly codes: ContactCodes,
    private readonly residents: Residents,
    private readonly bindings: Bindings,
    private readonly tries: TryLimit,
    private readonly me: MeView,
    private readonly uow: UnitOfWork,
  ) {}

  /** Throws `code-wrong`, `code-expired`, `too-many-tries`. */
  async run(
    { accountId }: AccountPrincipal,
    { code, residentId }: Input<typeof bindCard>['body'],
  ): Promise<Reply<typeof bindCard>> {
    const known = await this.known(accountId, code);
    const members = await this.whom(known);
    if (residentId === undefined) return { me: null, choose: members.map(({ id, name }) => ({ id, name })) };
    if (!members.some(({ id }) => id === residentId)) throw new Refusal('code-wrong', { status: 400 });
    await this.uow.run('account.bind-card', async (tx) => {
      if (!(await this.codes.use(tx, known.id))) throw new Refusal('code-expired');
      await this.bindings.bind(tx, accountId, residentId, known.residentId === null ? 'card' : 'counter');
    });
    return { me: await this.me.ofAccount(accountId), choose: [] };
  }

  /** The one for whom it was made, else the members of the household. */
  private async whom({ householdId, residentId }: KnownCode): Promise<{ id: string; name: string }[]> {
    if (residentId !== null) return [await this.residents.card(residentId)];
    return householdId === null ? [] : this.residents.membersOf(householdId);
  }

  private async known(accountId: string, code: string): Promise<KnownCode> {
    let found: KnownCode | undefined;
    await this.tries
      .attempt(`card:${accountId}`, async () => {
        found = await this.codes.find(code);
        return found !== undefined;
      })
      .catch((error: unknown) => {
        if (!(error instanceof Refusal) || error.code !== 'locked-out') throw error;
        throw new Refusal('too-many-tries', error.options);
      });
    if (!found) throw new Refusal('code-wrong', { status: 400 });
    if (!found.live) throw new Refusal('code-expired');
    return found;
  }
}
