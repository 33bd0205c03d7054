import { consents, inbox, readInbox } from '@huiyin/shared/contracts/account';
import { callResult, calls } from '@huiyin/shared/contracts/calls';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { AccountPrincipal, Principal, StaffPrincipal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { RequestKey } from '../../platform/http/request-key.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import type { KeyUse } from '../../platform/request-keys/request-keys.js';
import { Calls } from './calls.js';
import { Consents } from './consents.js';
import { Inbox } from './inbox.js';
import { RecordCall } from './record-call.js';

@Controller()
export class MessageController {
  constructor(
    private readonly ownInbox: Inbox,
    private readonly ownConsents: Consents,
    private readonly callList: Calls,
    private readonly recordCall: RecordCall,
  ) {}

  @Route(inbox)
  inbox(@Who() who: Principal, @In() { query }: Input<typeof inbox>) {
    return this.ownInbox.list(who, query);
  }

  @Route(readInbox)
  readInbox(@Who() who: Principal, @In() { body }: Input<typeof readInbox>) {
    return this.ownInbox.read(who, body.ids);
  }

  @Route(consents)
  consents(@Who() who: AccountPrincipal, @In() { body }: Input<typeof consents>) {
    return this.ownConsents.book(who, body.results);
  }

  @Route(calls)
  calls(@Who() who: StaffPrincipal, @In() { query }: Input<typeof calls>) {
    return this.callList.list(who, query);
  }

  @Route(callResult)
  callResult(
    @Who() who: StaffPrincipal,
    @In() { params, body }: Input<typeof callResult>,
    @RequestKey() use: KeyUse,
  ) {
    return this.recordCall.run(who, params.id, body.result, use);
  }
}
