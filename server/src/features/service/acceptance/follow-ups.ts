import type { Item } from '@huiyin/shared/catalogue/item';
import { closingOf, dayFrom, dayOf, due } from '@huiyin/shared/domain/calendar/calendar';
import { ACCEPTANCE_FIELDS as SAY } from '@huiyin/shared/labels/acceptance';
import { Injectable } from '@nestjs/common';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Refusal } from '../../../platform/errors/errors.js';
import { StaffDirectory } from '../../account/staff-directory.js';
import type { Acting } from '../../matter/kinds/kind.js';
import type { Matter } from '../../matter/store/entities.js';
import { MatterRepository } from '../../matter/store/repository.js';
import { Calendars } from '../../register/calendars.js';
import { Centres } from '../../register/centres.js';
import { FiledUnder } from '../filed-under.js';
import type { ServiceFollow } from './entities.js';
import { AcceptanceRepository } from './repository.js';

const DAY = 86_400_000;
/** So long before the promised day one is reminded. */
const REMIND_BEFORE_MS = 2 * DAY;
/** How soon the desk gets in touch when the day has passed. */
const CHASE = { unit: 'workday', n: 1 } as const;

/** 先收下，后补: minor papers that are promised for a day, by which somebody reminds and after which somebody asks; never a refusal. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly acceptance: AcceptanceRepository,
    private readonly matters: MatterRepository,
    private readonly filedUnder: FiledUnder,
    private readonly staff: StaffDirectory,
    private readonly calendars: Calendars,
    private readonly centres: Centres,
    private readonly ids: Ids,
  ) {}

  open(matterId: string, tx?: Tx): Promise<ServiceFollow[]> {
    return this.acceptance.openFollows(matterId, tx);
  }

  /** Which papers of an item may come later: asked for, not there yet. */
  mayFollow(item: Item, given: ReadonlySet<string>): { slot: string; name: string; days: number }[] {
    return item.materials.flatMap((m) =>
      m.later && !given.has(m.slot) ? [{ slot: m.slot, name: m.plainName, days: m.later.days }] : [],
    );
  }

  /** Promised for the end of that day (`YYYY-MM-DD`). Refuses papers that may not, and days that lie behind or too far ahead. */
  async promise(
    tx: Tx,
    matter: Pick<Matter, 'id' | 'centreId'>,
    item: Item,
    wanted: readonly { slot: string; by: string }[],
    now: number,
    path: string,
  ): Promise<void> {
    const known = await this.open(matter.id, tx);
    const rows = wanted.map(({ slot, by }) => {
      const days = item.materials.find((m) => m.slot === slot)?.later?.days ?? 0;
      return this.row(matter, slot, this.dayOf(matter.centreId, by, now, days, path), now);
    });
    const again = known.filter((k) => rows.some((r) => r.slot === k.slot)).map((k) => k.id);
    await this.acceptance.updateFollows(tx, again, { settledAt: now, settledHow: 'waived', lookAt: null });
    await this.acceptance.addFollows(tx, rows);
  }

  /** Another day for all that is still to come. */
  async move(tx: Tx, { matter, fields, now }: Acting): Promise<void> {
    const open = await this.open(matter.id, tx);
    const item = await this.filedUnder.of(matter, tx);
    const most = Math.min(
      ...open.map((f) => item?.materials.find((m) => m.slot === f.slot)?.later?.days ?? 30),
    );
    const by = this.dayOf(matter.centreId, String(fields.by), now, most, 'fields.by');
    const ids = open.map((f) => f.id);
    await this.acceptance.updateFollows(tx, ids, { by, lookAt: remindAt(by, now), remindedAt: null });
    await this.stopChasing(tx, matter.id, now);
  }

  /** What came, or is no longer needed. A desk that saw the paper itself sends no photo: then all of it came. */
  async settle(tx: Tx, { matter, action, papers, viewer, now }: Acting): Promise<void> {
    const open = await this.open(matter.id, tx);
    const sent = new Set(papers.filter((p) => p.files.length > 0).map((p) => p.slot));
    const waived = action === 'follow-waive';
    if (!waived && sent.size === 0 && viewer.principal.kind !== 'staff')
      throw new Refusal('invalid', { status: 400, errors: [NOTHING] });
    const done = waived || sent.size === 0 ? open : open.filter((f) => sent.has(f.slot));
    const ids = done.map((f) => f.id);
    const settledHow = waived ? ('waived' as const) : ('given' as const);
    await this.acceptance.updateFollows(tx, ids, { settledAt: now, settledHow, lookAt: null });
    if (done.length === open.length) await this.stopChasing(tx, matter.id, now);
  }

  /** The day has passed: a piece of work for whoever holds it, else for its desk. */
  async chase(tx: Tx, { matter, now }: Acting): Promise<void> {
    const [first] = matter.windowId === null ? [] : await this.staff.staffOfWindow(matter.windowId, tx);
    const assigneeId = matter.holderId ?? first?.id ?? (await this.staff.leadOf(matter.centreId, tx))?.id;
    if (assigneeId === undefined) return;
    const { at } = due(this.calendars.current(), this.centres.hours(matter.centreId), now, CHASE);
    await this.matters.addTask(tx, {
      ...{ id: this.ids.next(), matterId: matter.id, what: 'chase', assigneeId, due: at, openedAt: now },
      ...{ round: 1, doneAt: null, doneBy: null, result: null, lateToldAt: null },
    });
  }

  /** Names of papers, as people say them. */
  async names(matterId: string, slots: readonly string[], tx?: Tx): Promise<string[]> {
    const item = await this.filedUnder.of({ id: matterId }, tx);
    return slots.map((slot) => item?.materials.find((m) => m.slot === slot)?.plainName ?? slot);
  }

  private async stopChasing(tx: Tx, matterId: string, now: number): Promise<void> {
    const tasks = await this.matters.tasks(matterId, tx);
    for (const { id } of tasks.filter((t) => t.what === 'chase' && t.doneAt === null))
      await this.matters.signTask(tx, id, { doneAt: now, doneBy: null, result: '' });
  }

  private row(matter: Pick<Matter, 'id'>, slot: string, by: number, now: number): ServiceFollow {
    return {
      ...{ id: this.ids.next(), matterId: matter.id, slot, by, lookAt: remindAt(by, now) },
      ...{ remindedAt: null, settledAt: null, settledHow: null },
    };
  }

  private dayOf(centreId: string, date: string, now: number, most: number, path: string): number {
    const [day, today] = [dayFrom(date), dayOf(now)];
    const wrong = (code: string, message: string) =>
      new Refusal('invalid', { status: 400, errors: [{ path, code, message }] });
    if (day <= today) throw wrong('past', SAY.past);
    if (day > today + most) throw wrong('too-late', SAY.tooLate(most));
    return closingOf(this.centres.hours(centreId), day);
  }
}

/** Two days before; of a day that is nearer, half-way. */
const remindAt = (by: number, now: number): number =>
  by - REMIND_BEFORE_MS > now ? by - REMIND_BEFORE_MS : Math.round(now + (by - now) / 2);

const NOTHING = { path: 'papers', code: 'missing', message: SAY.nothingSent };
