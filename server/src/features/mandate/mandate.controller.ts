import * as contracts from '@huiyin/shared/contracts/mandate';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { AccountPrincipal, Principal, StaffPrincipal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { Limit } from '../../platform/http/limit.js';
import { RequestKey } from '../../platform/http/request-key.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import type { KeyUse } from '../../platform/request-keys/request-keys.js';
import { GiveMandate } from './give.js';
import { MyMandates } from './my-mandates.js';
import { RecordMandate } from './record.js';
import { RevokeMandate } from './revoke.js';

/** The edge of mandates. */
@Controller()
export class MandateController {
  constructor(
    private readonly mine: MyMandates,
    private readonly giving: GiveMandate,
    private readonly recording: RecordMandate,
    private readonly revoking: RevokeMandate,
  ) {}

  @Route(contracts.myMandates) list(@Who() who: AccountPrincipal) {
    return this.mine.run(who);
  }

  @Limit({ tries: 20, minutes: 15 })
  @Route(contracts.helperCode)
  code(@Who() who: AccountPrincipal, @In() { body }: Input<typeof contracts.helperCode>) {
    return this.giving.code(who, body.residentId);
  }

  @Limit({ tries: 30, minutes: 15 })
  @Route(contracts.giveMandate)
  give(
    @Who() who: AccountPrincipal,
    @In() { body }: Input<typeof contracts.giveMandate>,
    @RequestKey() use: KeyUse,
  ) {
    return this.giving.run(who, body, use);
  }

  @Limit({ tries: 30, minutes: 15 })
  @Route(contracts.giveByCard)
  byCard(
    @Who() who: AccountPrincipal,
    @In() { body }: Input<typeof contracts.giveByCard>,
    @RequestKey() use: KeyUse,
  ) {
    return this.giving.byCard(who, body, use);
  }

  @Route(contracts.residentMandates) ofResident(
    @Who() who: StaffPrincipal,
    @In() { params }: Input<typeof contracts.residentMandates>,
  ) {
    return this.recording.list(who, params.id);
  }

  @Route(contracts.recordMandate) record(
    @Who() who: StaffPrincipal,
    @In() { params, body }: Input<typeof contracts.recordMandate>,
    @RequestKey() use: KeyUse,
  ) {
    return this.recording.run(who, params.id, body, use);
  }

  @Route(contracts.revokeMandate) revoke(
    @Who() who: Principal,
    @In() { params }: Input<typeof contracts.revokeMandate>,
  ) {
    return this.revoking.run(who, params.id);
  }

  @Route(contracts.mandateDeeds) deeds(
    @Who() who: Principal,
    @In() { params }: Input<typeof contracts.mandateDeeds>,
  ) {
    return this.revoking.deeds(who, params.id);
  }
}
