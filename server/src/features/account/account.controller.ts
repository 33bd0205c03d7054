import {
  about,
  bindCard,
  bindNew,
  bindPhone,
  changePassword,
  getMe,
  looked,
  places,
  unbind,
} from '@huiyin/shared/contracts/account';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { AccountPrincipal, StaffPrincipal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { Limit } from '../../platform/http/limit.js';
import { RequestKey } from '../../platform/http/request-key.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import type { KeyUse } from '../../platform/request-keys/request-keys.js';
import { AboutUs } from './about-us.js';
import { BindCard } from './bind-card.js';
import { BindNew } from './bind-new.js';
import { BindPhone } from './bind-phone.js';
import { ChangePassword } from './change-password.js';
import { MeView } from './me.js';
import { Unbind } from './unbind.js';
import { WhoLooked } from './who-looked.js';

@Controller()
export class AccountController {
  constructor(
    private readonly us: AboutUs,
    private readonly me: MeView,
    private readonly byPhone: BindPhone,
    private readonly byCard: BindCard,
    private readonly asNew: BindNew,
    private readonly unbinding: Unbind,
    private readonly whoLooked: WhoLooked,
    private readonly changing: ChangePassword,
  ) {}

  @Route(about)
  about() {
    return this.us.about();
  }

  @Route(places)
  places() {
    return this.us.places();
  }

  @Route(getMe)
  getMe(@Who() who: AccountPrincipal | StaffPrincipal) {
    return who.kind === 'account' ? this.me.ofAccount(who.accountId) : this.me.ofStaff(who.staffId);
  }

  @Limit({ tries: 20, minutes: 15 })
  @Route(changePassword)
  changePassword(@Who() who: StaffPrincipal, @In() { body }: Input<typeof changePassword>) {
    return this.changing.run(who, body);
  }

  @Route(bindPhone)
  bindPhone(@Who() who: AccountPrincipal, @In() { body }: Input<typeof bindPhone>) {
    return this.byPhone.run(who, body.code);
  }

  /** A right code forgets the wrong ones before it; this brake doesn't. */
  @Limit({ tries: 20, minutes: 15 })
  @Route(bindCard)
  bindCard(@Who() who: AccountPrincipal, @In() { body }: Input<typeof bindCard>) {
    return this.byCard.run(who, body);
  }

  @Limit({ tries: 20, minutes: 15 })
  @Route(bindNew)
  bindNew(@Who() who: AccountPrincipal, @RequestKey() use: KeyUse, @In() { body }: Input<typeof bindNew>) {
    return this.asNew.run(who, use, body);
  }

  @Route(unbind)
  unbind(@Who() who: AccountPrincipal, @In() { params }: Input<typeof unbind>) {
    return this.unbinding.run(who, params.id);
  }

  @Route(looked)
  looked(@Who() who: AccountPrincipal) {
    return this.whoLooked.run(who);
  }
}
