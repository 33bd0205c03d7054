import type { Party } from '@huiyin/shared/domain/matter/snapshot';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Refusal } from '../../platform/errors/errors.js';
import { type Staff, StaffDirectory } from '../account/staff-directory.js';
import { type Centre, Centres } from '../register/centres.js';
import { Places } from '../register/places.js';

export interface Works {
  readonly party: Party;
  readonly centre: Centre;
  /** Undefined: nobody by name, the station's people on duty. */
  readonly worker: Staff | undefined;
}

/** Who goes to see where something is. */
@Injectable()
export class WhoWorks {
  constructor(
    private readonly staff: StaffDirectory,
    private readonly places: Places,
    private readonly centres: Centres,
  ) {}

  /** The station of a place, else the town's centre. Throws `place-not-served`. */
  centreOf(path: string): Centre {
    const centre = this.centres.nearest(path);
    if (!centre) throw new Refusal('place-not-served', { status: 422 });
    return centre;
  }

  /**
   * The grid's worker; without one the supervisor of the village's station, else of the town; else whoever is on duty. Throws
   * `place-not-served`.
   */
  async of(tx: Tx, path: string): Promise<Works> {
    const centre = this.centreOf(path);
    const grid = this.places.gridOf(path);
    const worker =
      (grid && (await this.staff.gridWorker(grid.id, tx))) ??
      (await this.staff.leadOf(centre.id, tx)) ??
      (await this.staff.above(centre.id, tx));
    const party: Party = worker ? { kind: 'staff', id: worker.id } : { kind: 'roster', id: centre.id };
    return { party, centre, worker };
  }
}
