import type { Party } from '@huiyin/shared/domain/matter/party';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { Absences } from '../../account/absences.js';
import { type Staff, StaffDirectory } from '../../account/staff-directory.js';
import { Centres } from '../../register/centres.js';
import { Places } from '../../register/places.js';
import type { Standing } from '../access/access.js';
import { Kinship } from '../access/kinship.js';
import type { Matter } from '../store/entities.js';

/** Who goes on with what somebody leaves behind: never kin of the applicant, never somebody who is away. */
@Injectable()
export class Heirs {
  constructor(
    private readonly staff: StaffDirectory,
    private readonly absences: Absences,
    private readonly kinship: Kinship,
    private readonly places: Places,
    private readonly centres: Centres,
  ) {}

  /**
   * The one who was named; else the colleague with the least open; else who leads the centre, or the one above; undefined: nobody.
   * @param not who may not be it: whoever is away, and those who sign the same work
   */
  async of(
    tx: Tx,
    { matter, parties }: Standing,
    named: readonly string[],
    not: ReadonlySet<string>,
  ): Promise<Staff | undefined> {
    const [wished, colleagues, leads] = await Promise.all([
      this.here(named, tx),
      this.colleagues(matter, tx),
      this.leads(matter, tx),
    ]);
    const ids = [...wished, ...colleagues, ...leads].map((s) => s.id);
    const kin = await this.kinship.among(ids, { matterId: matter.id, parties }, tx);
    const may = (some: readonly Staff[]) => some.filter((s) => !kin.has(s.id) && !not.has(s.id));
    return may(wished)[0] ?? (await this.staff.freest(may(colleagues), tx)) ?? may(leads)[0];
  }

  /** The roster of the centre above, which is always somebody. */
  roster(matter: Matter): Party {
    return { kind: 'roster', id: this.centres.above(matter.centreId) ?? matter.centreId };
  }

  /** Who does the same: its desk, its committee, or the worker of the grid. */
  async colleagues(matter: Matter, tx: Tx): Promise<Staff[]> {
    if (matter.kind === 'dispute') return this.staff.ofCentre('mediator', matter.centreId, tx);
    if (matter.windowId !== null) return this.staff.staffOfWindow(matter.windowId, tx);
    const grid = this.places.gridOf(matter.placePath);
    const worker = grid && (await this.staff.gridWorker(grid.id, tx));
    return worker ? [worker] : [];
  }

  private async leads(matter: Matter, tx: Tx): Promise<Staff[]> {
    const [own, above] = await Promise.all([
      this.staff.leadOf(matter.centreId, tx),
      this.staff.above(matter.centreId, tx),
    ]);
    return [own, above].filter((s) => s !== undefined);
  }

  private async here(ids: readonly string[], tx: Tx): Promise<Staff[]> {
    const known = await this.staff.list(ids, tx);
    return ids.flatMap((id) => {
      const one = known.get(id);
      return one?.active && !this.absences.isAway(id) ? [one] : [];
    });
  }
}
