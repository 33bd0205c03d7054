import { Inject, Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { askNamed, type Row } from './ask-directly.js';
import { DataSources } from './data-sources.js';
import { plainRepository } from './plain-repository.js';
import { openTx, type Tx } from './tx.js';

const CHUNK = 500;

type Writing =
  | 'save'
  | 'insert'
  | 'update'
  | 'updateAll'
  | 'upsert'
  | 'delete'
  | 'deleteAll'
  | 'remove'
  | 'clear'
  | 'softRemove'
  | 'softDelete'
  | 'recover'
  | 'restore'
  | 'increment'
  | 'decrement'
  | 'query'
  | 'sql'
  | 'manager'
  | 'extend';

/** A repository that only reads; what slips through (a query builder's `insert()`) the connection refuses. */
export type Reader<E extends ObjectLiteral> = Omit<Repository<E>, Writing>;

/**
 * What a feature's repository extends. Method names say the use case (`findOpenByWindow`), not the SQL; methods that
 * write ask for the `tx`.
 */
@Injectable()
export abstract class BaseRepository {
  @Inject(DataSources) private readonly sources!: DataSources;

  /** Rows inside a unit of work: to write, and to read what it wrote itself. */
  protected rows<E extends ObjectLiteral>(tx: Tx, entity: EntityTarget<E>): Repository<E> {
    return plainRepository(openTx(tx).manager, entity);
  }

  /** Rows as the last commit left them; the connection refuses writes. */
  protected reader<E extends ObjectLiteral>(entity: EntityTarget<E>): Reader<E> {
    return this.sources.rowsForReading(entity);
  }

  /** A SELECT written by hand, through the reader: for what the ORM can't say (UNION) or says too slowly. `?` for each value. */
  protected async select<R extends object = Record<string, unknown>>({
    text,
    values,
  }: {
    text: string;
    values: readonly (string | number)[];
  }): Promise<R[]> {
    return (await askNamed(this.sources.reader, { text, values })) as readonly Row[] as R[];
  }

  /** Inside the unit when there is one, else the reader: for a look-up that both need. */
  protected from<E extends ObjectLiteral>(tx: Tx | undefined, entity: EntityTarget<E>): Reader<E> {
    return tx ? this.rows(tx, entity) : this.reader(entity);
  }

  /** Inserts in statements of at most 500 rows. Far more than that belongs into several units. */
  protected async insertMany<E extends ObjectLiteral>(
    tx: Tx,
    entity: EntityTarget<E>,
    rows: readonly QueryDeepPartialEntity<E>[],
  ): Promise<void> {
    for (let at = 0; at < rows.length; at += CHUNK) {
      await this.rows(tx, entity).insert(rows.slice(at, at + CHUNK) as QueryDeepPartialEntity<E>[]);
    }
  }

  /**
   * `UPDATE … WHERE criteria`, true if exactly one row matched: for `version` and lease checks. MySQL counts rows
   * matched, not rows changed, as the driver asks for it.
   */
  protected async updateOne<E extends ObjectLiteral>(
    tx: Tx,
    entity: EntityTarget<E>,
    criteria: Parameters<Repository<E>['update']>[0],
    changes: QueryDeepPartialEntity<E>,
  ): Promise<boolean> {
    const { affected } = await this.rows(tx, entity).update(criteria, changes);
    return affected === 1;
  }
}
