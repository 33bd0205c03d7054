import { Injectable } from '@nestjs/common';
import type { AccountPrincipal } from '../../platform/auth/principal.js';
import { Bindings } from '../account/bindings.js';
import { Residents } from '../register/residents.js';

/** The households for which an account speaks. */
@Injectable()
export class ResidentHomes {
  constructor(
    private readonly bindings: Bindings,
    private readonly residents: Residents,
  ) {}

  /** Ids, the first bound person's first. */
  async of(who: AccountPrincipal): Promise<string[]> {
    const ids = await this.bindings.residentsOf(who.accountId);
    const found = await Promise.all(ids.map((id) => this.residents.find(id)));
    return [...new Set(found.flatMap((resident) => resident?.householdId ?? []))];
  }
}
