import { Injectable } from '@nestjs/common';
import { type AccountPrincipal, principalKey } from '../../../platform/auth/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Messages } from '../../message/messages.js';
import { ownParties } from '../access/access.js';
import { LoadMatter } from '../access/load.js';
import { MatterRepository } from '../store/repository.js';

/**
 * Whoever opened a matter's page knows how it stands: its messages are read, and nobody phones. It moves the matter itself
 * nowhere: to have seen an answer isn't yet "I know", which the applicant says with a button.
 */
@Injectable()
export class Seen {
  constructor(
    private readonly messages: Messages,
    private readonly load: LoadMatter,
    private readonly matters: MatterRepository,
    private readonly uow: UnitOfWork,
  ) {}

  /** For an account that was just shown the matter; writes only where there is something to write. */
  async run(principal: AccountPrincipal, matterId: string): Promise<void> {
    const reader = principalKey(principal);
    const { unread, toPhone } = await this.messages.newsOf(matterId, reader);
    if (!unread && toPhone.size === 0) return;
    const [viewer, parties] = await Promise.all([
      this.load.viewer(principal),
      this.matters.parties(matterId),
    ]);
    const own = ownParties(viewer, parties).flatMap(({ residentId }) => residentId ?? []);
    const spokenFor = [...new Set(own)].filter((id) => viewer.residents.has(id));
    if (!unread && !spokenFor.some((id) => toPhone.has(id))) return;
    await this.uow.run('matter.seen', async (tx) => {
      for (const residentId of spokenFor) await this.messages.alreadyKnows(tx, { matterId, residentId });
      await this.messages.markSeen(tx, matterId, reader);
    });
  }
}
