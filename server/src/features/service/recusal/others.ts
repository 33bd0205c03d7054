import type { Item } from '@huiyin/shared/catalogue/item';
import type { Party } from '@huiyin/shared/domain/matter/party';
import { RULES, route } from '@huiyin/shared/domain/matter/routing';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { type Staff, StaffDirectory } from '../../account/staff-directory.js';
import { type Family, Kinship } from '../../matter/access/kinship.js';
import { Centres } from '../../register/centres.js';
import { Places } from '../../register/places.js';

const COMMITTEE = ['clerk', 'supervisor', 'mediator'] as const;

/** Who could handle it, and who of them is of the family. */
@Injectable()
export class Others {
  constructor(
    private readonly staff: StaffDirectory,
    private readonly kinship: Kinship,
    private readonly centres: Centres,
    private readonly places: Places,
  ) {}

  /** The desk where an item of this place is taken in; `away`: where not the village. Undefined where nobody serves the place. */
  desk(
    item: Pick<Item, 'id' | 'competence' | 'acceptLevel'>,
    placePath: string,
    away?: 'kin' | 'asked',
  ): string | undefined {
    const level = item.acceptLevel === 'village' ? ('village' as const) : ('town' as const);
    const { id: itemId, competence } = item;
    const facts = { kind: 'service', itemId, competence, level, placePath, redFlag: false, away };
    return route(RULES, this.centres.desks(), facts)?.party.id;
  }

  /** Is it a desk of the village's own? */
  inVillage(windowId: string): boolean {
    return this.centres.get(this.centres.centreOfWindow(windowId)).level === 'village';
  }

  staffOf(windowId: string, tx?: Tx): Promise<Staff[]> {
    return this.staff.staffOfWindow(windowId, tx);
  }

  /** Those at a desk who are not of the family. */
  async free(windowId: string, family: Family, tx?: Tx, alsoKin: readonly string[] = []): Promise<Staff[]> {
    const there = await this.staff.staffOfWindow(windowId, tx);
    const kin = await this.kinship.among(
      there.map((s) => s.id),
      family,
      tx,
    );
    return there.filter((s) => !kin.has(s.id) && !alsoKin.includes(s.id));
  }

  /** Where a desk has nobody who is free: of the village's the town's, of the town's whoever leads it, or its roster. */
  async instead(
    item: Pick<Item, 'id' | 'competence' | 'acceptLevel'>,
    windowId: string,
    placePath: string,
    family: Family,
    tx?: Tx,
  ): Promise<Party> {
    const town = this.desk(item, placePath, 'kin');
    if (
      this.inVillage(windowId) &&
      town &&
      town !== windowId &&
      (await this.free(town, family, tx)).length > 0
    )
      return { kind: 'window', id: town };
    const centreId = this.centres.centreOfWindow(town ?? windowId);
    const lead = await this.staff.leadOf(centreId, tx);
    const kin = await this.kinship.among(lead ? [lead.id] : [], family, tx);
    return lead && !kin.has(lead.id) ? { kind: 'staff', id: lead.id } : { kind: 'roster', id: centreId };
  }

  /** Staff whose relatives are filed: of the desk, and of the village's own centre and grid (as far as they are our staff). */
  async watched(windowId: string, placePath: string, tx?: Tx): Promise<Staff[]> {
    const station = this.centres.centreFor(placePath, 'village');
    const grid = this.places.gridOf(placePath);
    return this.staff.anyOf(
      [
        { windowId },
        ...(station ? COMMITTEE.map((role) => ({ role, centreId: station.id })) : []),
        ...(grid ? [{ role: 'grid' as const, placeId: grid.id }] : []),
      ],
      tx,
    );
  }
}
