import * as contracts from '@huiyin/shared/contracts/dispute';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { RequestKey } from '../../platform/http/request-key.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import type { KeyUse } from '../../platform/request-keys/request-keys.js';
import { SubmitDispute } from './submit.js';

/** The edge of disputes; all that follows goes through the matter's actions. */
@Controller()
export class DisputeController {
  constructor(private readonly submits: SubmitDispute) {}

  @Route(contracts.submitDispute) submit(
    @Who() who: Principal,
    @In() { body }: Input<typeof contracts.submitDispute>,
    @RequestKey() key: KeyUse,
  ) {
    return this.submits.run(who, body, key);
  }
}
