import type { Party } from '@huiyin/shared/domain/matter/snapshot';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { StaffDirectory } from '../../account/staff-directory.js';
import { Centres } from '../../register/centres.js';
import { Kinship } from '../access/kinship.js';
import type { Matter, MatterParty } from '../store/entities.js';

/** Who looks again at a matter that is over: never whoever had it last, never kin; in the end the roster one step up, who is always somebody. */
@Injectable()
export class AnotherHandler {
  constructor(
    private readonly staff: StaffDirectory,
    private readonly centres: Centres,
    private readonly kinship: Kinship,
  ) {}

  /** @param fromAbove the town before the own desk: where the desk itself is what was complained of */
  async of(
    matter: Matter,
    parties: readonly MatterParty[],
    { fromAbove, tx }: { fromAbove: boolean; tx?: Tx },
  ): Promise<Party> {
    const desk = matter.windowId === null ? [] : await this.staff.staffOfWindow(matter.windowId, tx);
    const lead = await this.staff.leadOf(matter.centreId, tx);
    const above = await this.staff.above(matter.centreId, tx);
    const leads = [above, lead].filter((s) => s !== undefined);
    const order = fromAbove ? [...leads, ...desk] : [...desk, ...leads.reverse()];
    const ids = order.map(({ id }) => id).filter((id) => id !== matter.holderId);
    const kin = await this.kinship.among(ids, { matterId: matter.id, parties }, tx);
    const found = ids.find((id) => !kin.has(id));
    return found === undefined
      ? { kind: 'roster', id: this.centres.above(matter.centreId) ?? matter.centreId }
      : { kind: 'staff', id: found };
  }
}
