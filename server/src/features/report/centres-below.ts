import type { deskLoads } from '@huiyin/shared/contracts/report';
import type { Reply } from '@huiyin/shared/contracts/route';
import { rosterOf, WITH_PEOPLE } from '@huiyin/shared/labels/matter';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { type CentreLoad, CentreLoadQueries, countOf } from '../matter/queue/centre-loads.queries.js';
import { Centres } from '../register/centres.js';
import { covers, scopeOf } from '../register/scope.js';

type Desk = Reply<typeof deskLoads>['desks'][number];
type Counted = Pick<CentreLoad, 'counts'> & { readonly oldest: number | null };

const NOTHING: Counted = {
  oldest: null,
  counts: { desk: 0, 'due-soon': 0, late: 0, waiting: 0, undelivered: 0 },
};

/**
 * The centres that one watches over without leading them: a town supervisor the villages' stations, an admin all of the place. Figures
 * alone: their lists stay closed, and what lies with persons is one number.
 */
@Injectable()
export class CentresBelow {
  constructor(
    private readonly queries: CentreLoadQueries,
    private readonly centres: Centres,
  ) {}

  async now(who: StaffPrincipal, now: number): Promise<Desk[]> {
    const led = new Set(who.posts.flatMap((p) => (p.role === 'supervisor' ? [p.centreId] : [])));
    const scope = scopeOf(who, ['supervisor', 'admin']);
    const below = this.centres.list().filter((c) => !led.has(c.id) && covers(scope, c.placePath));
    const loads = await this.queries.now(
      below.map(({ id }) => id),
      now,
    );
    const others = loads.filter(({ partyId }) => partyId !== who.staffId);
    return below.flatMap(({ id }) =>
      this.desksOf(
        id,
        others.filter((load) => load.centreId === id),
      ),
    );
  }

  private desksOf(centreId: string, loads: readonly CentreLoad[]): Desk[] {
    const { name } = this.centres.get(centreId);
    const windows = this.centres.windowsOf(centreId).map(({ id }) => {
      const load = loads.find(({ partyId }) => partyId === id) ?? NOTHING;
      return desk(name, { kind: 'window', id, label: this.centres.windowLabel(id) }, load);
    });
    const rest = loads.filter(({ partyId }) => this.centres.findWindow(partyId)?.centreId !== centreId);
    const rosters = rest.filter(({ partyId }) => this.centres.find(partyId));
    const people = rest.filter((load) => !rosters.includes(load));
    return [
      ...windows,
      ...rosters.map((load) => desk(name, this.roster(load.partyId), load)),
      ...(people.length > 0
        ? [desk(name, { kind: 'staff', id: centreId, label: WITH_PEOPLE }, sumOf(people))]
        : []),
    ];
  }

  private roster(id: string): Desk['party'] {
    return { kind: 'roster', id, label: rosterOf(this.centres.get(id).name) };
  }
}

const desk = (centre: string, party: Desk['party'], { counts, oldest }: Counted): Desk => ({
  ...{ party, centre, oldest, opens: false },
  open: countOf(counts.desk),
  dueSoon: countOf(counts['due-soon']),
  late: countOf(counts.late),
  waiting: countOf(counts.waiting),
  undelivered: countOf(counts.undelivered),
});

const sumOf = (loads: readonly CentreLoad[]): Counted => ({
  oldest: Math.min(...loads.map(({ oldest }) => oldest)),
  counts: loads.reduce(
    (sum, { counts }) => ({
      desk: sum.desk + counts.desk,
      'due-soon': sum['due-soon'] + counts['due-soon'],
      late: sum.late + counts.late,
      waiting: sum.waiting + counts.waiting,
      undelivered: sum.undelivered + counts.undelivered,
    }),
    NOTHING.counts,
  ),
});
