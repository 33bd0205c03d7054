import type { Input } from '@huiyin/shared/contracts/route';
import {
  addPlaces,
  addPost,
  addStaff,
  openFirst,
  resetPassword,
  saveCentre,
  savePlace,
  saveWechat,
  saveWindows,
  setupNeeded,
  setupOverview,
} from '@huiyin/shared/contracts/setup';
import { Controller } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { Limit } from '../../platform/http/limit.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import { FirstAccount } from './first-account.js';
import { KeepCentres } from './keep-centres.js';
import { KeepPlaces } from './keep-places.js';
import { KeepStaff } from './keep-staff.js';
import { KeepWechat } from './keep-wechat.js';
import { Overview } from './overview.js';

@Controller()
export class SetupController {
  constructor(
    private readonly first: FirstAccount,
    private readonly all: Overview,
    private readonly places: KeepPlaces,
    private readonly centres: KeepCentres,
    private readonly staff: KeepStaff,
    private readonly wechat: KeepWechat,
  ) {}

  @Route(setupNeeded)
  needed() {
    return this.first.needed();
  }

  /** The code has 80 bits: this brake is against floods. */
  @Limit({ tries: 10, minutes: 5 })
  @Route(openFirst)
  openFirst(@In() { body }: Input<typeof openFirst>) {
    return this.first.run(body);
  }

  @Route(setupOverview)
  overview(@Who() who: StaffPrincipal) {
    return this.all.run(who);
  }

  @Route(addPlaces)
  addPlaces(@Who() who: StaffPrincipal, @In() { body }: Input<typeof addPlaces>) {
    return this.places.add(who, body);
  }

  @Route(savePlace)
  savePlace(@Who() who: StaffPrincipal, @In() input: Input<typeof savePlace>) {
    return this.places.save(who, input);
  }

  @Route(saveCentre)
  saveCentre(@Who() who: StaffPrincipal, @In() input: Input<typeof saveCentre>) {
    return this.centres.save(who, input);
  }

  @Route(saveWindows)
  saveWindows(@Who() who: StaffPrincipal, @In() input: Input<typeof saveWindows>) {
    return this.centres.saveWindows(who, input);
  }

  @Route(addStaff)
  addStaff(@Who() who: StaffPrincipal, @In() { body }: Input<typeof addStaff>) {
    return this.staff.add(who, body);
  }

  @Route(addPost)
  addPost(@Who() who: StaffPrincipal, @In() { params, body }: Input<typeof addPost>) {
    return this.staff.addPost(who, params.id, body);
  }

  @Route(resetPassword)
  resetPassword(@Who() who: StaffPrincipal, @In() { params }: Input<typeof resetPassword>) {
    return this.staff.resetPassword(who, params.id);
  }

  @Route(saveWechat)
  saveWechat(@Who() who: StaffPrincipal, @In() input: Input<typeof saveWechat>) {
    return this.wechat.save(who, input);
  }
}
