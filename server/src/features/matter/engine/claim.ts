import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/auth/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Refusal } from '../../../platform/errors/errors.js';
import { StaffDirectory } from '../../account/staff-directory.js';
import { relationsOf, type Standing, type Viewer } from '../access/access.js';
import { LoadMatter } from '../access/load.js';
import type { MatterView } from '../kinds/kind.js';
import { MatterRepository } from '../store/repository.js';
import { ViewMatter } from '../views/view.js';

/** A claim by opening lasts a quarter of an hour; opening again (or acting) renews it. */
const LEASE_MS = 15 * 60_000;

/** Opening an unheld matter is taking it; it goes back to the queue by itself. No event: holding promises nobody anything. */
@Injectable()
export class Claim {
  constructor(
    private readonly load: LoadMatter,
    private readonly matters: MatterRepository,
    private readonly staff: StaffDirectory,
    private readonly uow: UnitOfWork,
    private readonly view: ViewMatter,
  ) {}

  /** Throws `held-by-other` with the name of who holds it. Who may only read it changes nothing. */
  async claim(principal: Principal, id: string): Promise<MatterView> {
    const { viewer, standing } = await this.load.for(principal, id);
    const { matter, now } = standing;
    if (principal.kind === 'staff' && mayHold(viewer, standing)) {
      const forGood = matter.holderId === principal.staffId && matter.leaseUntil === null;
      const held =
        forGood ||
        (await this.uow.run('matter.claim', (tx) =>
          this.matters.hold(tx, id, principal.staffId, now, now + LEASE_MS),
        ));
      if (!held) throw await this.heldBy(id);
    }
    return this.view.one(principal, id);
  }

  async release(principal: Principal, id: string): Promise<MatterView> {
    await this.load.for(principal, id);
    if (principal.kind === 'staff')
      await this.uow.run('matter.release', (tx) => this.matters.letGo(tx, id, principal.staffId));
    return this.view.one(principal, id);
  }

  private async heldBy(id: string) {
    const matter = await this.matters.find(id);
    const holder = matter?.holderId ? await this.staff.find(matter.holderId) : null;
    return new Refusal('held-by-other', { params: { name: holder?.name ?? '' } });
  }
}

const mayHold = (viewer: Viewer, standing: Standing): boolean => {
  if (standing.matter.closedAt !== null) return false;
  const is = relationsOf(viewer, standing);
  return is.has('desk') || is.has('mediator') || is.has('holder');
};
