import type { Input } from '@huiyin/shared/contracts/route';
import { addTally, takeBackTally, tallyToday } from '@huiyin/shared/contracts/tally';
import { Controller } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { RequestKey } from '../../platform/http/request-key.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import type { KeyUse } from '../../platform/request-keys/request-keys.js';
import { Tallies } from './tallies.js';

@Controller()
export class TallyController {
  constructor(private readonly tallies: Tallies) {}

  @Route(addTally)
  add(@Who() who: StaffPrincipal, @In() { body }: Input<typeof addTally>, @RequestKey() use: KeyUse) {
    return this.tallies.add(who, body.what, use);
  }

  @Route(takeBackTally)
  takeBack(@Who() who: StaffPrincipal, @In() { params }: Input<typeof takeBackTally>) {
    return this.tallies.takeBack(who, params.id);
  }

  @Route(tallyToday)
  today(@Who() who: StaffPrincipal) {
    return this.tallies.today(who);
  }
}
