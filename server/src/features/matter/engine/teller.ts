import type { Party } from '@huiyin/shared/domain/matter/party';
import type { Tell } from '@huiyin/shared/domain/matter/workflow';
import { MANDATE_MESSAGES } from '@huiyin/shared/labels/mandate';
import { type MessageWords, residentMessage, staffMessage } from '@huiyin/shared/labels/messages';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { StaffDirectory } from '../../account/staff-directory.js';
import { Mandates } from '../../mandate/mandates.js';
import { Messages } from '../../message/messages.js';
import type { Matter, MatterParty } from '../store/entities.js';
import { besideIn } from '../store/snapshot.js';
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
    private readonly mandates: Mandates,
    private readonly staff: StaffDirectory,
    private readonly wording: Wording,
  ) {}

  async tell(tx: Tx, telling: Telling): Promise<void> {
    if (telling.tell.length === 0) return;
    const words = {
      ...(await this.wording.of(telling.matter)),
      ...(await this.asked(telling.matter)),
      ...telling.extra,
    };
    for (const { to, say } of telling.tell) {
      if (to === 'applicant' || to === 'respondent' || to === 'parties')
        await this.residents(tx, telling, to, say, words);
      else await this.workers(tx, telling, to, say, words);
    }
  }

  /** After a 催: who owes the sentence, and by when. */
  private async asked(m: Matter): Promise<Pick<MessageWords, 'asked' | 'askedBy'>> {
    const urge = besideIn(m)?.urge;
    return urge?.due == null
      ? {}
      : { asked: await this.wording.party(urge.to), askedBy: this.wording.by(urge.due) };
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
        placePath: calledFrom(matter),
      });
    if (to !== 'respondent') await this.helpers(tx, eventId, matter, meant);
    // A party that is an account alone: a helper for whom nobody on the register stands.
    for (const { residentId, accountId } of meant)
      if (residentId === null && accountId !== null)
        await this.messages.toAccount(tx, { ...message, eventId, accountId, matterId: matter.id });
  }

  /** Whoever helps hears that there is news, and no more: the phone goes on to the next person. */
  private async helpers(tx: Tx, eventId: string, m: Matter, parties: readonly MatterParty[]): Promise<void> {
    const ids = parties.flatMap(({ mandateId }) => mandateId ?? []);
    if (ids.length === 0) return;
    const message = { eventId, ...MANDATE_MESSAGES.helperNews(m.title), matterId: m.id };
    for (const mandate of await this.mandates.live(ids, tx)) {
      const { accounts, staff } = await this.mandates.ears(mandate, tx);
      for (const accountId of accounts) await this.messages.toAccount(tx, { ...message, accountId });
      if (m.awayFrom === null)
        for (const staffId of staff) await this.messages.toStaff(tx, { ...message, staffId });
    }
  }

  private async workers(
    tx: Tx,
    { eventId, matter, assignees }: Telling,
    to: StaffEar,
    say: string,
    words: MessageWords,
  ) {
    const { title, text } = staffMessage(say, words);
    for (const staffId of await this.whom(matter, to, assignees))
      await this.messages.toStaff(tx, { eventId, staffId, title, text, matterId: matter.id });
  }

  private async whom(m: Matter, to: StaffEar, assignees: readonly string[]): Promise<string[]> {
    if (to === 'assignee') return [...assignees];
    const { handover, urge } = besideIn(m) ?? {};
    if (to === 'offered')
      return handover?.offer ? this.people(m, handover.offer.to, handover.offer.centreId) : [];
    if (to === 'urged') return urge ? this.people(m, urge.to, m.centreId) : [];
    if (to === 'lead') return this.leads(m);
    const ours = m.holderId !== null ? [m.holderId] : await this.people(m, ownParty(m), m.centreId);
    return ours.length > 0 ? ours : this.leads(m);
  }

  /** Who hears of what is asked of a desk, a person, a roster; of a quarrel the mediators there. */
  private async people(m: Matter, to: Party, centreId: string): Promise<string[]> {
    if (to.kind === 'staff') return [to.id];
    if (to.id === m.windowId && m.holderId !== null) return [m.holderId];
    const found =
      m.kind === 'dispute'
        ? await this.staff.ofRoster('mediator', to.kind === 'roster' ? to.id : centreId)
        : to.kind === 'roster'
          ? await this.staff.ofRoster('clerk', to.id)
          : await this.staff.staffOfWindow(to.id);
    return found.map((s) => s.id);
  }

  /** Whoever has taken it over by name; else who leads the centre, or the one above: a warning never goes to nobody. */
  private async leads(m: Matter): Promise<string[]> {
    if (m.owedKind === 'staff' && m.owedId) return [m.owedId];
    const lead = (await this.staff.leadOf(m.centreId)) ?? (await this.staff.above(m.centreId));
    const roster = m.owedKind === 'roster' && m.owedId ? await this.people(m, ownParty(m), m.owedId) : [];
    return [...new Set([...(lead ? [lead.id] : []), ...roster])];
  }
}

type StaffEar = Exclude<Tell['to'], 'applicant' | 'respondent' | 'parties'>;

/** Who owes it, or else the desk that it lies on. */
const ownParty = (m: Matter): Party =>
  m.windowId !== null
    ? { kind: 'window', id: m.windowId }
    : { kind: m.owedKind ?? 'roster', id: m.owedId ?? m.centreId };

/** Who phones: those around the home, but nobody of a village that is to know nothing of it. */
const calledFrom = ({ awayFrom, placePath }: Matter): string =>
  awayFrom === null ? placePath : awayFrom.replace(/[^/]+\/$/, '');
