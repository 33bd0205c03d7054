import type { looked } from '@huiyin/shared/contracts/account';
import type { Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { AccountPrincipal } from '../../platform/auth/principal.js';
import { Readings } from '../register/readings.js';
import { Residents } from '../register/residents.js';
import { Bindings } from './bindings.js';

/** Who read full values of the account's persons, what and why; the latest first. */
@Injectable()
export class WhoLooked {
  constructor(
    private readonly bindings: Bindings,
    private readonly readings: Readings,
    private readonly residents: Residents,
  ) {}

  async run({ accountId }: AccountPrincipal): Promise<Reply<typeof looked>> {
    const ids = await this.bindings.residentsOf(accountId);
    const [rows, cards] = await Promise.all([this.readings.of(ids), this.residents.cards(ids)]);
    return {
      items: rows.map(({ at, staffName, residentId, what, reason }) => ({
        ...{ at, what, reason, who: staffName, whose: cards.get(residentId)?.name ?? '' },
      })),
    };
  }
}
