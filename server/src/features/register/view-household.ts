import { getHousehold } from '@huiyin/shared/contracts/register';
import type { Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { notFound } from '../../platform/errors/errors.js';
import { Households } from './households.js';
import { Places } from './places.js';
import { toResidentRow } from './resident-row.js';
import { Residents } from './residents.js';
import { covers, scopeOf } from './scope.js';

/** One household with its living members. Throws `not-found` outside one's places. */
@Injectable()
export class ViewHousehold {
  constructor(
    private readonly households: Households,
    private readonly residents: Residents,
    private readonly places: Places,
  ) {}

  async run(who: Principal, id: string): Promise<Reply<typeof getHousehold>> {
    const household = await this.households.find(id);
    if (!household || !covers(scopeOf(who, getHousehold.callers), household.placePath)) throw notFound();
    const members = await this.residents.membersOf(id);
    return {
      ...{ id, no: household.no, address: household.address, grid: this.places.brief(household.gridId) },
      cell: household.cellId === null ? null : this.places.brief(household.cellId),
      members: members.map((card) => toResidentRow(card, this.places)),
    };
  }
}
