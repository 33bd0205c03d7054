import type { DataSource, QueryRunner } from 'typeorm';
import { Bug } from '../errors/errors.js';

/** A statement with a `?` for each value. */
export interface Question {
  readonly text: string;
  readonly values: readonly unknown[];
  /** No more than one row is wanted: the text says LIMIT 1. */
  readonly one?: boolean;
}

/** A row; `cellsOf` says by what its cells are called. */
export type Row = Readonly<Record<string | number, unknown>>;

/** The parts of libsql's connection and of TypeORM's SQLite driver that are not in their types. */
interface Statement {
  raw(): Statement;
  columns(): readonly { name: string }[];
  get(values: readonly unknown[]): Row | undefined;
  all(values: readonly unknown[]): Row[];
  run(values: readonly unknown[]): { changes: number };
}
interface Connection {
  prepare(text: string): Statement;
}
interface Internals {
  databaseConnection?: Connection;
}

/** The same of mysql2: its pool, and the connection that a runner holds. */
interface Talking {
  query(how: { sql: string; timeout?: number }, values: readonly unknown[], done: Done): void;
}
type Done = (error: Error | null, result: unknown) => void;
interface PoolInternals {
  pool?: Talking;
}

const LATE = 'a statement after its unit of work was over';
const CLOSED = 'the database is closed';

const isSqlite = (source: DataSource): boolean => source.options.type === 'better-sqlite3';

const connectionOf = (source: DataSource, runner: QueryRunner | undefined): Connection => {
  if (runner?.isReleased) throw new Bug(LATE);
  const connection = (source.driver as unknown as Internals).databaseConnection;
  if (!connection) throw new Bug(CLOSED);
  return connection;
};

type Prepare = (connection: Connection, text: string) => Statement;
const MOST = 500;

/** Prepares each text once per connection; when there are too many, the oldest goes. */
const remembering = (prepare: Prepare): Prepare => {
  const known = new WeakMap<Connection, Map<string, Statement>>();
  return (connection, text) => {
    const statements = known.get(connection) ?? new Map<string, Statement>();
    known.set(connection, statements);
    const found = statements.get(text);
    if (found) return found;
    const [oldest] = statements.keys();
    if (statements.size >= MOST && oldest !== undefined) statements.delete(oldest);
    const made = prepare(connection, text);
    statements.set(text, made);
    return made;
  };
};

/** Two memories, as a statement answers either lists or objects. */
const listing = remembering((connection, text) => connection.prepare(text).raw());
const naming = remembering((connection, text) => connection.prepare(text));

/** By what the cells of these columns are found in a row of `askRows`: their place in SQLite's lists, which cost half of what objects do; else their name. */
export const cellsOf = (source: DataSource, names: readonly string[]): readonly (string | number)[] =>
  isSqlite(source) ? names.map((_, place) => place) : names;

/** As the driver's options say: a query on a dead link would hang for ever. */
const patienceOf = ({ options }: DataSource): { timeout?: number } =>
  options.maxQueryExecutionTime === undefined ? {} : { timeout: options.maxQueryExecutionTime };

/** On MySQL: by the unit's own connection, or by any of the pool. */
const talk = async (
  source: DataSource,
  runner: QueryRunner | undefined,
  { text, values }: Question,
): Promise<unknown> => {
  if (runner?.isReleased) throw new Bug(LATE);
  const by: Talking | undefined = runner ? await runner.connect() : (source.driver as PoolInternals).pool;
  if (!by) throw new Bug(CLOSED);
  return new Promise((done, fail) => {
    by.query({ sql: text, ...patienceOf(source) }, values, (error, result) =>
      error ? fail(error) : done(result),
    );
  });
};

/**
 * Asks for rows. On SQLite it goes to the prepared statement itself, which answers at once: the ORM's way makes eight promises of it. A
 * runner that is released refuses, as it does the ORM's way: a late statement must not ride on another's transaction.
 */
export const askRows = (
  source: DataSource,
  runner: QueryRunner | undefined,
  question: Question,
): readonly Row[] | Promise<readonly Row[]> => {
  if (!isSqlite(source)) return talk(source, runner, question) as Promise<readonly Row[]>;
  const { text, values, one = false } = question;
  const statement = listing(connectionOf(source, runner), text);
  if (!one) return statement.all(values);
  const row = statement.get(values);
  return row ? [row] : [];
};

const namesOf = new WeakMap<Statement, readonly string[]>();

/** Lists made into objects here: that is quicker than the driver's way. */
const nameCells = (statement: Statement, rows: readonly Row[]): readonly Row[] => {
  const names = namesOf.get(statement) ?? statement.columns().map(({ name }) => name);
  namesOf.set(statement, names);
  return rows.map((cells) => {
    const row: Record<string, unknown> = {};
    names.forEach((name, i) => {
      row[name] = cells[i];
    });
    return row;
  });
};

/** Asks for rows whose cells go by their names on every database. */
export const askNamed = async (source: DataSource, question: Question): Promise<readonly Row[]> => {
  if (!isSqlite(source)) return talk(source, undefined, question) as Promise<readonly Row[]>;
  const statement = listing(connectionOf(source, undefined), question.text);
  return nameCells(statement, statement.all(question.values));
};

/** Writes. @returns how many rows matched */
export const write = async (runner: QueryRunner, question: Question): Promise<number> => {
  const source = runner.dataSource;
  if (isSqlite(source))
    return naming(connectionOf(source, runner), question.text).run(question.values).changes;
  return ((await talk(source, runner, question)) as { affectedRows: number }).affectedRows;
};
