import { showNumber } from '@huiyin/shared/domain/matter/number';
import { HELP_NOTE, helpAsk, helpReach } from '@huiyin/shared/labels/help';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Closings } from '../matter/engine/closings.js';
import { MatterRepository } from '../matter/store/repository.js';
import { Residents } from '../register/residents.js';
import { type Progress, TaskWork, type WorkSource } from '../task/task-work.js';
import { HelpRepository } from './help.repository.js';

/** The work behind the task: whoever helped says so. Until then a further tap is this one; afterwards it is another. */
@Injectable()
export class HelpWork implements WorkSource, OnModuleInit {
  constructor(
    private readonly work: TaskWork,
    private readonly closings: Closings,
    private readonly repository: HelpRepository,
    private readonly matters: MatterRepository,
    private readonly residents: Residents,
  ) {}

  onModuleInit(): void {
    this.work.register(this);
    this.closings.onClosed((tx, { matter }) => this.closed(tx, matter));
  }

  async progressOf(matterId: string, tx?: Tx, forStaff = false): Promise<Progress | undefined> {
    const asked = await this.repository.find(matterId, tx);
    if (!asked) return undefined;
    const about = asked.aboutId === null ? null : await this.matters.find(asked.aboutId, tx);
    const contact = (await this.residents.contacts([asked.residentId], tx)).get(asked.residentId);
    const text = helpAsk(asked.why, {
      name: contact?.name ?? '',
      number: about && showNumber(about.number),
      // To phone is the job: the desk has the number, as on the call list.
      reach: forStaff ? helpReach(contact?.phone ?? null, contact?.through ?? null) : null,
    });
    return { total: 1, left: 1, byWord: true, say: { title: HELP_NOTE, text } };
  }

  private async closed(tx: Tx, { id, kind }: { id: string; kind: string }): Promise<void> {
    if (kind === 'task') await this.repository.close(tx, id);
  }
}
