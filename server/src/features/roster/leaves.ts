import type { takeLeave } from '@huiyin/shared/contracts/roster';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { dayFrom, dayOf, isDate, startOf } from '@huiyin/shared/domain/calendar/calendar';
import { CLOCK_LABEL } from '@huiyin/shared/labels/matter';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound, Refusal } from '../../platform/errors/errors.js';
import { Loops } from '../../platform/loops.js';
import { type KeyUse, RequestKeys } from '../../platform/request-keys/request-keys.js';
import { AbsenceRepository } from '../account/absence.repository.js';
import { Absences } from '../account/absences.js';
import type { LeaveRow } from '../account/entities.js';
import { StaffRepository } from '../account/staff.repository.js';
import { StaffDirectory, type StaffPost } from '../account/staff-directory.js';
import { StaffKeeper } from '../account/staff-keeper.repository.js';
import { HandOn } from '../matter/engine/hand-on.js';
import { ViewRoster } from './view-roster.js';
import { WhoManages } from './who-manages.js';

const EVERY_MS = 60_000;

/** Leave: who stands in has the posts meanwhile, and nothing stays with whoever is away. */
@Injectable()
export class Leaves implements OnModuleInit {
  constructor(
    private readonly manages: WhoManages,
    private readonly rows: AbsenceRepository,
    private readonly absences: Absences,
    private readonly staff: StaffDirectory,
    private readonly keeper: StaffKeeper,
    private readonly posts: StaffRepository,
    private readonly handOn: HandOn,
    private readonly view: ViewRoster,
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
    private readonly loops: Loops,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.loops.every(EVERY_MS, 'roster.leaves', () => this.round());
  }

  /** One's own, or that of somebody whom one manages. Throws 404, or `leave-unfit`. */
  async take(
    who: StaffPrincipal,
    body: Input<typeof takeLeave>['body'],
    use: KeyUse,
  ): Promise<Reply<typeof takeLeave>> {
    const row = await this.rowOf(who, body);
    const id = await this.uow.run('roster.leave', async (tx) => {
      const { id } = await this.keys.run(tx, use, async () => {
        await this.absences.addLeave(tx, row);
        await this.lend(tx, row);
        return row.id;
      });
      return id;
    });
    const leave = await this.rows.find(id);
    if (!leave) throw notFound();
    const handed = leave.fromAt <= this.clock.now() ? await this.handOver(leave) : 0;
    return { leave: await this.view.leave(leave), handed };
  }

  /** Back early, or not gone at all: who stood in has the posts no longer. False where it was over already. */
  async end(who: StaffPrincipal, id: string): Promise<{ ended: boolean }> {
    const leave = await this.rows.find(id);
    if (!leave) throw notFound();
    await this.ask(who, leave.staffId);
    const now = this.clock.now();
    if (leave.toAt <= now) return { ended: false };
    await this.uow.run('roster.endLeave', async (tx) => {
      await this.absences.endLeave(tx, id, now);
      await this.posts.endPosts(tx, { leaveId: id }, now);
    });
    return { ended: true };
  }

  /** Leaves that have begun: all that those people hold goes on to somebody. */
  async round(): Promise<void> {
    for (const leave of await this.rows.toHandOver(this.clock.now())) await this.handOver(leave);
  }

  private async handOver(leave: LeaveRow): Promise<number> {
    const handed = await this.handOn.run({
      staffId: leave.staffId,
      heirs: () => (leave.standInId === null ? [] : [leave.standInId]),
      by: { id: 'clock', label: CLOCK_LABEL },
    });
    await this.uow.run('roster.handed', (tx) => this.rows.setHanded(tx, leave.id, this.clock.now()));
    return handed;
  }

  private async ask(who: StaffPrincipal, staffId: string): Promise<StaffPost[]> {
    if (who.staffId === staffId) return this.keeper.postsOf(staffId);
    return (await this.manages.ask(who, staffId)).posts;
  }

  private async rowOf(who: StaffPrincipal, body: Input<typeof takeLeave>['body']): Promise<LeaveRow> {
    const posts = await this.ask(who, body.staffId);
    const now = this.clock.now();
    const unfit = new Refusal('leave-unfit', { status: 422 });
    if (!isDate(body.from) || !isDate(body.to)) throw unfit;
    const [from, to] = [dayFrom(body.from), dayFrom(body.to)];
    if (to < from || from < dayOf(now)) throw unfit;
    const fromAt = Math.max(now, startOf(from));
    const toAt = startOf(to + 1);
    const overlaps = (staffId: string) =>
      this.absences.coming().some((l) => l.staffId === staffId && l.fromAt < toAt && l.toAt > fromAt);
    if (overlaps(body.staffId)) throw unfit;
    const standInId = body.standInId ?? null;
    if (
      standInId !== null &&
      (overlaps(standInId) || !(await this.mayStandIn(posts, body.staffId, standInId)))
    )
      throw unfit;
    const { staffId } = body;
    return {
      id: this.ids.next(),
      staffId,
      fromAt,
      toAt,
      standInId,
      byName: who.name,
      at: now,
      handedAt: null,
    };
  }

  /** Whoever works at one of the same centres. */
  private async mayStandIn(
    posts: readonly StaffPost[],
    staffId: string,
    standInId: string,
  ): Promise<boolean> {
    if (staffId === standInId) return false;
    for (const post of posts) {
      const centre = this.manages.centreOf(post);
      if (centre && (await this.staff.around(centre.id)).some((s) => s.id === standInId)) return true;
    }
    return false;
  }

  /** The posts, as long as the leave; never an administrator's. */
  private async lend(tx: Tx, { id, staffId, standInId, fromAt, toAt }: LeaveRow): Promise<void> {
    if (standInId === null) return;
    const [posts, own] = await Promise.all([this.keeper.postsOf(staffId), this.keeper.postsOf(standInId)]);
    const lent = posts.filter((p) => p.role !== 'admin' && !own.some((o) => samePost(o, p)));
    const rows = lent.map((p) => ({
      ...{ ...p, id: this.ids.next(), staffId: standInId },
      ...{ fromAt, toAt, leaveId: id },
    }));
    await this.posts.insertPosts(tx, rows);
  }
}

export const samePost = (a: StaffPost, b: StaffPost): boolean =>
  a.role === b.role && a.placeId === b.placeId && a.centreId === b.centreId && a.windowId === b.windowId;
