import { listStrangers, verifyStranger } from '@huiyin/shared/contracts/register';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { RequestKey } from '../../platform/http/request-key.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import type { KeyUse } from '../../platform/request-keys/request-keys.js';
import { ListStrangers } from './list-strangers.js';
import { VerifyStranger } from './verify-stranger.js';

@Controller()
export class NewcomerController {
  constructor(
    private readonly strangers: ListStrangers,
    private readonly verifying: VerifyStranger,
  ) {}

  @Route(listStrangers)
  list(@Who() who: StaffPrincipal, @In() { query }: Input<typeof listStrangers>) {
    return this.strangers.run(who, query);
  }

  @Route(verifyStranger)
  verify(
    @Who() who: StaffPrincipal,
    @In() { params, body }: Input<typeof verifyStranger>,
    @RequestKey() use: KeyUse,
  ) {
    return this.verifying.run(who, params.id, body, use);
  }
}
