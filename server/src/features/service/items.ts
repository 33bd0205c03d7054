import { ITEMS } from '@huiyin/shared/catalogue/index';
import type { Item } from '@huiyin/shared/catalogue/item';
import { asItem } from '@huiyin/shared/catalogue/older-items';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { BaseRepository } from '../../platform/database/base-repository.js';
import { isDuplicate, TryAgain } from '../../platform/database/dialect.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/errors/errors.js';
import { nextVersion } from '../matter/kinds/next-version.js';
import { ItemRow } from './entities.js';

/** The service catalogue as published: rows, proposed by shared's files. Few and read at every turn: kept in memory. */
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

  /** Publishes the files of this programme where they differ from what is published: as a new version, never over an old one. */
  async publish(files: readonly Item[] = ITEMS): Promise<void> {
    const publishedAt = this.clock.now();
    await this.uow.run('item.publish', async (tx) => {
      const published = await this.rows(tx, ItemRow).find();
      const fresh = files.flatMap((item) => {
        const own = published.filter(({ id }) => id === item.id).map(({ data }) => data as Item);
        const version = nextVersion(own, item);
        return version === null ? [] : [{ id: item.id, version, data: { ...item, version }, publishedAt }];
      });
      await this.insertMany(tx, ItemRow, fresh).catch((error: unknown) => {
        throw isDuplicate(error) ? new TryAgain('published twice at once', { cause: error }) : error;
      });
    });
    await this.reload();
  }

  /** Reads them again, for what another process published. */
  async reload(): Promise<void> {
    const rows = await this.reader(ItemRow).find({ order: { version: 'ASC' } });
    this.versions = new Map(rows.map((r) => [`${r.id}@${r.version}`, asItem(r.data)]));
    this.newest = new Map(rows.map((r) => [r.id, asItem(r.data)]));
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
