import type { signInWechat } from '@huiyin/shared/contracts/account';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import { Sessions } from '../../platform/auth/sessions.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import { isDuplicate, TryAgain } from '../../platform/database/dialect.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Wechat } from '../../platform/wechat/wechat.js';
import { AccountRepository } from './account.repository.js';
import { MeView } from './me.js';

/** A WeChat log-in is an account, not yet a person: the first one makes it. */
@Injectable()
export class SignInWechat {
  constructor(
    private readonly wechat: Wechat,
    private readonly accounts: AccountRepository,
    private readonly sessions: Sessions,
    private readonly me: MeView,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async run({ appId, code }: Input<typeof signInWechat>['body']): Promise<Reply<typeof signInWechat>> {
    const { openid } = await this.wechat.signIn(appId, code);
    const { accountId, token } = await this.uow.run('account.sign-in-wechat', async (tx) => {
      const accountId = await this.account(tx, appId, openid);
      return { accountId, token: (await this.sessions.open(tx, 'account', accountId)).token };
    });
    return { token, me: await this.me.ofAccount(accountId) };
  }

  private async account(tx: Tx, appId: string, openid: string): Promise<string> {
    const now = this.clock.now();
    const known = await this.accounts.findLogin(appId, openid, tx);
    if (known) {
      await this.accounts.touchLogin(tx, known.id, now);
      return known.accountId;
    }
    const accountId = this.ids.next();
    const login = { id: this.ids.next(), accountId, appId, openid, createdAt: now, usedAt: now };
    await this.accounts.insertLogins(tx, [login]).catch((error: unknown) => {
      throw isDuplicate(error) ? new TryAgain('login', { cause: error }) : error;
    });
    await this.accounts.insertAccounts(tx, [{ id: accountId, createdAt: now }]);
    return accountId;
  }
}
