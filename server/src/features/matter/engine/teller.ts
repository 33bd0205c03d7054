import type { Tell } from '@huiyin/shared/domain/matter/workflow';
import { type MessageWords, residentMessage, staffMessage } from '@huiyin/shared/labels/messages';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { StaffDirectory } from '../../account/staff-directory.js';
import { Messages } from '../../message/messages.js';
import type { Matter, MatterParty } from '../store/entities.js';
import { Wording } from '../views/wording.js';

/** What is to be told of one event. */
export interface Telling {
  readonly eventId: string;
  /** The matter as it is after the event. */
  readonly matter: Matter;
  readonly parties: readonly MatterParty[];
  readonly tell: readonly Tell[];
  readonly extra: { say?: string; where?: string };
  /** Open tasks' assignees. */
  readonly assignees: readonly string[];
}

/** Turns a decision's `tell` into inbox rows, outbox rows and calls, in the decision's own unit of work. */
@Injectable()
export class Teller {
  constructor(
    private readonly messages: Messages,
    private readonly staff: StaffDirectory,
    private readonly wording: Wording,
  ) {}

  async tell(tx: Tx, telling: Telling): Promise<void> {
    if (telling.tell.length === 0) return;
    const words = { ...(await this.wording.of(telling.matter)), ...telling.extra };
    for (const { to, say } of telling.tell) {
      if (to === 'applicant' || to === 'respondent' || to === 'parties')
        await this.residents(tx, telling, to, say, words);
      else await this.workers(tx, telling, to, say, words);
    }
  }

  private async residents(
    tx: Tx,
    { eventId, matter, parties }: Telling,
    to: 'applicant' | 'respondent' | 'parties',
    say: string,
    words: MessageWords,
  ) {
    const message = residentMessage(say, words);
    const meant = parties.filter(
      (p) => to === 'parties' || (to === 'respondent') === (p.role === 'respondent'),
    );
    const told = new Map(meant.flatMap((p) => (p.residentId === null ? [] : [[p.residentId, p] as const])));
    for (const [residentId, { alone, accountId }] of told)
      await this.messages.toResident(tx, {
        ...message,
        ...(alone ? { onlyAccounts: accountId === null ? [] : [accountId] } : {}),
        eventId,
        residentId,
        matterId: matter.id,
        number: matter.number,
        centreId: matter.centreId,
        placePath: matter.placePath,
      });
    // A party that is an account alone: a helper for whom nobody on the register stands.
    for (const { residentId, accountId } of meant)
      if (residentId === null && accountId !== null)
        await this.messages.toAccount(tx, { ...message, eventId, accountId, matterId: matter.id });
  }

  private async workers(
    tx: Tx,
    { eventId, matter, assignees }: Telling,
    to: 'holder' | 'desk' | 'assignee' | 'lead',
    say: string,
    words: MessageWords,
  ) {
    const { title, text } = staffMessage(say, words);
    for (const staffId of await this.whom(matter, to, assignees))
      await this.messages.toStaff(tx, { eventId, staffId, title, text, matterId: matter.id });
  }

  private async whom(
    m: Matter,
    to: 'holder' | 'desk' | 'assignee' | 'lead',
    assignees: readonly string[],
  ): Promise<string[]> {
    if (to === 'assignee') return [...assignees];
    if (to === 'lead') {
      const lead =
        m.owedKind === 'staff' && m.owedId ? { id: m.owedId } : await this.staff.leadOf(m.centreId);
      return lead ? [lead.id] : [];
    }
    if (m.holderId !== null) return [m.holderId];
    return m.windowId === null ? [] : (await this.staff.staffOfWindow(m.windowId)).map((s) => s.id);
  }
}
