import { REPLIES, repliesFor } from '@huiyin/shared/catalogue/replies';
import * as contracts from '@huiyin/shared/contracts/acceptance';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { Principal } from '../../../platform/auth/principal.js';
import { In } from '../../../platform/http/input.js';
import { Route } from '../../../platform/http/route.js';
import { Who } from '../../../platform/http/who.js';
import { ListKin } from '../recusal/list-kin.js';

/** The edge of taking in: the register of relatives, and sentences to begin from. */
@Controller()
export class AcceptanceController {
  constructor(private readonly kin: ListKin) {}

  @Route(contracts.kinRegister) kinRegister(
    @Who() who: Principal,
    @In() { query }: Input<typeof contracts.kinRegister>,
  ) {
    return this.kin.page(who, query);
  }

  @Route(contracts.listReplies) replies(@In() { query }: Input<typeof contracts.listReplies>) {
    return { items: repliesFor(REPLIES, query.itemId, query.action) };
  }
}
