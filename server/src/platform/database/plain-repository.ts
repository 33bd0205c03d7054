import {
  type EntityManager,
  type EntityMetadata,
  type EntityTarget,
  type FindManyOptions,
  FindOperator,
  type FindOptionsWhere,
  InsertResult,
  type ObjectLiteral,
  type QueryResult,
  Repository,
  UpdateResult,
} from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';

/** A piece of a statement with the values of its `?`. */
interface Piece {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What of an entity goes into its statements, written once. */
interface Shape {
  readonly columns: readonly ColumnMetadata[];
  readonly byProperty: ReadonlyMap<string, { readonly column: ColumnMetadata; readonly name: string }>;
  readonly table: string;
  readonly select: string;
  readonly insert: string;
  readonly holes: string;
}

const COMPARISONS: Readonly<Record<string, string>> = {
  lessThan: '<',
  lessThanOrEqual: '<=',
  moreThan: '>',
  moreThanOrEqual: '>=',
};

const SIMPLE_FIND = new Set(['where', 'order', 'take']);

const shapes = new WeakMap<EntityMetadata, Shape>();

const shapeOf = (metadata: EntityMetadata): Shape => {
  const known = shapes.get(metadata);
  if (known) return known;
  const { columns } = metadata;
  const quoted = (name: string) => metadata.dataSource.driver.escape(name);
  const table = quoted(metadata.tableName);
  const names = columns.map((c) => quoted(c.databaseName)).join(', ');
  const shape = {
    columns,
    byProperty: new Map(
      columns.map((column) => [column.propertyName, { column, name: quoted(column.databaseName) }]),
    ),
    table,
    select: `SELECT ${names} FROM ${table}`,
    insert: `INSERT INTO ${table} (${names}) VALUES `,
    holes: `(${columns.map(() => '?').join(', ')})`,
  };
  shapes.set(metadata, shape);
  return shape;
};

const joined = (pieces: readonly Piece[], between: string): Piece => ({
  text: pieces.map((p) => p.text).join(between),
  values: pieces.flatMap((p) => p.values),
});

const isPlain = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/**
 * TypeORM's repository, whose everyday calls (find by columns, insert, update) become a statement directly instead of through a query
 * builder, which costs several times what the database does. Same statements, same conversions (the driver's own), same connection;
 * whatever is not plain goes TypeORM's way. `plain-repository.test.ts` holds the two against each other.
 */
class PlainRepository<E extends ObjectLiteral> extends Repository<E> {
  override async find(options?: FindManyOptions<E>): Promise<E[]> {
    const select = this.selectOf(options ?? {});
    return select ? this.read(select) : super.find(options);
  }

  override findBy(where: FindOptionsWhere<E> | FindOptionsWhere<E>[]): Promise<E[]> {
    return this.find({ where });
  }

  override async findOneBy(where: FindOptionsWhere<E> | FindOptionsWhere<E>[]): Promise<E | null> {
    const select = this.selectOf({ where, take: 1 });
    return select ? ((await this.read(select))[0] ?? null) : super.findOneBy(where);
  }

  override async insert(
    given: QueryDeepPartialEntity<E> | QueryDeepPartialEntity<E>[],
  ): Promise<InsertResult> {
    const rows = Array.isArray(given) ? given : [given];
    const values = rows.map((row) => this.rowOf(row));
    if (!this.queryRunner || rows.length === 0 || values.some((v) => v === undefined))
      return super.insert(given);
    const { insert, holes } = this.shape;
    const text = insert + rows.map(() => holes).join(', ');
    const result = new InsertResult();
    result.raw = await this.queryRunner.query(text, values.flat());
    return result;
  }

  override async update(
    criteria: Parameters<Repository<E>['update']>[0],
    changes: QueryDeepPartialEntity<E>,
  ): Promise<UpdateResult> {
    const where = this.whereOf(criteria);
    const set = this.setOf(changes);
    if (!this.queryRunner || !where || !set) return super.update(criteria, changes);
    const text = `UPDATE ${this.shape.table} SET ${set.text} WHERE ${where.text}`;
    const values = [...set.values, ...where.values];
    return UpdateResult.from((await this.queryRunner.query(text, values, true)) as QueryResult);
  }

  private get shape(): Shape {
    return shapeOf(this.metadata);
  }

  private stored(value: unknown, column: ColumnMetadata): unknown {
    return this.manager.dataSource.driver.preparePersistentValue(value, column);
  }

