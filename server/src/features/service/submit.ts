import type { Item } from '@huiyin/shared/catalogue/item';
import { holds } from '@huiyin/shared/catalogue/visible';
import type { Input } from '@huiyin/shared/contracts/route';
import type { submitService } from '@huiyin/shared/contracts/service';
import { APART_WORDS } from '@huiyin/shared/labels/given';
import { Injectable } from '@nestjs/common';
import { type Principal, principalKey } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { Attachments } from '../attachment/attachments.js';
import { Drafts } from '../draft/drafts.js';
import { MatterEngine } from '../matter/engine/engine.js';
import { type Filed, Filing } from '../matter/engine/filing.js';
import { PaperForms } from '../matter/engine/paper-forms.js';
import { readAnswers } from '../matter/kinds/asks.js';
import type { MatterView } from '../matter/kinds/kind.js';
import { ViewMatter } from '../matter/views/view.js';
import { Acceptance } from './acceptance/acceptance.js';
import { FollowUps } from './acceptance/follow-ups.js';
import { AnswerVault } from './answers.js';
import { Given, type Reused } from './given/given.js';
import { Items } from './items.js';
import { missingPapers } from './papers.js';
import { Way } from './recusal/way.js';
import { ServiceRepository } from './repository.js';

type Body = Input<typeof submitService>['body'];

/** 交上去: a person's request becomes a matter that a desk owes an answer for. */
@Injectable()
export class SubmitService {
  constructor(
    private readonly items: Items,
    private readonly filing: Filing,
    private readonly papers: PaperForms,
    private readonly engine: MatterEngine,
    private readonly repository: ServiceRepository,
    private readonly acceptance: Acceptance,
    private readonly follows: FollowUps,
    private readonly way: Way,
    private readonly clock: Clock,
    private readonly vault: AnswerVault,
    private readonly attachments: Attachments,
    private readonly given: Given,
    private readonly drafts: Drafts,
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
    private readonly view: ViewMatter,
  ) {}

  /** Throws 404 for a person one does not act for, 409 `item-changed`, 400 with every field that is wrong. Once, whatever the network does. */
  async run(principal: Principal, body: Body, use: KeyUse): Promise<MatterView> {
    const filed = await this.filing.ask(principal, body.subject, body.channel, body.itemId);
    const item = this.items.get(body.itemId);
    const { id } = await this.uow.run('service.submit', (tx) =>
      this.keys.run(tx, use, () => this.once(tx, principal, filed, item, body, use.key)),
    );
    return this.view.receipt(principal, id);
  }

  private async once(
    tx: Tx,
    principal: Principal,
    filed: Filed,
    item: Item,
    body: Body,
    key: string,
  ): Promise<string> {
    if (body.itemVersion !== item.version) throw new Refusal('item-changed');
    const whose = 'residentId' in filed.subject ? filed.subject.residentId : null;
    const reused = await this.given.take(tx, principal, whose, item, body.given ?? []);
    const answers = this.read(item, filed, body, reused);
    const later = body.later ?? [];
    const paper = await this.papers.take(tx, principal, filed.channel, body.paper);
    const subject = await this.filing.subject(tx, principal, filed);
    const going = await this.way.of(tx, item, subject, body.awayFromVillage === true);
    const { id, centreId } = await this.engine.open(tx, {
      kind: 'service',
      itemId: item.id,
      title: item.plainName,
      place: { id: subject.placeId, path: subject.placePath },
      householdId: subject.householdId,
      competence: item.competence,
      level: item.acceptLevel === 'village' ? 'village' : 'town',
      parties: this.filing.parties(filed, subject),
      channel: filed.channel,
      by: filed.by,
      paper,
      urgent: item.urgent !== undefined && holds(item.urgent.when, answers),
      ...going,
      words: [going.words, body.apart && APART_WORDS(body.apart)].filter(Boolean).join('') || null,
    });
    const now = this.clock.now();
    await this.repository.addRequest(tx, {
      id,
      itemId: item.id,
      itemVersion: item.version,
      residentId: subject.id,
      answers: this.vault.seal(id, answers),
      ...this.acceptance.since(centreId, item, paper?.receivedAt ?? now),
    });
    await this.follows.promise(tx, { id, centreId }, item, later, now, 'later');
    await this.way.file(tx, item, id, subject, filed, answers);
    await this.attachments.attach(tx, principalKey(principal), id, body.papers);
    await this.given.use(tx, reused, id, filed.by);
    await this.given.record(tx, subject.id, id, item, cameWith(answers, body, reused));
    if (principal.kind === 'account' && filed.by.mandateId === undefined)
      await this.drafts.filed(tx, principal.accountId, item.id, key, id);
    return id;
  }

  /** Minor papers that are promised for later. */
  private promised(item: Item, body: Body): string[] {
    const minor = new Set(item.materials.filter((m) => m.later).map((m) => m.slot));
    return (body.later ?? []).map((l) => l.slot).filter((slot) => minor.has(slot));
  }

  private read(item: Item, filed: Filed, body: Body, reused: Reused): Record<string, unknown> {
    const answers = readAnswers(item.fields, { ...body.answers, ...reused.answers }, 'answers');
    const given = new Set([
      ...body.papers.filter((p) => p.files.length > 0).map((p) => p.slot),
      ...this.promised(item, body),
      ...reused.slots,
    ]);
    const missing =
      filed.channel === 'counter' || filed.channel === 'paper' ? [] : missingPapers(item, answers, given);
    if (missing.length > 0) throw new Refusal('invalid', { status: 400, errors: missing });
    return answers;
  }
}

/** What is new with this filing; what was used again stays as it was given. */
const cameWith = (answers: Record<string, unknown>, body: Body, reused: Reused) => ({
  answers: Object.fromEntries(Object.entries(answers).filter(([key]) => !(key in reused.answers))),
  slots: body.papers.filter(({ files }) => files.length > 0),
});
