import type { deskLoads } from '@huiyin/shared/contracts/report';
import type { Reply } from '@huiyin/shared/contracts/route';
import { rosterOf } from '@huiyin/shared/labels/matter';
import { Injectable } from '@nestjs/common';
import type { Principal, StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { notFound } from '../../platform/errors/errors.js';
import { StaffDirectory } from '../account/staff-directory.js';
import { QueueQueries } from '../matter/queue/queue.queries.js';
import { Centres } from '../register/centres.js';
import { CentresBelow } from './centres-below.js';

type Desk = Reply<typeof deskLoads>['desks'][number];
type Party = Desk['party'];

/** What each desk owes now: every number is the queue's own predicate, counted for one party. */
@Injectable()
export class DeskLoads {
  constructor(
    private readonly queries: QueueQueries,
    private readonly below: CentresBelow,
    private readonly centres: Centres,
    private readonly staff: StaffDirectory,
    private readonly clock: Clock,
  ) {}

  async now(principal: Principal): Promise<Reply<typeof deskLoads>> {
    if (principal.kind !== 'staff') throw notFound();
    const now = this.clock.now();
    const owing = await this.queries.parties(principal);
    const oldest = new Map(owing.map((p) => [p.id, p.oldest]));
    const idle = this.windowsOf(principal).filter((id) => !oldest.has(id));
    const parties = [...owing, ...idle.map((id) => ({ kind: 'window' as const, id }))];
    const own = await Promise.all(
      parties.map(({ kind, id }) => this.load(principal, now, { kind, id }, oldest.get(id) ?? null)),
    );
    const desks = [...own, ...(await this.below.now(principal, now))];
    return { at: now, desks: desks.sort((a, b) => b.late.n - a.late.n || b.open.n - a.open.n) };
  }

  /** Desks that owe nothing are shown all the same. */
  private windowsOf({ posts }: StaffPrincipal): string[] {
    const centreIds = new Set(
      posts.flatMap((p) => (p.role === 'supervisor' && p.centreId ? [p.centreId] : [])),
    );
    return [...centreIds].flatMap((id) => this.centres.windowsOf(id).map((w) => w.id));
  }

  private async load(
    principal: StaffPrincipal,
    now: number,
    { kind, id }: Pick<Party, 'kind' | 'id'>,
    oldest: number | null,
  ): Promise<Desk> {
    const counts = await this.queries.counts(principal, { now, partyId: id });
    const { label, centre } = await this.named(kind, id);
    const { desk: open, 'due-soon': dueSoon, late, waiting, undelivered } = counts;
    return {
      party: { kind, id, label },
      centre,
      open,
      dueSoon,
      late,
      waiting,
      undelivered,
      oldest,
      opens: true,
    };
  }

  private async named(kind: Party['kind'], id: string): Promise<{ label: string; centre: string }> {
    if (kind === 'staff') return { label: (await this.staff.find(id))?.name ?? '', centre: '' };
    if (kind === 'roster') {
      const { name } = this.centres.get(id);
      return { label: rosterOf(name), centre: name };
    }
    return {
      label: this.centres.windowLabel(id),
      centre: this.centres.get(this.centres.centreOfWindow(id)).name,
    };
  }
}
