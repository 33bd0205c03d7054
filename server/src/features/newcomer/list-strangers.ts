import { listStrangers } from '@huiyin/shared/contracts/register';
import type { Input, Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Places } from '../register/places.js';
import { toResidentRow } from '../register/resident-row.js';
import { scopeOf } from '../register/scope.js';
import { WaitingStrangers } from '../register/waiting-strangers.js';
import { Checks } from './check.repository.js';

const PAGE = 20;

/** Who waits to be checked in one's places, first come first. */
@Injectable()
export class ListStrangers {
  constructor(
    private readonly strangers: WaitingStrangers,
    private readonly checks: Checks,
    private readonly places: Places,
  ) {}

  async run(
    who: StaffPrincipal,
    { cursor, limit = PAGE }: Input<typeof listStrangers>['query'],
  ): Promise<Reply<typeof listStrangers>> {
    const scope = scopeOf(who, listStrangers.callers);
    const { items, next } = await this.strangers.page(scope, cursor, limit);
    const checks = await this.checks.ofResidents(items.map(({ card }) => card.id));
    return {
      items: items.map(({ card, at }) => {
        const check = checks.get(card.id);
        const task = { matterId: check?.matterId ?? null, due: check?.due ?? null };
        return { resident: toResidentRow(card, this.places), at, ...task };
      }),
      next,
    };
  }
}
