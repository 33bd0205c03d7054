import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { AccountReach } from '../account/bindings.js';
import { CallList } from './call-list.js';
import { Consents, type TemplateName } from './consents.js';
import type { ToldRow, WechatSendRow } from './message.entities.js';
import { ToldRepository } from './told.repository.js';

export const TOPIC = 'wechat.message';

/** What the outbox carries: the rest is read when it is sent. */
export interface SendPayload {
  readonly sendId: string;
}

/** WeChat messages of one told thing, from the consent that each uses up to its end. */
@Injectable()
export class WechatMessages {
  constructor(
    private readonly repository: ToldRepository,
    private readonly consents: Consents,
    private readonly calls: CallList,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** One message for each account that has a consent left, or was sent this very event for another person; how many. */
  async enqueue(
    tx: Tx,
    told: ToldRow,
    accounts: readonly AccountReach[],
    template: TemplateName,
  ): Promise<number> {
    const leaders = await this.repository.lockLeaders(
      tx,
      told.eventId,
      accounts.map((one) => one.accountId),
    );
    const rows: WechatSendRow[] = [];
    for (const account of accounts) {
      const leader = leaders.get(account.accountId);
      const row = leader ? this.follow(told, leader) : await this.lead(tx, told, account, template);
      if (row) rows.push(row);
    }
    if (rows.length === 0) return 0;
    await this.repository.addSends(tx, rows);
    const lane = told.matterId === null ? 'notice' : 'matter';
    const own = rows.filter((row) => row.leaderId === null);
    await this.outbox.put(
      tx,
      ...own.map((row) => ({ lane, topic: TOPIC, payload: { sendId: row.id } }) as const),
    );
    await this.repository.setSends(
      tx,
      told.id,
      rows.length,
      rows.filter((row) => row.state === 'queued').length,
    );
    if (rows.some((row) => row.state === 'sent')) {
      await this.repository.markReached(tx, { id: told.id }, 'wechat', this.clock.now());
    }
    return rows.filter((row) => row.state !== 'failed').length;
  }

  /** WeChat took it: whoever it speaks for has been nudged. */
  async sent(tx: Tx, sendId: string): Promise<void> {
    for (const told of await this.end(tx, sendId, { state: 'sent', failure: null })) {
      await this.repository.markReached(tx, { id: told.id }, 'wechat', this.clock.now());
    }
  }

  /** The last failure: where no other message of ours got through, somebody phones. */
  async failed(tx: Tx, sendId: string, failure: string): Promise<void> {
    for (const told of await this.end(tx, sendId, { state: 'failed', failure: failure.slice(0, 60) })) {
      const lost = told.sendsLeft <= 0 && told.reachedBy === null;
      if (lost && told.wantsCall) await this.calls.add(tx, told, `wechat:${failure}`);
    }
  }

  /** Ends a message and those that lean on it; answers what they told, as it is now. */
  private async end(
    tx: Tx,
    sendId: string,
    end: Pick<WechatSendRow, 'state' | 'failure'>,
  ): Promise<ToldRow[]> {
    const now = this.clock.now();
    if (!(await this.repository.end(tx, sendId, end, now))) return [];
    // Only now, with the leader's row locked: who leans on it from here on finds it ended.
    const followers = await this.repository.followersOf(tx, sendId);
    for (const { id } of followers) await this.repository.end(tx, id, end, now);
    const leader = await this.repository.getSendIn(tx, sendId);
    const toldIds = [leader, ...followers].map(({ toldId }) => toldId);
    await this.repository.endSend(tx, toldIds);
    return this.repository.findMany(tx, toldIds);
  }

  private follow(told: ToldRow, leader: WechatSendRow): WechatSendRow {
    return { ...leader, id: this.ids.next(), toldId: told.id, leaderId: leader.id, at: this.clock.now() };
  }

  private async lead(
    tx: Tx,
    told: ToldRow,
    account: AccountReach,
    template: TemplateName,
  ): Promise<WechatSendRow | undefined> {
    const appId = await this.consents.take(tx, account, template);
    if (appId === undefined) return undefined;
    return {
      id: this.ids.next(),
      toldId: told.id,
      eventId: told.eventId,
      accountId: account.accountId,
      appId,
      template,
      leaderId: null,
      state: 'queued',
      failure: null,
      at: this.clock.now(),
      doneAt: null,
    };
  }
}
