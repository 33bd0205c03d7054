import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Place, Places } from '../../register/places.js';
import { RegisterWriter } from '../../register/register-writer.js';
import { VillageBook } from '../../register/village-book.repository.js';
import { KeepPlaces } from '../keep-places.js';
import type { Change, Home, Newcomer, Plan } from './plan.js';

const A_UNIT = 400;
const HEAD = '户主';

const chunks = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / A_UNIT) }, (_, i) => all.slice(i * A_UNIT, (i + 1) * A_UNIT));

/** Where a house stands: its grid, and its cell where the sheet names one. */
interface Spot {
  readonly grid: Place;
  readonly cellId: string | null;
}

/** Writes a plan: cells, households, people, then who is head; several units, each whole. Broken off, the same sheet goes on from there. */
@Injectable()
export class WritePlan {
  constructor(
    private readonly places: Places,
    private readonly keepPlaces: KeepPlaces,
    private readonly register: RegisterWriter,
    private readonly book: VillageBook,
    private readonly clock: Clock,
    private readonly uow: UnitOfWork,
  ) {}

  async run(village: Place, plan: Plan): Promise<void> {
    await this.cells(village, plan);
    const spots = new Map(plan.homes.map((home) => [home.no, this.spot(village, home)]));
    for (const homes of chunks(plan.homes))
      await this.uow.run('setup.import-homes', (tx) => this.homes(tx, village, homes, spots));
    for (const some of chunks(plan.newcomers))
      await this.uow.run('setup.import-people', (tx) => this.newcomers(tx, village, some, plan, spots));
    for (const some of chunks(plan.changes))
      await this.uow.run('setup.import-changes', (tx) => this.changes(tx, some));
    for (const some of chunks(plan.same))
      await this.uow.run('setup.import-tags', (tx) => this.tags(tx, some));
    for (const homes of chunks(plan.homes))
      await this.uow.run('setup.import-heads', (tx) => this.heads(tx, homes));
  }

  /** Names of cells that the sheet has and the village doesn't. */
  newCells(village: Place, { homes }: Plan): string[] {
    return this.missingCells(village, homes).map(({ cell }) => cell);
  }

  private missingCells(village: Place, homes: readonly Home[]): { grid: Place; cell: string }[] {
    const seen = new Set<string>();
    return homes.flatMap((home) => {
      const grid = this.gridOf(village, home);
      if (home.cell === null || this.cellOf(grid, home.cell) || seen.has(`${grid.id} ${home.cell}`))
        return [];
      seen.add(`${grid.id} ${home.cell}`);
      return [{ grid, cell: home.cell }];
    });
  }

  private gridOf(village: Place, home: Home): Place {
    const grid = this.keepPlaces.childrenOf(village.id).find(({ name }) => name === home.grid);
    return grid ?? this.places.get(village.id);
  }

  private cellOf(grid: Place, name: string): Place | undefined {
    return this.keepPlaces.childrenOf(grid.id).find((place) => place.name === name);
  }

  private async cells(village: Place, { homes }: Plan): Promise<void> {
    const rows = this.missingCells(village, homes).flatMap(({ grid, cell }) =>
      this.keepPlaces.below(grid, [{ name: cell }]),
    );
    if (rows.length > 0) await this.uow.run('setup.import-cells', (tx) => this.keepPlaces.insert(tx, rows));
  }

  private spot(village: Place, home: Home): Spot {
    const grid = this.gridOf(village, home);
    return { grid, cellId: home.cell === null ? null : (this.cellOf(grid, home.cell)?.id ?? null) };
  }

  private async homes(
    tx: Tx,
    village: Place,
    homes: readonly Home[],
    spots: ReadonlyMap<string, Spot>,
  ): Promise<void> {
    const fresh = [];
    for (const { id, no, known, address, grid } of homes) {
      const spot = spots.get(no);
      if (!spot) continue;
      const at = { gridId: spot.grid.id, placePath: spot.grid.path };
      if (known) {
        await this.book.changeHousehold(tx, id, {
          ...(known.gridId === spot.grid.id ? {} : at),
          ...(address === null || address === known.address ? {} : { address }),
          ...(spot.cellId === null || spot.cellId === known.cellId ? {} : { cellId: spot.cellId }),
        });
      } else {
        const own = { id, no, villageId: village.id, cellId: spot.cellId, headId: null, contactId: null };
        fresh.push({ ...own, ...at, address: address ?? `${village.name}${grid}${no}` });
      }
    }
    await this.register.insertHouseholds(tx, fresh);
  }

  private async newcomers(
    tx: Tx,
    village: Place,
    some: readonly Newcomer[],
    { homes }: Plan,
    spots: ReadonlyMap<string, Spot>,
  ): Promise<void> {
    const homeOf = new Map(homes.map((home) => [home.no, home]));
    const now = this.clock.now();
    await this.register.insertResidents(
      tx,
      some.map(({ id, person: { name, relation, sex, birth, idNumber, phone, through, household } }) => {
        const grid = spots.get(household)?.grid ?? village;
        return {
          ...{ id, name, relation, sex, birth, idNumber, phone, through, villageId: village.id },
          ...{ householdId: homeOf.get(household)?.id ?? null, gridId: grid.id, placePath: grid.path },
          ...{ wechat: false, verified: true, diedAt: null, createdAt: now, addedBy: null },
        };
      }),
    );
    await this.register.insertTags(
      tx,
      some.flatMap(({ id, person }) => (person.tags ?? []).map((tag) => ({ residentId: id, tag }))),
    );
  }

  private async changes(tx: Tx, some: readonly Change[]): Promise<void> {
    for (const { id, person, changes } of some) {
      const grid = changes.gridId === undefined ? undefined : this.places.find(changes.gridId);
      await this.book.change(tx, id, { ...changes, ...(grid ? { placePath: grid.path } : {}) });
      if (person.tags !== null) await this.book.setTags(tx, id, person.tags);
    }
  }

  private async tags(tx: Tx, some: Plan['same']): Promise<void> {
    for (const { id, person } of some) if (person.tags !== null) await this.book.setTags(tx, id, person.tags);
  }

  private async heads(tx: Tx, homes: readonly Home[]): Promise<void> {
    for (const { id, known, members } of homes) {
      const head = members.find(({ person }) => person.relation === HEAD)?.id;
      const contact = [...members]
        .sort((a) => (a.id === head ? -1 : 1))
        .find(({ person }) => person.phone)?.id;
      await this.book.changeHousehold(tx, id, {
        ...(head === undefined || head === known?.headId ? {} : { headId: head }),
        ...(contact === undefined || known?.contactId ? {} : { contactId: contact }),
      });
    }
  }
}
