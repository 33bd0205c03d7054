import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import { isDuplicate, TryAgain } from '../../platform/database/dialect.js';
import type { Tx } from '../../platform/database/tx.js';
import { Residents } from '../register/residents.js';
import { AccountRepository } from './account.repository.js';
import type { BindingHow } from './entities.js';

export interface WechatLogin {
  readonly appId: string;
  readonly openid: string;
}

/** An account and its WeChat identities, the latest used first. */
export interface AccountReach {
  readonly accountId: string;
  readonly logins: readonly WechatLogin[];
}

export interface Bound {
  readonly accountId: string;
  readonly residentId: string;
  readonly how: BindingHow;
  readonly at: number;
  /** The person's other accounts: they are told, so that a stranger's hand is seen. */
  readonly others: readonly AccountReach[];
}

/** Rides in the unit that binds: writes rows only. */
export type BoundListener = (tx: Tx, bound: Bound) => Promise<void>;

/** For whom an account speaks. An account may be several persons, a person several accounts. */
@Injectable()
export class Bindings {
  private readonly listeners: BoundListener[] = [];

  constructor(
    private readonly repository: AccountRepository,
    private readonly residents: Residents,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** To be called in `onModuleInit` by whoever tells the person's other phones. */
  onBound(listener: BoundListener): void {
    this.listeners.push(listener);
  }

  /** Ids of the residents for whom the account speaks, the first bound first. */
  async residentsOf(accountId: string, tx?: Tx): Promise<string[]> {
    return (await this.repository.findLive(accountId, tx)).map(({ residentId }) => residentId);
  }

  async speaksFor(accountId: string, residentId: string, tx?: Tx): Promise<boolean> {
    const row = await this.repository.findPair(accountId, residentId, tx);
    return row !== null && row.endedAt === null;
  }

  /** The accounts that speak for a resident. */
  async accountsOf(residentId: string, tx?: Tx): Promise<AccountReach[]> {
    return (await this.accountsOfMany([residentId], tx)).get(residentId) ?? [];
  }

  /** By resident id; who has no account is left out. */
  async accountsOfMany(residentIds: readonly string[], tx?: Tx): Promise<Map<string, AccountReach[]>> {
    const live = await this.repository.findLiveOf([...new Set(residentIds)], tx);
    const logins = await this.repository.findLogins([...new Set(live.map((b) => b.accountId))], tx);
    const reach = new Map<string, AccountReach[]>();
    for (const { residentId, accountId } of live) {
      const own = logins.filter((login) => login.accountId === accountId);
      const account = { accountId, logins: own.map(({ appId, openid }) => ({ appId, openid })) };
      reach.set(residentId, [...(reach.get(residentId) ?? []), account]);
    }
    return reach;
  }

  /** The account's WeChat identities, the latest used first. */
  async loginsOf(accountId: string, tx?: Tx): Promise<WechatLogin[]> {
    const rows = await this.repository.findLogins([accountId], tx);
    return rows.map(({ appId, openid }) => ({ appId, openid }));
  }

  /** Binds, if not yet bound, and tells the listeners. The caller has proof: phone, code, the ID card, or a new person. */
  async bind(tx: Tx, accountId: string, residentId: string, how: BindingHow): Promise<void> {
    const known = await this.repository.findPair(accountId, residentId, tx);
    if (known && known.endedAt === null) return;
    const at = this.clock.now();
    if (known) await this.repository.renew(tx, known.id, how, at);
    else {
      const row = { id: this.ids.next(), accountId, residentId, how, at, endedAt: null };
      await this.repository.insertBindings(tx, [row]).catch((error: unknown) => {
        throw isDuplicate(error) ? new TryAgain('binding', { cause: error }) : error;
      });
    }
    await this.residents.markWechat(tx, residentId, true);
    const all = await this.accountsOf(residentId, tx);
    const others = all.filter((account) => account.accountId !== accountId);
    for (const listener of this.listeners) await listener(tx, { accountId, residentId, how, at, others });
  }

  /** Ends a binding; false if there was none. */
  async unbind(tx: Tx, accountId: string, residentId: string): Promise<boolean> {
    const ended = await this.repository.end(tx, accountId, residentId, this.clock.now());
    if (ended && (await this.accountsOf(residentId, tx)).length === 0) {
      await this.residents.markWechat(tx, residentId, false);
    }
    return ended;
  }
}
