import type { giveByCard, giveMandate, helperCode } from '@huiyin/shared/contracts/mandate';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import { type AccountPrincipal, principalKey } from '../../platform/auth/principal.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Bug, notFound, Refusal } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { Bindings } from '../account/bindings.js';
import type { KnownCode } from '../register/contact-codes.js';
import { type Resident, Residents } from '../register/residents.js';
import { DrawMandate } from './draw-mandate.js';
import { HelperCodes } from './helper-codes.js';
import { MandateRepository } from './mandate.repository.js';
import { type HelperIn, WriteMandate } from './write-mandate.js';

type Give = Input<typeof giveMandate>['body'];
type ByCard = Input<typeof giveByCard>['body'];

/** On a phone: the person's own says who helps, or the helper's types the code of the card while both are together. */
@Injectable()
export class GiveMandate {
  constructor(
    private readonly bindings: Bindings,
    private readonly residents: Residents,
    private readonly repository: MandateRepository,
    private readonly codes: HelperCodes,
    private readonly write: WriteMandate,
    private readonly draw: DrawMandate,
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
  ) {}

  /** Throws 404 for a person for whom the phone doesn't speak. */
  async code(who: AccountPrincipal, residentId: string): Promise<Reply<typeof helperCode>> {
    await this.own(who, residentId);
    return this.uow.run('mandate.helper-code', (tx) => this.codes.issue(tx, residentId));
  }

  /** Throws 404 for a person for whom the phone doesn't speak, and for a helper of another household without a code. */
  async own(who: AccountPrincipal, residentId: string): Promise<Resident> {
    if (!(await this.bindings.speaksFor(who.accountId, residentId))) throw notFound();
    return this.residents.get(residentId);
  }

  async run(who: AccountPrincipal, body: Give, use: KeyUse): Promise<Reply<typeof giveMandate>> {
    const owner = await this.own(who, body.residentId);
    const { id } = await this.uow.run('mandate.give', (tx) =>
      this.keys.run(tx, use, async () => {
        const helper = await this.helper(tx, who, owner, body.helper);
        const { items, once, days } = body;
        const mandate = await this.write.run(tx, {
          ...{ owner, helper, items, once, days, how: 'own-phone', witness: null, pages: 0 },
          ...{ by: { id: principalKey(who), label: owner.name }, recorder: null },
        });
        return mandate.id;
      }),
    );
    return this.view(who, id, 'owner');
  }

  async byCard(who: AccountPrincipal, body: ByCard, use: KeyUse): Promise<Reply<typeof giveByCard>> {
    const helper = await this.own(who, body.helperId);
    const { code, ownerId, items, once, days } = body;
    if (ownerId === undefined) {
      const known = await this.codes.card(who.accountId, code);
      return { mandate: null, choose: await this.members(known, helper.id) };
    }
    const { id } = await this.uow.run('mandate.by-card', (tx) =>
      this.keys.run(tx, use, async () => {
        const known = await this.codes.card(who.accountId, code);
        const members = await this.members(known, helper.id);
        if (!members.some((m) => m.id === ownerId)) throw new Refusal('code-wrong', { status: 400 });
        await this.codes.spendCard(tx, known.id);
        const owner = await this.residents.get(ownerId, tx);
        const mandate = await this.write.run(tx, {
          ...{ owner, helper: { residentId: helper.id }, items, once, days, how: 'code' },
          ...{ witness: null, pages: 0, by: { id: principalKey(who), label: helper.name }, recorder: null },
        });
        return mandate.id;
      }),
    );
    return { mandate: await this.view(who, id, 'helper'), choose: [] };
  }

  private async members({ householdId, residentId }: KnownCode, helperId: string) {
    if (residentId !== null) {
      const { id, name } = await this.residents.card(residentId);
      return [{ id, name }];
    }
    const all = householdId === null ? [] : await this.residents.membersOf(householdId);
    return all.filter((m) => m.id !== helperId).map(({ id, name }) => ({ id, name }));
  }

  private async helper(
    tx: Tx,
    { accountId }: AccountPrincipal,
    owner: Resident,
    named: Give['helper'],
  ): Promise<HelperIn> {
    if ('post' in named) return named;
    if ('code' in named) {
      const { id, residentId } = await this.codes.find(accountId, named.code);
      await this.codes.spend(tx, id);
      return { residentId };
    }
    const person = await this.residents.find(named.residentId, tx);
    if (owner.householdId === null || person?.householdId !== owner.householdId) throw notFound();
    return named;
  }

  private async view(who: AccountPrincipal, id: string, side: 'owner' | 'helper') {
    const row = await this.repository.find(id);
    if (!row) throw new Bug('a mandate without a row', { id });
    return this.draw.one(who, row, side);
  }
}
