import type { Dialect } from './dialect.js';

/**
 * One DDL statement, or null where a dialect needs none. Its id is recorded once done; an id is for ever, and what it
 * does is never edited after a release.
 */
export interface Migration {
  readonly id: string;
  readonly up: (dialect: Dialect) => string | null;
}

/** A column's type for both dialects; each has its decorator in columns.ts. */
export interface ColumnType {
  readonly sqlite: string;
  readonly mysql: string;
  readonly nullable?: boolean;
}

const both = (sqlite: string, mysql = sqlite): ColumnType => ({ sqlite, mysql });

export const id = () => both('varchar(26)');
export const ref = id;
export const string = (length: number) => both(`varchar(${length})`);
export const key = string;
export const text = () => both('text');
export const ms = () => both('bigint');
export const cents = ms;
export const int = () => both('integer');
export const bool = () => both('boolean', 'tinyint');
export const json = () => both('json');
export const nullable = (type: ColumnType): ColumnType => ({ ...type, nullable: true });

export interface TableOptions {
  /** `['id']` unless told. */
  readonly primary?: readonly string[];
  /** Name → columns; the same names stand in the entity's `@Index`. */
  readonly unique?: Readonly<Record<string, readonly string[]>>;
  readonly indexes?: Readonly<Record<string, readonly string[]>>;
  /** Name → condition in plain SQL with unquoted snake_case columns; the same in the entity's `@Check`. */
  readonly checks?: Readonly<Record<string, string>>;
}

const quote = (dialect: Dialect, name: string) => (dialect === 'sqlite' ? `"${name}"` : `\`${name}\``);

const list = (dialect: Dialect, names: readonly string[]) =>
  names.map((name) => quote(dialect, name)).join(', ');

const columnLine = (dialect: Dialect, name: string, type: ColumnType) =>
  `${quote(dialect, name)} ${type[dialect]}${type.nullable ? '' : ' NOT NULL'}`;

const tail = (dialect: Dialect) =>
  dialect === 'mysql' ? ' ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin' : '';

const createTable = (
  dialect: Dialect,
  name: string,
  columns: Readonly<Record<string, ColumnType>>,
  { primary = ['id'], checks = {}, unique = {}, indexes = {} }: TableOptions,
) => {
  // MySQL makes a table with its indexes in one statement, many times faster than one by one.
  const keys = (kind: string, named: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(named).map(
      ([key, columns]) => `${kind} ${quote(dialect, key)} (${list(dialect, columns)})`,
    );
  const lines = [
    ...Object.entries(columns).map(([column, type]) => columnLine(dialect, column, type)),
    ...Object.entries(checks).map(([check, sql]) => `CONSTRAINT ${quote(dialect, check)} CHECK (${sql})`),
    `PRIMARY KEY (${list(dialect, primary)})`,
    ...(dialect === 'mysql' ? [...keys('UNIQUE INDEX', unique), ...keys('INDEX', indexes)] : []),
  ];
  return `CREATE TABLE ${quote(dialect, name)} (${lines.join(', ')})${tail(dialect)}`;
};

/** `CREATE [UNIQUE] INDEX`: also by itself, for an index that comes later. */
export const index = (
  table: string,
  name: string,
  columns: readonly string[],
  { unique = false } = {},
): Migration => ({
  id: `${table}.${name}`,
  up: (dialect) =>
    `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${quote(dialect, name)} ON ${quote(dialect, table)} (${list(dialect, columns)})`,
});

/** `ALTER TABLE … ADD COLUMN`: nullable ones only, as there are rows already. */
export const addColumn = (table: string, column: string, type: ColumnType): Migration => ({
  id: `${table}+${column}`,
  up: (dialect) =>
    `ALTER TABLE ${quote(dialect, table)} ADD COLUMN ${columnLine(dialect, column, { ...type, nullable: true })}`,
});

/** An index that SQLite makes after its table, and MySQL with it. */
const ownIndex = (...of: Parameters<typeof index>): Migration => {
  const { id: name, up } = index(...of);
  return { id: name, up: (dialect) => (dialect === 'sqlite' ? up(dialect) : null) };
};

/** A table with its indexes, written once for both dialects. Columns in snake_case. Never a number made by the database. */
export const table = (
  name: string,
  columns: Readonly<Record<string, ColumnType>>,
  options: TableOptions = {},
): Migration[] => [
  { id: name, up: (dialect) => createTable(dialect, name, columns, options) },
  ...Object.entries(options.unique ?? {}).map(([n, cols]) => ownIndex(name, n, cols, { unique: true })),
  ...Object.entries(options.indexes ?? {}).map(([n, cols]) => ownIndex(name, n, cols)),
];
