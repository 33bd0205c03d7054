import * as contracts from '@huiyin/shared/contracts/roster';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { RequestKey } from '../../platform/http/request-key.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import type { KeyUse } from '../../platform/request-keys/request-keys.js';
import { Leaves } from './leaves.js';
import { Leaving } from './leaving.js';
import { PutDuty } from './put-duty.js';
import { ViewRoster } from './view-roster.js';

/** The edge of duty, leave and leaving. */
@Controller()
export class RosterController {
  constructor(
    private readonly view: ViewRoster,
    private readonly duties: PutDuty,
    private readonly leaves: Leaves,
    private readonly leavings: Leaving,
  ) {}

  @Route(contracts.getRoster) get(
    @Who() who: StaffPrincipal,
    @In() { query }: Input<typeof contracts.getRoster>,
  ) {
    return this.view.of(who, query);
  }

  @Route(contracts.putDuty) duty(
    @Who() who: StaffPrincipal,
    @In() { params, body }: Input<typeof contracts.putDuty>,
  ) {
    return this.duties.run(who, params, body.staffIds);
  }

  @Route(contracts.takeLeave) leave(
    @Who() who: StaffPrincipal,
    @In() { body }: Input<typeof contracts.takeLeave>,
    @RequestKey() key: KeyUse,
  ) {
    return this.leaves.take(who, body, key);
  }

  @Route(contracts.endLeave) endLeave(
    @Who() who: StaffPrincipal,
    @In() { params }: Input<typeof contracts.endLeave>,
  ) {
    return this.leaves.end(who, params.id);
  }

  @Route(contracts.startLeaving) leaving(
    @Who() who: StaffPrincipal,
    @In() { params }: Input<typeof contracts.startLeaving>,
  ) {
    return this.leavings.start(who, params.id);
  }

  @Route(contracts.cancelLeaving) stay(
    @Who() who: StaffPrincipal,
    @In() { params }: Input<typeof contracts.cancelLeaving>,
  ) {
    return this.leavings.cancel(who, params.id);
  }

  @Route(contracts.finishLeaving) left(
    @Who() who: StaffPrincipal,
    @In() { params, body }: Input<typeof contracts.finishLeaving>,
    @RequestKey() key: KeyUse,
  ) {
    return this.leavings.finish(who, params.id, body.heirs, key);
  }
}
