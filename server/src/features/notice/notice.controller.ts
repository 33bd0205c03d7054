import * as contracts from '@huiyin/shared/contracts/notice';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { AccountPrincipal, StaffPrincipal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { RequestKey } from '../../platform/http/request-key.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import type { KeyUse } from '../../platform/request-keys/request-keys.js';
import { AnswerNotice } from './answer-notice.js';
import { BoardOf } from './board.js';
import { Doors } from './doors.js';
import { PreviewAudience } from './preview-audience.js';
import { RecallNotice } from './recall-notice.js';
import { RecordDoor } from './record-door.js';
import { ResidentNotices } from './resident-notices.js';
import { SendNotice } from './send-notice.js';
import { StaffNotices } from './staff-notices.js';
import { WriteDraft } from './write-draft.js';

@Controller()
export class NoticeController {
  constructor(
    private readonly residents: ResidentNotices,
    private readonly answers: AnswerNotice,
    private readonly drafts: WriteDraft,
    private readonly preview: PreviewAudience,
    private readonly sending: SendNotice,
    private readonly recalling: RecallNotice,
    private readonly staffList: StaffNotices,
    private readonly boards: BoardOf,
    private readonly doorList: Doors,
    private readonly doorRecord: RecordDoor,
  ) {}

  @Route(contracts.listNotices)
  list(@Who() who: AccountPrincipal) {
    return this.residents.list(who);
  }

  @Route(contracts.getNotice)
  get(@In() { params }: Input<typeof contracts.getNotice>, @Who() who: AccountPrincipal) {
    return this.answers.open(who, params.id);
  }

  @Route(contracts.answerNotice)
  answer(
    @In() { params, body }: Input<typeof contracts.answerNotice>,
    @Who() who: AccountPrincipal,
    @RequestKey() use: KeyUse,
  ) {
    return this.answers.answer(who, params.id, body.answers, use);
  }

  @Route(contracts.tags)
  tags(@Who() who: StaffPrincipal) {
    return this.preview.choices(who);
  }

  @Route(contracts.staffNotices)
  staff(@Who() who: StaffPrincipal) {
    return this.staffList.run(who);
  }

  @Route(contracts.getDraft)
  draft(@In() { params }: Input<typeof contracts.getDraft>, @Who() who: StaffPrincipal) {
    return this.drafts.read(who, params.id);
  }

  @Route(contracts.createNotice)
  create(
    @In() { body }: Input<typeof contracts.createNotice>,
    @Who() who: StaffPrincipal,
    @RequestKey() use: KeyUse,
  ) {
    return this.drafts.create(who, body, use);
  }

  @Route(contracts.updateNotice)
  update(@In() { params, body }: Input<typeof contracts.updateNotice>, @Who() who: StaffPrincipal) {
    return this.drafts.update(who, params.id, body);
  }

  @Route(contracts.previewAudience)
  previewAudience(@In() { body }: Input<typeof contracts.previewAudience>, @Who() who: StaffPrincipal) {
    return this.preview.run(who, body);
  }

  @Route(contracts.sendNotice)
  send(
    @In() { params }: Input<typeof contracts.sendNotice>,
    @Who() who: StaffPrincipal,
    @RequestKey() use: KeyUse,
  ) {
    return this.sending.run(who, params.id, use);
  }

  @Route(contracts.recallNotice)
  recall(
    @In() { params }: Input<typeof contracts.recallNotice>,
    @Who() who: StaffPrincipal,
    @RequestKey() use: KeyUse,
  ) {
    return this.recalling.run(who, params.id, use);
  }

  @Route(contracts.board)
  board(@In() { params }: Input<typeof contracts.board>, @Who() who: StaffPrincipal) {
    return this.boards.run(who, params.id);
  }

  @Route(contracts.doors)
  doors(@Who() who: StaffPrincipal) {
    return this.doorList.run(who);
  }

  @Route(contracts.recordDoor)
  door(
    @In() { params, body }: Input<typeof contracts.recordDoor>,
    @Who() who: StaffPrincipal,
    @RequestKey() use: KeyUse,
  ) {
    return this.doorRecord.run(who, params, body, use);
  }
}