  private async read({ text, values }: Piece): Promise<E[]> {
    const source = this.manager.dataSource;
    const rows = (await (this.queryRunner
      ? this.queryRunner.query(text, [...values])
      : source.query(text, [...values]))) as Record<string, unknown>[];
    const { columns } = this.shape;
    return rows.map((row) => {
      const entity = this.metadata.create() as Record<string, unknown>;
      for (const column of columns)
        entity[column.propertyName] = source.driver.prepareHydratedValue(row[column.databaseName], column);
      return entity as unknown as E;
    });
  }

  private selectOf(options: FindManyOptions<E>): Piece | undefined {
    if (Object.keys(options).some((key) => !SIMPLE_FIND.has(key))) return undefined;
    const where = options.where === undefined ? { text: '', values: [] } : this.whereOf(options.where);
    const order = this.orderOf((options.order ?? {}) as Record<string, unknown>);
    const { take } = options;
    if (!where || order === undefined || (take !== undefined && !(Number.isInteger(take) && take > 0)))
      return undefined;
    const clauses = [
      this.shape.select,
      where.text && `WHERE ${where.text}`,
      order && `ORDER BY ${order}`,
      take === undefined ? '' : `LIMIT ${take}`,
    ];
    return { text: clauses.filter(Boolean).join(' '), values: where.values };
  }

  private orderOf(order: Record<string, unknown>): string | undefined {
    const parts = Object.entries(order).map(([property, direction]) => {
      const known = this.shape.byProperty.get(property);
      return known && (direction === 'ASC' || direction === 'DESC')
        ? `${known.name} ${direction}`
        : undefined;
    });
    return parts.includes(undefined) ? undefined : parts.join(', ');
  }

  /** One object: all of it; a list: any of them. Undefined for what TypeORM had better do, refusing what is null by mistake. */
  private whereOf(where: unknown): Piece | undefined {
    if (Array.isArray(where)) {
      const any = where.map((one) => this.allOf(one));
      if (any.length === 0 || any.includes(undefined)) return undefined;
      return joined(
        (any as Piece[]).map(({ text, values }) => ({ text: `(${text})`, values })),
        ' OR ',
      );
    }
    return this.allOf(where);
  }

  private allOf(where: unknown): Piece | undefined {
    if (typeof where !== 'object' || where === null || where instanceof FindOperator) return undefined;
    const terms = Object.entries(where).map(([property, value]) => {
      const known = this.shape.byProperty.get(property);
      return known && this.term(known, value);
    });
    return terms.length === 0 || terms.includes(undefined) ? undefined : joined(terms as Piece[], ' AND ');
  }

  private term(
    { column, name }: { column: ColumnMetadata; name: string },
    value: unknown,
  ): Piece | undefined {
    if (isPlain(value)) return { text: `${name} = ?`, values: [this.stored(value, column)] };
    if (!(value instanceof FindOperator)) return undefined;
    if (value.type === 'isNull') return { text: `${name} IS NULL`, values: [] };
    const comparison = COMPARISONS[value.type];
    if (comparison && isPlain(value.value))
      return { text: `${name} ${comparison} ?`, values: [this.stored(value.value, column)] };
    if (value.type !== 'in' || !Array.isArray(value.value)) return undefined;
    const list: unknown[] = value.value;
    if (list.length === 0 || !list.every(isPlain)) return undefined;
    return {
      text: `${name} IN (${list.map(() => '?').join(', ')})`,
      values: list.map((one) => this.stored(one, column)),
    };
  }

  /** The values of a row in the order of the columns; undefined when one is missing or an expression. */
  private rowOf(row: object): unknown[] | undefined {
    const given = row as Record<string, unknown>;
    const values: unknown[] = [];
    for (const column of this.shape.columns) {
      const value = given[column.propertyName];
      if (value === undefined || typeof value === 'function') return undefined;
      values.push(this.stored(value, column));
    }
    return values;
  }

  private setOf(changes: object): Piece | undefined {
    const parts = Object.entries(changes).map(([property, value]): Piece | undefined => {
      const known = this.shape.byProperty.get(property);
      if (!known || value === undefined || typeof value === 'function') return undefined;
      return { text: `${known.name} = ?`, values: [this.stored(value, known.column)] };
    });
    return parts.length === 0 || parts.includes(undefined) ? undefined : joined(parts as Piece[], ', ');
  }
}

/** The repository of an entity, on the manager's connection (a unit of work's) or the data source's. */
export const plainRepository = <E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
): Repository<E> => new PlainRepository(entity, manager, manager.queryRunner);
