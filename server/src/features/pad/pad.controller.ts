import { getPad, listPads, printPad } from '@huiyin/shared/contracts/pad';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { RequestKey } from '../../platform/http/request-key.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import type { KeyUse } from '../../platform/request-keys/request-keys.js';
import { Pads } from './pads.js';

@Controller()
export class PadController {
  constructor(private readonly pads: Pads) {}

  @Route(printPad)
  print(@Who() who: StaffPrincipal, @In() { body }: Input<typeof printPad>, @RequestKey() use: KeyUse) {
    return this.pads.print(who, body.forms, use);
  }

  @Route(listPads)
  list(@Who() who: StaffPrincipal) {
    return this.pads.list(who);
  }

  @Route(getPad)
  one(@Who() who: StaffPrincipal, @In() { params }: Input<typeof getPad>) {
    return this.pads.one(who, params.id);
  }
}
