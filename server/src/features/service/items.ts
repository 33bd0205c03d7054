import { ITEMS } from '@huiyin/shared/catalogue/index';
import type { Item } from '@huiyin/shared/catalogue/item';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { BaseRepository } from '../../platform/database/base-repository.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/errors/errors.js';
import { ItemRow } from './entities.js';

/** The service catalogue as published: rows, of which shared's files are version 1. Few and read at every turn: kept in memory. */
@Injectable()
export class Items extends BaseRepository {
  private versions = new Map<string, Item>();
  private newest = new Map<string, Item>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Publishes what no version of is there yet; never overwrites. */
  async proposeFirstVersions(): Promise<void> {
    await this.reload();
    const publishedAt = this.clock.now();
    const missing = ITEMS.filter((item) => !this.newest.has(item.id)).map((item) => ({
      id: item.id,
      version: item.version,
      data: item as object,
      publishedAt,
    }));
    if (missing.length > 0) await this.uow.run('item.propose', (tx) => this.insertMany(tx, ItemRow, missing));
    await this.reload();
  }

  /** Reads them again, for what another process published. */
  async reload(): Promise<void> {
    const rows = await this.reader(ItemRow).find({ order: { version: 'ASC' } });
    this.versions = new Map(rows.map((r) => [`${r.id}@${r.version}`, r.data as Item]));
    this.newest = new Map(rows.map((r) => [r.id, r.data as Item]));
  }

  list(): Item[] {
    return [...this.newest.values()];
  }

  /** Throws 404 `item-unknown`. */
  get(id: string): Item {
    const item = this.newest.get(id);
    if (!item) throw new Refusal('item-unknown', { status: 404 });
    return item;
  }

  /** The version that a matter was filed under. Throws 404 `item-unknown`. */
  version(id: string, version: number): Item {
    return this.versions.get(`${id}@${version}`) ?? this.get(id);
  }
}
