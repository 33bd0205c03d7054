import { signInStaff, signInWechat, signOut } from '@huiyin/shared/contracts/account';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import { Cookie, type SessionCookie } from '../../platform/auth/cookie.js';
import type { AccountPrincipal, Principal, StaffPrincipal } from '../../platform/auth/principal.js';
import { Sessions } from '../../platform/auth/sessions.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { In } from '../../platform/http/input.js';
import { Limit } from '../../platform/http/limit.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import { SignInStaff } from './sign-in-staff.js';
import { SignInWechat } from './sign-in-wechat.js';

/** In and out: by WeChat for residents, by password for staff, whose browser keeps the session out of reach of scripts. */
@Controller()
export class SessionController {
  constructor(
    private readonly byWechat: SignInWechat,
    private readonly byPassword: SignInStaff,
    private readonly sessions: Sessions,
    private readonly uow: UnitOfWork,
  ) {}

  /** Many phones share one address behind a village's router. */
  @Limit({ tries: 200, minutes: 5 })
  @Route(signInWechat)
  wechat(@In() { body }: Input<typeof signInWechat>) {
    return this.byWechat.run(body);
  }

  @Limit({ tries: 100, minutes: 5 })
  @Route(signInStaff)
  async staff(
    @Who() before: Principal,
    @In() { body }: Input<typeof signInStaff>,
    @Cookie() cookie: SessionCookie,
  ) {
    const { opened, me } = await this.byPassword.run(before, body);
    cookie.set(opened);
    return { token: opened.token, me };
  }

  @Route(signOut)
  async out(@Who() { sessionId }: AccountPrincipal | StaffPrincipal, @Cookie() cookie: SessionCookie) {
    await this.uow.run('account.sign-out', (tx) => this.sessions.close(tx, sessionId));
    cookie.clear();
  }
}
