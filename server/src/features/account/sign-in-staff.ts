import type { signInStaff } from '@huiyin/shared/contracts/account';
import type { Input } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import { Passwords } from '../../platform/auth/passwords.js';
import type { Principal } from '../../platform/auth/principal.js';
import { type Opened, Sessions } from '../../platform/auth/sessions.js';
import { TryLimit } from '../../platform/auth/try-limit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Bug, Refusal } from '../../platform/errors/errors.js';
import { type Me, MeView } from './me.js';
import { StaffRepository } from './staff.repository.js';

/** By password, with lock-out. An unknown log-in, a wrong password and somebody who has left all answer the same. */
@Injectable()
export class SignInStaff {
  constructor(
    private readonly staff: StaffRepository,
    private readonly passwords: Passwords,
    private readonly tries: TryLimit,
    private readonly sessions: Sessions,
    private readonly me: MeView,
    private readonly uow: UnitOfWork,
  ) {}

  /**
   * A browser that was somebody's already (a change of clerk at one desk) ends that session: one call, one person at a time.
   * @param before who asks, as its cookie says
   * Throws `locked-out` (429) and `wrong-password` (400: a 401 would say that a session is over).
   */
  async run(
    before: Principal,
    { login, password }: Input<typeof signInStaff>['body'],
  ): Promise<{ opened: Opened; me: Me }> {
    const row = await this.staff.findByLogin(login);
    const stored = row?.active ? row.passwordHash : null;
    const right = await this.tries.attempt(`staff:${login}`, () => this.passwords.verify(stored, password));
    if (!right) throw new Refusal('wrong-password', { status: 400 });
    if (!row) throw new Bug('a password was right for nobody');
    const opened = await this.uow.run('account.sign-in-staff', async (tx) => {
      if (before.kind === 'staff') await this.sessions.close(tx, before.sessionId);
      return this.sessions.open(tx, 'staff', row.id);
    });
    return { opened, me: await this.me.ofStaff(row.id) };
  }
}
