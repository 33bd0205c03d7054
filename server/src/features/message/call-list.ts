import { due } from '@huiyin/shared/domain/calendar/calendar';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { Calendars } from '../register/calendars.js';
import { Centres } from '../register/centres.js';
import { CallRepository } from './call.repository.js';
import type { CallRow, ToldRow } from './message.entities.js';
import { saysNothingNew, staysTrue } from './still-true.js';
import { ToldRepository } from './told.repository.js';

/** Where no centre is named: the usual hours of an office. */
const USUAL_HOURS = { open: '08:30', close: '17:30' };

/** Whoever can't be reached by WeChat is phoned, by the end of the next working day. */
@Injectable()
export class CallList {
  constructor(
    private readonly repository: CallRepository,
    private readonly told: ToldRepository,
    private readonly calendars: Calendars,
    private readonly centres: Centres,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @param reason by name: `no-account`, `no-consent`, `wechat:timeout` …
   * @param before the rows that it stands for: the call is owed since the first of them, and at the door if the number was wrong
   */
  async add(tx: Tx, told: ToldRow, reason: string, before: readonly CallRow[] = []): Promise<void> {
    if (await this.repository.findOnce(tx, told.eventId, told.residentId)) return;
    if (told.replacedAt !== null || (await this.isSaid(tx, told))) return;
    const { eventId, residentId, matterId, noticeId, number, centreId, placePath } = told;
    const now = this.clock.now();
    await this.repository.add(tx, {
      id: this.ids.next(),
      toldId: told.id,
      ...{ eventId, residentId, matterId, noticeId, number, centreId, placePath },
      sentence: told.text,
      reason: reason.slice(0, 60),
      state: before.some(({ state }) => state === 'wrong-number') ? 'wrong-number' : 'open',
      due: Math.min(this.dueFrom(centreId, now), ...before.map(({ due }) => due)),
      at: now,
      closedAt: null,
    });
  }

  /** What this person was told of the matter before and isn't true any more is read to nobody; answers the calls that it takes away. */
  async overtake(
    tx: Tx,
    { matterId, residentId, kind }: Pick<ToldRow, 'matterId' | 'residentId' | 'kind'>,
  ): Promise<CallRow[]> {
    if (matterId === null || kind === null) return [];
    const now = this.clock.now();
    const standing = await this.told.findStanding(tx, matterId, residentId);
    const ids = standing.filter((told) => !staysTrue(told.kind, kind)).map(({ id }) => id);
    await this.told.replace(tx, ids, now);
    const undone = await this.repository.findUndoneOfMatter(tx, matterId, residentId);
    const rows = undone.filter(({ toldId }) => ids.includes(toldId));
    for (const row of rows) await this.repository.move(tx, row, { state: 'replaced', closedAt: now });
    return rows;
  }

  /** Is the person to hear something of this matter already beside which this says nothing new? What it says better goes. */
  private async isSaid(tx: Tx, { matterId, residentId, kind }: ToldRow): Promise<boolean> {
    if (matterId === null || kind === null) return false;
    const undone = await this.repository.findUndoneOfMatter(tx, matterId, residentId);
    const told = await this.told.findMany(
      tx,
      undone.map(({ toldId }) => toldId),
    );
    const kindOf = new Map(told.map((one) => [one.id, one.kind]));
    const kindIn = ({ toldId }: CallRow) => kindOf.get(toldId) ?? null;
    if (undone.some((row) => saysNothingNew(kind, kindIn(row)))) return true;
    const now = this.clock.now();
    for (const row of undone)
      if (saysNothingNew(kindIn(row), kind))
        await this.repository.move(tx, row, { state: 'replaced', closedAt: now });
    return false;
  }

  /** Takes rows off the list as nobody needs to phone any more; answers those that it took. */
  async drop(tx: Tx, rows: readonly CallRow[]): Promise<CallRow[]> {
    const now = this.clock.now();
    const dropped: CallRow[] = [];
    for (const row of rows) {
      if (await this.repository.move(tx, row, { state: 'seen', closedAt: now })) dropped.push(row);
    }
    return dropped;
  }

  private dueFrom(centreId: string | null, now: number): number {
    const hours = (centreId === null ? undefined : this.centres.find(centreId)?.hours) ?? USUAL_HOURS;
    return due(this.calendars.current(), hours, now, { unit: 'workday', n: 1 }).at;
  }
}
