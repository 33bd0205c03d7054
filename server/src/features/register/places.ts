import type { places as placesContract } from '@huiyin/shared/contracts/account';
import type { Reply } from '@huiyin/shared/contracts/route';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Bug } from '../../platform/errors/errors.js';
import type { PlaceLevel, PlaceRow } from './entities.js';
import { RegisterRepository } from './repository.js';

export type Place = Readonly<PlaceRow>;
export type PlaceBrief = Omit<Reply<typeof placesContract>['places'][number], 'parentId'>;

/** The place tree, some hundred nodes, kept in memory: read at the start, and after each write of this process. */
@Injectable()
export class Places implements OnModuleInit {
  private readonly byId = new Map<string, Place>();

  constructor(
    private readonly repository: RegisterRepository,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.reload();
  }

  /** Reads the tree again, for what another process wrote. */
  async reload(): Promise<void> {
    this.absorb(await this.repository.allPlaces());
  }

  async insert(tx: Tx, rows: readonly PlaceRow[]): Promise<void> {
    await this.repository.insertPlaces(tx, rows);
    this.uow.afterCommit(tx, () => this.absorb(rows));
  }

  /** Another name or code for a place; its ways stay. */
  async rename(tx: Tx, id: string, { name, code }: Pick<PlaceRow, 'name' | 'code'>): Promise<void> {
    await this.repository.updatePlace(tx, id, { name, code });
    this.uow.afterCommit(tx, () => this.absorb([{ ...this.get(id), name, code }]));
  }

  find(id: string): Place | undefined {
    return this.byId.get(id);
  }

  /** Throws `Bug`: for ids out of our own rows. Of ids that a caller sent, ask `find`. */
  get(id: string): Place {
    const place = this.byId.get(id);
    if (!place) throw new Bug('no such place', { id });
    return place;
  }

  brief(id: string): PlaceBrief {
    const { name, level } = this.get(id);
    return { id, name, level };
  }

  /** The places that exist today, from the top down. */
  list(): Place[] {
    const now = this.clock.now();
    return [...this.byId.values()]
      .filter((p) => p.fromAt <= now && (p.toAt === null || p.toAt > now))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** The place of that level on a path: itself or an ancestor. */
  on(path: string, level: PlaceLevel): Place | undefined {
    return path
      .split('/')
      .map((id) => this.byId.get(id))
      .find((place) => place?.level === level);
  }

  townOf(path: string): Place | undefined {
    return this.on(path, 'town');
  }

  villageOf(path: string): Place | undefined {
    return this.on(path, 'village');
  }

  gridOf(path: string): Place | undefined {
    return this.on(path, 'grid');
  }

  /** 柳溪村上湾网格: village and grid, as people say where somebody lives; of a higher place its own name. */
  nameOf(path: string): string {
    const near = [this.villageOf(path), this.gridOf(path)].filter((p) => p !== undefined);
    return (near.length > 0 ? near : [this.townOf(path) ?? this.on(path, 'county')])
      .map((place) => place?.name ?? '')
      .join('');
  }

  private absorb(rows: readonly Place[]): void {
    for (const row of rows) this.byId.set(row.id, row);
  }
}
