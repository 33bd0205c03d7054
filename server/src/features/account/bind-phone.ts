import type { bindPhone } from '@huiyin/shared/contracts/account';
import type { Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { AccountPrincipal } from '../../platform/auth/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/errors/errors.js';
import { Wechat } from '../../platform/wechat/wechat.js';
import { type Resident, Residents } from '../register/residents.js';
import { Bindings } from './bindings.js';
import { MeView } from './me.js';

/**
 * The number that WeChat has verified equals the register's: everybody whose number it is there is bound. Except whose number staff
 * changed lately: they come by the contact card's code or the counter, and hear no more than that the number isn't the register's.
 */
@Injectable()
export class BindPhone {
  constructor(
    private readonly wechat: Wechat,
    private readonly residents: Residents,
    private readonly bindings: Bindings,
    private readonly me: MeView,
    private readonly uow: UnitOfWork,
  ) {}

  /** Throws `phone-not-on-register`, and what WeChat refuses. */
  async run({ accountId }: AccountPrincipal, code: string): Promise<Reply<typeof bindPhone>> {
    const [login] = await this.bindings.loginsOf(accountId);
    if (!login) throw new Refusal('wechat-code-used', { status: 400 });
    const phone = await this.wechat.phoneNumber(login.appId, code);
    const people = await this.trusted(phone);
    if (people.length === 0) throw new Refusal('phone-not-on-register');
    await this.uow.run('account.bind-phone', async (tx) => {
      for (const { id } of people) await this.bindings.bind(tx, accountId, id, 'phone');
    });
    return { me: await this.me.ofAccount(accountId), bound: people.map(({ name }) => name) };
  }

  private async trusted(phone: string): Promise<Resident[]> {
    const trusted: Resident[] = [];
    for (const person of await this.residents.byPhone(phone))
      if (!(await this.residents.phoneIsFresh(person.id))) trusted.push(person);
    return trusted;
  }
}
