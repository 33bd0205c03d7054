import type { consents } from '@huiyin/shared/contracts/account';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { AccountPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type AccountReach, Bindings } from '../account/bindings.js';
import { ConsentRepository } from './consent.repository.js';
import type { Template } from './message.types.js';

export type TemplateName = NonNullable<Template>;
type Results = Input<typeof consents>['body']['results'];

/** How many WeChat messages an account agreed to, by template: what WeChat itself counts, as far as we can know it. */
@Injectable()
export class Consents {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly repository: ConsentRepository,
    private readonly bindings: Bindings,
    private readonly clock: Clock,
  ) {}

  /**
   * Books what a tap on WeChat's sheet gave: yes adds one, no takes all back, `filter` (WeChat hid the template) changes
   * nothing. The mini-program of the tap is the one that the account used last.
   */
  async book(who: AccountPrincipal, results: Results): Promise<Reply<typeof consents>> {
    return this.uow.run('message.consents', async (tx) => {
      const [login] = await this.bindings.loginsOf(who.accountId, tx);
      if (!login) return { left: {} };
      const now = this.clock.now();
      for (const { template, result } of results) {
        const key = { accountId: who.accountId, appId: login.appId, template };
        if (result === 'accept') await this.repository.add(tx, key, now);
        if (result === 'reject' || result === 'ban') await this.repository.clear(tx, key, now);
      }
      const rows = await this.repository.leftOf(tx, who.accountId, login.appId);
      return { left: Object.fromEntries(rows.map(({ template, remaining }) => [template, remaining])) };
    });
  }

  /** Uses one of the account's consents up, whichever of its mini-programs has one; answers that one's AppID. */
  async take(
    tx: Tx,
    { accountId, logins }: AccountReach,
    template: TemplateName,
  ): Promise<string | undefined> {
    const now = this.clock.now();
    for (const { appId } of logins) {
      if (await this.repository.take(tx, { accountId, appId, template }, now)) return appId;
    }
    return undefined;
  }

  /** WeChat says that there is none: its word counts. */
  async clear(tx: Tx, accountId: string, appId: string, template: TemplateName): Promise<void> {
    await this.repository.clear(tx, { accountId, appId, template }, this.clock.now());
  }

  /** How many are left, by account, over all its mini-programs; accounts without any are absent. For forecasts. */
  left(accountIds: readonly string[], template: TemplateName): Promise<Map<string, number>> {
    return this.repository.leftOfMany(accountIds, template);
  }
}
