import * as contracts from '@huiyin/shared/contracts/given';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { AccountPrincipal } from '../../../platform/auth/principal.js';
import { In } from '../../../platform/http/input.js';
import { Route } from '../../../platform/http/route.js';
import { Who } from '../../../platform/http/who.js';
import { MyGiven } from './my-given.js';

/** The edge of what was given once. */
@Controller()
export class GivenController {
  constructor(private readonly mine: MyGiven) {}

  @Route(contracts.listGiven)
  list(@Who() who: AccountPrincipal, @In() { params }: Input<typeof contracts.listGiven>) {
    return this.mine.of(who, params.residentId);
  }

  @Route(contracts.takeBackGiven)
  takeBack(@Who() who: AccountPrincipal, @In() { params }: Input<typeof contracts.takeBackGiven>) {
    return this.mine.takeBack(who, params.id);
  }
}
