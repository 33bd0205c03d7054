import { dropDeskDraft, listDeskDrafts, putDeskDraft } from '@huiyin/shared/contracts/desk-draft';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import { DeskDrafts } from './desk-drafts.js';

@Controller()
export class DeskDraftController {
  constructor(private readonly drafts: DeskDrafts) {}

  @Route(listDeskDrafts)
  list(@Who() who: StaffPrincipal) {
    return this.drafts.list(who);
  }

  @Route(putDeskDraft)
  put(@Who() who: StaffPrincipal, @In() { params, body }: Input<typeof putDeskDraft>) {
    return this.drafts.put(who, params.name, body.value);
  }

  @Route(dropDeskDraft)
  drop(@Who() who: StaffPrincipal, @In() { params }: Input<typeof dropDeskDraft>) {
    return this.drafts.drop(who, params.name);
  }
}
