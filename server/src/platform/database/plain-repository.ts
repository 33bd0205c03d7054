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

interface NamedColumn {
  readonly column: ColumnMetadata;
  /** Quoted. */
  readonly name: string;
}

/** What of an entity goes into its statements, written once. */
interface Shape {
  readonly columns: readonly ColumnMetadata[];
  readonly byProperty: ReadonlyMap<string, NamedColumn>;
  readonly table: string;
  readonly select: string;
  readonly insert: string;
  readonly holes: string;
}

interface Select {
  readonly text: string;
  readonly values: unknown[];
}

const COMPARISONS: Readonly<Record<string, string>> = {
  lessThan: '<',
  lessThanOrEqual: '<=',
  moreThan: '>',
  moreThanOrEqual: '>=',
};

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

const isPlain = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const holes = (n: number): string => Array(n).fill('?').join(', ');

/**
 * TypeORM's repository, whose everyday calls (find by columns, insert, update) become a statement directly instead of through a query
 * builder, which costs several times what the database does. Same statements, same conversions (the driver's own), same connection;
 * whatever is not plain goes TypeORM's way. `plain-repository.test.ts` holds the two against each other.
 *
 * The writers of statements push the values of their `?` onto a list, and answer undefined for what is not plain.
 */
class PlainRepository<E extends ObjectLiteral> extends Repository<E> {
  private readonly shape: Shape;
  private readonly entity: EntityMetadata;
  private readonly driver: EntityManager['dataSource']['driver'];

  constructor(target: EntityTarget<E>, manager: EntityManager) {
    super(target, manager, manager.queryRunner);
    this.entity = manager.dataSource.getMetadata(target);
    this.shape = shapeOf(this.entity);
    this.driver = manager.dataSource.driver;
  }

  override async find(options: FindManyOptions<E> = {}): Promise<E[]> {
    const select = this.selectOf(options);
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
    const rows: object[] = Array.isArray(given) ? given : [given];
    const values: unknown[] = [];
    const plain = this.queryRunner && rows.length > 0 && rows.every((row) => this.pushRow(row, values));
    if (!plain) return super.insert(given);
    const text = this.shape.insert + Array(rows.length).fill(this.shape.holes).join(', ');
    const result = new InsertResult();
    result.raw = await this.queryRunner?.query(text, values);
    return result;
  }

  override async update(
    criteria: Parameters<Repository<E>['update']>[0],
    changes: QueryDeepPartialEntity<E>,
  ): Promise<UpdateResult> {
    const values: unknown[] = [];
    const set = this.setOf(changes, values);
    const where = set && this.whereOf(criteria, values);
    if (!this.queryRunner || !where) return super.update(criteria, changes);
    const text = `UPDATE ${this.shape.table} SET ${set} WHERE ${where}`;
    return UpdateResult.from((await this.queryRunner.query(text, values, true)) as QueryResult);
  }

  private async read({ text, values }: Select): Promise<E[]> {
    const asked = this.queryRunner ?? this.manager.dataSource;
    const rows = (await asked.query(text, values)) as Record<string, unknown>[];
    return rows.map((row) => {
      const entity = this.entity.create() as Record<string, unknown>;
      for (const column of this.shape.columns)
        entity[column.propertyName] = this.driver.prepareHydratedValue(row[column.databaseName], column);
      return entity as unknown as E;
    });
  }

  private selectOf({ where, order, take, ...rest }: FindManyOptions<E>): Select | undefined {
    for (const _ in rest) return undefined;
    const values: unknown[] = [];
    let text = this.shape.select;
    if (where !== undefined) {
      const condition = this.whereOf(where, values);
      if (!condition) return undefined;
      text += ` WHERE ${condition}`;
    }
    if (order !== undefined) {
      const by = this.orderOf(order);
      if (!by) return undefined;
      text += ` ORDER BY ${by}`;
    }
    if (take === undefined) return { text, values };
    return Number.isInteger(take) && take > 0 ? { text: `${text} LIMIT ${take}`, values } : undefined;
  }

  private orderOf(order: object): string | undefined {
    const parts: string[] = [];
    for (const [property, direction] of Object.entries(order)) {
      const known = this.shape.byProperty.get(property);
      if (!known || (direction !== 'ASC' && direction !== 'DESC')) return undefined;
      parts.push(`${known.name} ${direction}`);
    }
    return parts.join(', ');
  }

  /** One object: all of it; a list: any of them. What is null or missing by mistake is left to TypeORM, which refuses it. */
  private whereOf(where: unknown, values: unknown[]): string | undefined {
    if (!Array.isArray(where)) return this.allOf(where, values);
    const parts: string[] = [];
    for (const one of where) {
      const all = this.allOf(one, values);
      if (!all) return undefined;
      parts.push(`(${all})`);
    }
    return parts.join(' OR ');
  }

  private allOf(where: unknown, values: unknown[]): string | undefined {
    if (typeof where !== 'object' || where === null || where instanceof FindOperator) return undefined;
    const parts: string[] = [];
    for (const [property, value] of Object.entries(where)) {
      const known = this.shape.byProperty.get(property);
      const term = known && this.term(known, value, values);
      if (!term) return undefined;
      parts.push(term);
    }
    return parts.join(' AND ');
  }

  private term({ column, name }: NamedColumn, value: unknown, values: unknown[]): string | undefined {
    const push = (one: unknown) => values.push(this.driver.preparePersistentValue(one, column));
    if (isPlain(value)) {
      push(value);
      return `${name} = ?`;
    }
    if (!(value instanceof FindOperator)) return undefined;
    if (value.type === 'isNull') return `${name} IS NULL`;
    const operand: unknown = value.value;
    const comparison = COMPARISONS[value.type];
    if (comparison && isPlain(operand)) {
      push(operand);
      return `${name} ${comparison} ?`;
    }
    if (value.type !== 'in' || !Array.isArray(operand) || operand.length === 0 || !operand.every(isPlain))
      return undefined;
    for (const one of operand) push(one);
    return `${name} IN (${holes(operand.length)})`;
  }

  /** A row's values in the order of the columns; false when one is missing or an expression. */
  private pushRow(row: object, values: unknown[]): boolean {
    for (const column of this.shape.columns) {
      const value = (row as Record<string, unknown>)[column.propertyName];
      if (value === undefined || typeof value === 'function') return false;
      values.push(this.driver.preparePersistentValue(value, column));
    }
    return true;
  }

  private setOf(changes: object, values: unknown[]): string | undefined {
    const parts: string[] = [];
    for (const [property, value] of Object.entries(changes)) {
      const known = this.shape.byProperty.get(property);
      if (!known || value === undefined || typeof value === 'function') return undefined;
      values.push(this.driver.preparePersistentValue(value, known.column));
      parts.push(`${known.name} = ?`);
    }
    return parts.join(', ');
  }
}

/** The repository of an entity, on the manager's connection (a unit of work's) or the data source's. */
export const plainRepository = <E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
): Repository<E> => new PlainRepository(entity, manager);
