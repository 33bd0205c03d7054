import { askHelp } from '@huiyin/shared/contracts/help';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { AccountPrincipal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { Limit } from '../../platform/http/limit.js';
import { RequestKey } from '../../platform/http/request-key.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import type { KeyUse } from '../../platform/request-keys/request-keys.js';
import { AskHelp } from './ask-help.js';

/** The edge of asking for help. */
@Controller()
export class HelpController {
  constructor(private readonly askHelp: AskHelp) {}

  @Route(askHelp)
  @Limit({ tries: 10, minutes: 60 })
  ask(@Who() who: AccountPrincipal, @In() { body }: Input<typeof askHelp>, @RequestKey() use: KeyUse) {
    return this.askHelp.run(who, body, use);
  }
}
