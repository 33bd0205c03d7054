import type { changePassword } from '@huiyin/shared/contracts/account';
import type { Input } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import { Passwords } from '../../platform/auth/passwords.js';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Sessions } from '../../platform/auth/sessions.js';
import { TryLimit } from '../../platform/auth/try-limit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/errors/errors.js';
import { demandGoodPassword } from './password-rule.js';
import { StaffKeeper } from './staff-keeper.repository.js';

/** One's own password, the present one known; whoever is signed in elsewhere in this name is signed out. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly keeper: StaffKeeper,
    private readonly passwords: Passwords,
    private readonly tries: TryLimit,
    private readonly sessions: Sessions,
    private readonly uow: UnitOfWork,
  ) {}

  /** Throws `wrong-password` (400), `locked-out` (429) and `password-weak` (400). */
  async run(who: StaffPrincipal, { current, next }: Input<typeof changePassword>['body']): Promise<void> {
    const stored = await this.keeper.passwordHash(who.staffId);
    const right = await this.tries.attempt(`password:${who.staffId}`, () =>
      this.passwords.verify(stored, current),
    );
    if (!right) throw new Refusal('wrong-password', { status: 400 });
    const login = (await this.keeper.find(who.staffId))?.login ?? '';
    if (next === current) throw new Refusal('password-weak', { status: 400 });
    demandGoodPassword(next, login);
    const hash = await this.passwords.hash(next);
    await this.uow.run('account.change-password', async (tx) => {
      await this.keeper.setPassword(tx, who.staffId, hash, false);
      await this.sessions.closeOthers(tx, 'staff', who.staffId, who.sessionId);
    });
  }
}
