import type { unbind } from '@huiyin/shared/contracts/account';
import type { Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { AccountPrincipal } from '../../platform/auth/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/errors.js';
import { Bindings } from './bindings.js';
import { MeView } from './me.js';

/** Undone in one step. Throws `not-found` for a person for whom the account doesn't speak. */
@Injectable()
export class Unbind {
  constructor(
    private readonly bindings: Bindings,
    private readonly me: MeView,
    private readonly uow: UnitOfWork,
  ) {}

  async run({ accountId }: AccountPrincipal, residentId: string): Promise<Reply<typeof unbind>> {
    const ended = await this.uow.run('account.unbind', (tx) =>
      this.bindings.unbind(tx, accountId, residentId),
    );
    if (!ended) throw notFound();
    return this.me.ofAccount(accountId);
  }
}
