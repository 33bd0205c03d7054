import {
  type DataSource,
  type EntityManager,
  type EntityMetadata,
  type EntityTarget,
  type FindManyOptions,
  FindOperator,
  type FindOptionsWhere,
  InsertResult,
  type ObjectLiteral,
  Repository,
  UpdateResult,
} from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { askRows, cellsOf, type Question, type Row, write } from './ask-directly.js';

interface NamedColumn {
  readonly column: ColumnMetadata;
  /** Quoted. */
  readonly name: string;
  /** Stored as it is: the driver converts nothing. */
  readonly asIs: boolean;
}

/** Columns that are asked for together. */
interface Choice {
  readonly columns: readonly NamedColumn[];
  /** Quoted, with commas. */
  readonly names: string;
  /** By what each is found in a row. */
  readonly cells: readonly (string | number)[];
}

/** What of an entity goes into its statements, written once. */
interface Shape extends Choice {
  readonly byProperty: ReadonlyMap<string, NamedColumn>;
  readonly table: string;
  readonly insert: string;
  readonly holes: string;
}

interface Select extends Question {
  readonly chosen: Choice;
}

const COMPARISONS: Readonly<Record<string, string>> = {
  lessThan: '<',
  lessThanOrEqual: '<=',
  moreThan: '>',
  moreThanOrEqual: '>=',
};

const holes = (n: number): string => Array(n).fill('?').join(', ');

const shapes = new WeakMap<EntityMetadata, Shape>();

const AS_IS: ReadonlySet<unknown> = new Set(['varchar', 'text', 'integer']);

const namedColumn = (column: ColumnMetadata): NamedColumn => ({
  column,
  name: column.entityMetadata.dataSource.driver.escape(column.databaseName),
  asIs: column.transformer === undefined && AS_IS.has(column.type),
});

const choiceOf = (source: DataSource, columns: readonly NamedColumn[]): Choice => ({
  columns,
  names: columns.map(({ name }) => name).join(', '),
  cells: cellsOf(
    source,
    columns.map(({ column }) => column.databaseName),
  ),
});

const shapeOf = (metadata: EntityMetadata): Shape => {
  const known = shapes.get(metadata);
  if (known) return known;
  const { dataSource, tableName } = metadata;
  const table = dataSource.driver.escape(tableName);
  const all = choiceOf(dataSource, metadata.columns.map(namedColumn));
  const shape = {
    ...all,
    byProperty: new Map(all.columns.map((one) => [one.column.propertyName, one])),
    table,
    insert: `INSERT INTO ${table} (${all.names}) VALUES `,
    holes: `(${holes(all.columns.length)})`,
  };
  shapes.set(metadata, shape);
  return shape;
};

const isPlain = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/**
 * TypeORM's repository, whose everyday calls (find by columns, is there one, insert, update) become a statement directly instead of through a query
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
    if (!select) return super.find(options);
    // Awaited only where it has to be: SQLite has answered already.
    const asked = askRows(this.manager.dataSource, this.queryRunner, select);
    return this.hydrated(select.chosen, asked instanceof Promise ? await asked : asked);
  }

  override findBy(where: FindOptionsWhere<E> | FindOptionsWhere<E>[]): Promise<E[]> {
    return this.find({ where });
  }

  override async findOneBy(where: FindOptionsWhere<E> | FindOptionsWhere<E>[]): Promise<E | null> {
    const [first] = await this.find({ where, take: 1 });
    return first ?? null;
  }

  override async existsBy(where: FindOptionsWhere<E> | FindOptionsWhere<E>[]): Promise<boolean> {
    const values: unknown[] = [];
    const condition = this.whereOf(where, values);
    if (!condition) return super.existsBy(where);
    const text = `SELECT 1 FROM ${this.shape.table} WHERE ${condition} LIMIT 1`;
    return (await askRows(this.manager.dataSource, this.queryRunner, { text, values, one: true })).length > 0;
  }

  override async insert(
    given: QueryDeepPartialEntity<E> | QueryDeepPartialEntity<E>[],
  ): Promise<InsertResult> {
    const rows: object[] = Array.isArray(given) ? given : [given];
    const values: unknown[] = [];
    const plain = rows.length > 0 && rows.every((row) => this.pushRow(row, values));
    if (!this.queryRunner || !plain) return super.insert(given);
    const text = this.shape.insert + Array(rows.length).fill(this.shape.holes).join(', ');
    await write(this.queryRunner, { text, values });
    return new InsertResult();
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
    const result = new UpdateResult();
    result.affected = await write(this.queryRunner, { text, values });
    return result;
  }

  private hydrated({ columns, cells }: Choice, rows: readonly Row[]): E[] {
    return rows.map((row) => {
      const entity = this.entity.create() as Record<string, unknown>;
      columns.forEach(({ column, asIs }, i) => {
        const cell = row[cells[i] ?? ''];
        entity[column.propertyName] = asIs ? cell : this.driver.prepareHydratedValue(cell, column);
      });
      return entity as unknown as E;
    });
  }

  private selectOf({ select, where, order, take, ...rest }: FindManyOptions<E>): Select | undefined {
    for (const _ in rest) return undefined;
    const chosen = select === undefined ? this.shape : this.chosen(select);
    if (!chosen) return undefined;
    const values: unknown[] = [];
    let text = `SELECT ${chosen.names} FROM ${this.shape.table}`;
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
    if (take === undefined) return { chosen, text, values };
    return Number.isInteger(take) && take > 0
      ? { chosen, text: `${text} LIMIT ${take}`, values, one: take === 1 }
      : undefined;
  }

  /** The columns of a `select: { id: true, … }`; undefined for its other forms. */
  private chosen(select: object): Choice | undefined {
    const known: NamedColumn[] = [];
    for (const [property, wanted] of Object.entries(select)) {
      const column = this.shape.byProperty.get(property);
      if (!column || wanted !== true) return undefined;
      known.push(column);
    }
    return known.length === 0 ? undefined : choiceOf(this.manager.dataSource, known);
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

  private term(known: NamedColumn, value: unknown, values: unknown[]): string | undefined {
    const { name } = known;
    const push = (one: unknown) => values.push(this.stored(one, known));
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
    for (const known of this.shape.columns) {
      const value = (row as Record<string, unknown>)[known.column.propertyName];
      if (value === undefined || typeof value === 'function') return false;
      values.push(this.stored(value, known));
    }
    return true;
  }

  private stored(value: unknown, { column, asIs }: NamedColumn): unknown {
    return asIs ? value : this.driver.preparePersistentValue(value, column);
  }

  private setOf(changes: object, values: unknown[]): string | undefined {
    const parts: string[] = [];
    for (const [property, value] of Object.entries(changes)) {
      const known = this.shape.byProperty.get(property);
      if (!known || value === undefined || typeof value === 'function') return undefined;
      values.push(this.stored(value, known));
      parts.push(`${known.name} = ?`);
    }
    return parts.join(', ');
  }
}

const repositories = new WeakMap<EntityManager, Map<unknown, PlainRepository<ObjectLiteral>>>();

/** The repository of an entity, on the manager's connection (a unit of work's) or the data source's. */
export const plainRepository = <E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
): Repository<E> => {
  const known = repositories.get(manager) ?? new Map<unknown, PlainRepository<ObjectLiteral>>();
  repositories.set(manager, known);
  const repository = known.get(entity) ?? new PlainRepository(entity as EntityTarget<ObjectLiteral>, manager);
  known.set(entity, repository);
  return repository as unknown as Repository<E>;
};
