import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { notFound } from '../../platform/errors/errors.js';
import type { HouseholdRow } from './entities.js';
import { RegisterRepository } from './repository.js';

export type Household = Readonly<HouseholdRow>;

/** The households of the register, for other features; scope is the caller's to check. */
@Injectable()
export class Households {
  constructor(private readonly repository: RegisterRepository) {}

  async find(id: string, tx?: Tx): Promise<Household | undefined> {
    return (await this.repository.findHousehold(id, tx)) ?? undefined;
  }

  /** Throws `not-found` (404). */
  async get(id: string, tx?: Tx): Promise<Household> {
    const row = await this.repository.findHousehold(id, tx);
    if (!row) throw notFound();
    return row;
  }

  /** By id; ids that don't exist are left out. */
  async list(ids: readonly string[], tx?: Tx): Promise<Map<string, Household>> {
    const rows = await this.repository.findHouseholds([...new Set(ids)], tx);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** By house number. */
  ofGrid(gridId: string, tx?: Tx): Promise<Household[]> {
    return this.repository.findHouseholdsOfGrid(gridId, tx);
  }
}
