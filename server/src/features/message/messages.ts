import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { Bindings } from '../account/bindings.js';
import { CallRepository } from './call.repository.js';
import { CallList } from './call-list.js';
import { HeardHooks } from './heard-hooks.js';
import { InboxRepository } from './inbox.repository.js';
import type { InboxRow, ToldRow } from './message.entities.js';
import type {
  CallState,
  Delivery,
  HeardHook,
  ToAccount,
  Told,
  ToResident,
  ToStaff,
} from './message.types.js';
import { ToldRepository } from './told.repository.js';
import { WechatMessages } from './wechat-messages.js';

type InboxMessage = Pick<ToResident, 'eventId' | 'title' | 'text' | 'matterId' | 'noticeId'> & {
  residentId?: string;
};

/** How people hear of something: their inbox always, WeChat as a nudge, and a phone call where WeChat can't. */
@Injectable()
export class Messages {
  constructor(
    private readonly told: ToldRepository,
    private readonly inbox: InboxRepository,
    private readonly callRows: CallRepository,
    private readonly calls: CallList,
    private readonly wechat: WechatMessages,
    private readonly bindings: Bindings,
    private readonly hooks: HeardHooks,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Tells a resident, in the unit of work of what happened: an inbox row for each account bound to them, a WeChat message
   * for each that has a consent left, and a row on the call list at once when none can be reached that way.
   * The same event and resident again changes nothing and answers what was done the first time.
   */
  async toResident(tx: Tx, message: ToResident): Promise<Told> {
    const known = await this.told.findOnce(tx, message.eventId, message.residentId);
    if (known) return this.asBefore(tx, known);
    const bound = await this.bindings.accountsOf(message.residentId, tx);
    const accounts = message.onlyAccounts
      ? bound.filter((one) => message.onlyAccounts?.includes(one.accountId))
      : bound;
    const row = this.toldRow(message, accounts.length);
    const before = await this.calls.overtake(tx, row);
    await this.told.add(tx, row);
    await this.toInboxes(
      tx,
      message,
      accounts.map((one) => `account:${one.accountId}`),
    );
    const { template } = message;
    const wechat = template === null ? 0 : await this.wechat.enqueue(tx, row, accounts, template);
    const missed = wechat === 0 && (template !== null || accounts.length === 0);
    const call = row.wantsCall && (missed || message.alsoCall === true);
    const why = accounts.length === 0 ? 'no-account' : wechat === 0 ? 'no-consent' : 'every-way';
    if (call) await this.calls.add(tx, row, why, before);
    return { accounts: accounts.length, wechat, call };
  }

  /**
   * Puts a message into the inbox of an account, once per event, also when it was told for one of its persons. The inbox
   * alone: who has no person on the register isn't phoned.
   */
  async toAccount(tx: Tx, { eventId, accountId, title, text, matterId }: ToAccount): Promise<void> {
    const message = { eventId, title, text, matterId: matterId ?? undefined };
    await this.toInboxes(tx, message, [`account:${accountId}`]);
  }

  /** Puts a message into the inbox of a member of staff, once per event. */
  async toStaff(tx: Tx, { eventId, staffId, title, text, matterId }: ToStaff): Promise<void> {
    const message = { eventId, title, text, matterId: matterId ?? undefined };
    await this.toInboxes(tx, message, [`staff:${staffId}`]);
  }

  /** Asks to be told when a call was heard, a slip handed over, or the inbox row read; in that unit of work. */
  onHeard(hook: HeardHook): void {
    this.hooks.add(hook);
  }

  /** What of this matter isn't known yet: whether `reader` has unread messages, and which residents are still to be phoned. */
  async newsOf(matterId: string, reader: string): Promise<{ unread: boolean; toPhone: ReadonlySet<string> }> {
    const [unread, undone] = await Promise.all([
      this.inbox.hasUnread(matterId, reader),
      this.callRows.whoseUndone(matterId),
    ]);
    return { unread, toPhone: new Set(undone) };
  }

  /** This reader has no unread message of the matter any more. */
  async markSeen(tx: Tx, matterId: string, reader: string): Promise<void> {
    await this.inbox.markMatterRead(tx, matterId, reader, this.clock.now());
  }

  /**
   * The resident knows already (opened the matter, came to the desk), or the matter no longer needs it: nobody phones.
   * No hook is called.
   */
  async alreadyKnows(
    tx: Tx,
    { matterId, residentId }: { matterId: string; residentId: string },
  ): Promise<void> {
    await this.calls.drop(tx, await this.callRows.findUndoneOfMatter(tx, matterId, residentId));
    await this.told.markReached(tx, { matterId, residentId }, 'read', this.clock.now());
  }

  /** What this person was told of the matter is done or untrue by now, and nobody has anything new to say: nobody phones. */
  async overtaken(tx: Tx, who: { matterId: string; residentId: string }): Promise<void> {
    await this.calls.overtake(tx, { ...who, kind: 'step' });
  }

  /** Somebody is somebody else on the register: what they were told of these matters, and are to be told, is that person's. */
  async handOver(tx: Tx, matterIds: readonly string[], residentId: string, to: string): Promise<void> {
    for (const { id, eventId } of await this.callRows.findUndone([residentId], tx))
      if (!(await this.callRows.findOnce(tx, eventId, to))) await this.callRows.hand(tx, id, to);
    for (const { id, eventId } of await this.told.findOf(tx, matterIds, residentId))
      if (!(await this.told.findOnce(tx, eventId, to))) await this.told.hand(tx, id, to);
    await this.inbox.hand(tx, matterIds, residentId, to);
  }

  /** Takes what was told of a matter out of the inboxes of those members of staff who mustn't know of it any more. */
  async forgetFor(
    tx: Tx,
    matterId: string,
    mustForget: (staffId: string) => Promise<boolean>,
  ): Promise<void> {
    const readers: string[] = [];
    for (const reader of await this.inbox.staffOf(tx, matterId))
      if (await mustForget(reader.slice('staff:'.length))) readers.push(reader);
    if (readers.length > 0) await this.inbox.forget(tx, matterId, readers);
  }

  /** Who phones about a matter, now and where WeChat fails later. */
  async callFrom(tx: Tx, matterId: string, to: { centreId: string; placePath: string }): Promise<void> {
    await this.callRows.moveMatter(tx, matterId, to);
    await this.told.moveMatter(tx, matterId, to);
  }

  /** Every call row of a matter, oldest first, with its tries on record. */
  async callStateOf(matterId: string, tx?: Tx): Promise<CallState[]> {
    const rows = await this.callRows.findByMatter(matterId, tx);
    const tries = await this.callRows.triesOf(
      rows.map(({ id }) => id),
      tx,
    );
    return rows.map(({ id, residentId, eventId, state, due, reason }) => ({
      ...{ residentId, eventId, state, due, reason },
      tries: tries
        .filter(({ callId }) => callId === id)
        .map(({ at, result, byName }) => ({ at, result, by: byName })),
    }));
  }

  /** What became of each message of a matter, oldest first. */
  async deliveredTo(matterId: string, tx?: Tx): Promise<Delivery[]> {
    const rows = await this.told.findByMatter(matterId, tx);
    return rows.map(({ eventId, residentId, at, reachedBy, reachedAt }) => ({
      ...{ eventId, residentId, at, reachedBy, reachedAt },
    }));
  }

  private async asBefore(tx: Tx, { accounts, sends, eventId, residentId }: ToldRow): Promise<Told> {
    const call = await this.callRows.findOnce(tx, eventId, residentId);
    return { accounts, wechat: sends, call: call !== null };
  }

  private async toInboxes(tx: Tx, message: InboxMessage, readers: readonly string[]): Promise<void> {
    const have = await this.inbox.readersOf(tx, message.eventId, readers);
    const rows = readers
      .filter((reader) => !have.has(reader))
      .map((reader) => this.inboxRow(message, reader));
    await this.inbox.add(tx, rows);
  }

  private inboxRow(message: InboxMessage, reader: string): InboxRow {
    return {
      id: this.ids.next(),
      eventId: message.eventId,
      reader,
      residentId: message.residentId ?? null,
      title: message.title,
      text: message.text,
      matterId: message.matterId ?? null,
      noticeId: message.noticeId ?? null,
      at: this.clock.now(),
      readAt: null,
    };
  }

  private toldRow(message: ToResident, accounts: number): ToldRow {
    return {
      id: this.ids.next(),
      eventId: message.eventId,
      residentId: message.residentId,
      matterId: message.matterId ?? null,
      kind: message.kind ?? null,
      replacedAt: null,
      noticeId: message.noticeId ?? null,
      number: message.number ?? null,
      text: message.text,
      centreId: message.centreId,
      placePath: message.placePath,
      wantsCall: message.call ?? true,
      accounts,
      sends: 0,
      sendsLeft: 0,
      reachedBy: null,
      reachedAt: null,
      at: this.clock.now(),
    };
  }
}
