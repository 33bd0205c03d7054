import * as contracts from '@huiyin/shared/contracts/draft';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { AccountPrincipal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import { Drafts } from './drafts.js';

/** The edge of half-done forms. */
@Controller()
export class DraftController {
  constructor(private readonly drafts: Drafts) {}

  @Route(contracts.listDrafts) list(@Who() who: AccountPrincipal) {
    return this.drafts.list(who);
  }

  @Route(contracts.getDraft)
  get(@Who() who: AccountPrincipal, @In() { params }: Input<typeof contracts.getDraft>) {
    return this.drafts.get(who, params.itemId);
  }

  @Route(contracts.putDraft)
  put(@Who() who: AccountPrincipal, @In() { params, body }: Input<typeof contracts.putDraft>) {
    return this.drafts.put(who, params.itemId, body);
  }

  @Route(contracts.dropDraft)
  drop(@Who() who: AccountPrincipal, @In() { params }: Input<typeof contracts.dropDraft>) {
    return this.drafts.drop(who, params.itemId);
  }
}
