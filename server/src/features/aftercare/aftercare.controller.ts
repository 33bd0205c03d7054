import * as contracts from '@huiyin/shared/contracts/aftercare';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { Limit } from '../../platform/http/limit.js';
import { RequestKey } from '../../platform/http/request-key.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import type { KeyUse } from '../../platform/request-keys/request-keys.js';
import { ListCallbacks } from './list-callbacks.js';
import { NotSolved } from './not-solved.js';
import { RecordCallback } from './record-callback.js';

/** The edge of what comes after the end. */
@Controller()
export class AftercareController {
  constructor(
    private readonly unsolved: NotSolved,
    private readonly list: ListCallbacks,
    private readonly record: RecordCallback,
  ) {}

  /** Slowly: a number isn't to be guessed. */
  @Limit({ tries: 30, minutes: 60 })
  @Route(contracts.notSolved)
  notSolved(
    @Who() who: Principal,
    @In() { body }: Input<typeof contracts.notSolved>,
    @RequestKey() key: KeyUse,
  ) {
    return this.unsolved.run(who, body, key);
  }

  @Route(contracts.callbacks) callbacks(
    @Who() who: Principal,
    @In() { query }: Input<typeof contracts.callbacks>,
  ) {
    return this.list.page(who, query);
  }

  @Route(contracts.callbackResult) result(
    @Who() who: Principal,
    @In() { params, body }: Input<typeof contracts.callbackResult>,
    @RequestKey() key: KeyUse,
  ) {
    return this.record.run(who, params.id, body, key);
  }
}
