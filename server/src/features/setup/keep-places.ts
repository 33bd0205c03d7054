import type { Input, Reply } from '@huiyin/shared/contracts/route';
import type { addPlaces, savePlace } from '@huiyin/shared/contracts/setup';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/errors/errors.js';
import type { PlaceLevel, PlaceRow } from '../register/entities.js';
import { type Place, Places } from '../register/places.js';
import { Reach } from './reach.js';

const BELOW: Readonly<Record<PlaceLevel, PlaceLevel | null>> = {
  county: 'town',
  town: 'village',
  village: 'grid',
  grid: 'cell',
  cell: null,
};

/** The place tree, from the county down. A place is never taken away here: people and matters hang on it. */
@Injectable()
export class KeepPlaces {
  constructor(
    private readonly reach: Reach,
    private readonly places: Places,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly uow: UnitOfWork,
  ) {}

  /** Throws `not-found`, `no-level-below` (409) and `place-there` (409) for a name that the parent has already, or has twice. */
  async add(
    who: StaffPrincipal,
    { parentId, places }: Input<typeof addPlaces>['body'],
  ): Promise<Reply<typeof addPlaces>> {
    const parent = this.reach.place(who, parentId);
    const rows = this.below(parent, places);
    const names = new Set(this.childrenOf(parentId).map(({ name }) => name));
    for (const { name } of rows) this.demandNew(names, name);
    await this.uow.run('setup.places', (tx) => this.insert(tx, rows));
    return { ids: rows.map(({ id }) => id) };
  }

  /** Rows for new places below this one. Throws `no-level-below`. */
  below(parent: Place, places: readonly { name: string; code?: string | undefined }[]): PlaceRow[] {
    const level = BELOW[parent.level];
    if (level === null) throw new Refusal('no-level-below');
    return places.map(({ name, code = null }) => {
      const id = this.ids.next();
      const at = { path: `${parent.path}${id}/`, fromAt: this.clock.now(), toAt: null };
      return { id, parentId: parent.id, level, code, name, ...at };
    });
  }

  insert(tx: Tx, rows: readonly PlaceRow[]): Promise<void> {
    return this.places.insert(tx, rows);
  }

  childrenOf(parentId: string): Place[] {
    return this.places.list().filter((place) => place.parentId === parentId);
  }

  /** Throws `not-found` and `place-there`. */
  async save(who: StaffPrincipal, { params: { id }, body }: Input<typeof savePlace>): Promise<void> {
    const place = this.reach.place(who, id);
    const others = this.childrenOf(place.parentId ?? '').filter((other) => other.id !== id);
    this.demandNew(new Set(others.map(({ name }) => name)), body.name);
    await this.uow.run('setup.place', (tx) => this.places.rename(tx, id, body));
  }

  private demandNew(names: Set<string>, name: string): void {
    if (names.has(name)) throw new Refusal('place-there', { params: { name } });
    names.add(name);
  }
}
