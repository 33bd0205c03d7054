import type { bindNew } from '@huiyin/shared/contracts/account';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { AccountPrincipal } from '../../platform/auth/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { Strangers } from '../register/strangers.js';
import { Bindings } from './bindings.js';
import { MeView } from './me.js';

/** Somebody who isn't on the register: may file at once, "to be verified"; the grid worker owes the check. */
@Injectable()
export class BindNew {
  constructor(
    private readonly strangers: Strangers,
    private readonly bindings: Bindings,
    private readonly keys: RequestKeys,
    private readonly me: MeView,
    private readonly uow: UnitOfWork,
  ) {}

  /** Throws `invalid` naming each field that is wrong. */
  async run(
    who: AccountPrincipal,
    use: KeyUse,
    body: Input<typeof bindNew>['body'],
  ): Promise<Reply<typeof bindNew>> {
    await this.uow.run('account.bind-new', (tx) =>
      this.keys.run(tx, use, async () => {
        const residentId = await this.strangers.add(tx, body, who);
        await this.bindings.bind(tx, who.accountId, residentId, 'new');
        return residentId;
      }),
    );
    return this.me.ofAccount(who.accountId);
  }
}
