import type { submitDispute } from '@huiyin/shared/contracts/dispute';
import type { Input } from '@huiyin/shared/contracts/route';
import { disputeTitle } from '@huiyin/shared/labels/dispute';
import { Injectable } from '@nestjs/common';
import { type Principal, principalKey } from '../../platform/auth/principal.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { Attachments } from '../attachment/attachments.js';
import { MatterEngine } from '../matter/engine/engine.js';
import { type Filed, Filing } from '../matter/engine/filing.js';
import { PaperForms } from '../matter/engine/paper-forms.js';
import type { MatterView } from '../matter/kinds/kind.js';
import { ViewMatter } from '../matter/views/view.js';
import { RedFlag } from './red-flag.js';
import { DisputeRepository } from './repository.js';

type Body = Input<typeof submitDispute>['body'];

/**
 * 请人评理: a quarrel becomes a matter of the village's mediation, or, with danger in it, of the town's people on duty at once. It belongs
 * to the phone that told it, not to every phone that speaks for the person; with danger in it and told at a desk, to no phone at all.
 */
@Injectable()
export class SubmitDispute {
  constructor(
    private readonly filing: Filing,
    private readonly papers: PaperForms,
    private readonly engine: MatterEngine,
    private readonly repository: DisputeRepository,
    private readonly attachments: Attachments,
    private readonly redFlag: RedFlag,
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
    private readonly view: ViewMatter,
  ) {}

  /** Throws 404 for a person one does not act for. Once, whatever the network does. The other side learns nothing. */
  async run(principal: Principal, body: Body, use: KeyUse): Promise<MatterView> {
    const filed = await this.filing.ask(principal, body.subject, body.channel);
    const { id } = await this.uow.run('dispute.submit', (tx) =>
      this.keys.run(tx, use, () => this.once(tx, principal, filed, body)),
    );
    return this.view.receipt(principal, id);
  }

  private async once(tx: Tx, principal: Principal, filed: Filed, body: Body): Promise<string> {
    const danger = body.danger !== 'none';
    const paper = await this.papers.take(tx, principal, filed.channel, body.paper);
    const subject = await this.filing.subject(tx, principal, filed);
    const opened = await this.engine.open(tx, {
      kind: 'dispute',
      itemId: null,
      title: disputeTitle(body.type),
      place: { id: subject.placeId, path: subject.placePath },
      householdId: subject.householdId,
      competence: 'zongzhi-tiaojie',
      level: 'village',
      redFlag: danger,
      parties: this.filing
        .parties(filed, subject)
        .map((party) => ({ ...party, alone: danger || party.accountId !== null })),
      channel: filed.channel,
      by: filed.by,
      paper,
    });
    const { id } = opened;
    const row = { id, type: body.type, danger: body.danger, otherName: body.other.name };
    await this.repository.add(
      tx,
      row,
      { what: body.what, want: body.want },
      { phone: body.other.phone, where: body.other.where },
    );
    if (body.files.length > 0)
      await this.attachments.attach(tx, principalKey(principal), id, [
        { slot: 'evidence', files: body.files },
      ]);
    if (danger) await this.redFlag.raise(tx, opened);
    return id;
  }
}
