import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type mysql from 'mysql2';
import { DataSource, type DataSourceOptions, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { DatabaseConfig } from '../config/config.js';
import { Operation } from '../errors/errors.js';
import { type Dialect, dialectOf } from './dialect.js';
import { LockFile } from './lock-file.js';
import { SnakeCase } from './naming.js';
import { plainRepository } from './plain-repository.js';

export type EntityClass = new () => ObjectLiteral;

/** No query of ours takes longer; one on a dead link would hang for ever without it. */
const LONGEST_QUERY_MS = 15_000;

/** The two doors to one database: `writer`, opened only by the unit of work, and `reader`, which refuses writes. */
export class DataSources {
  constructor(
    readonly writer: DataSource,
    readonly reader: DataSource,
    private readonly lock: LockFile | null,
  ) {}

  get dialect(): Dialect {
    return dialectOf(this.writer);
  }

  /** Rows as the last commit left them, for reading only: the connection itself refuses the rest. */
  rowsForReading<E extends ObjectLiteral>(entity: EntityTarget<E>) {
    return plainRepository(this.reader.manager, entity);
  }

  async close(): Promise<void> {
    await Promise.all([this.reader, this.writer].filter((s) => s.isInitialized).map((s) => s.destroy()));
    this.lock?.release();
  }
}

interface LibsqlConnection {
  pragma(source: string): unknown;
  prepare(source: string): { readonly reader: boolean };
}

/** The ORM asks each statement at every use whether it answers rows, and libsql looks it up each time: once is enough. */
const rememberReaders = (connection: LibsqlConnection): void => {
  const prepare = connection.prepare.bind(connection);
  connection.prepare = (source) => {
    const statement = prepare(source);
    return Object.defineProperty(statement, 'reader', { value: statement.reader });
  };
};

const sqliteOptions = (
  driver: unknown,
  file: string,
  entities: EntityClass[],
  door: 'writer' | 'reader',
): DataSourceOptions => ({
  type: 'better-sqlite3',
  driver,
  database: file,
  statementCacheSize: 500,
  entities,
  namingStrategy: new SnakeCase(),
  prepareDatabase: (connection: LibsqlConnection) => {
    connection.pragma('busy_timeout = 5000');
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    if (door === 'reader') connection.pragma('query_only = 1');
    rememberReaders(connection);
  },
});

type Callback = (connection: {
  query(sql: string, done: (error: Error | null) => void): void;
  destroy(): void;
}) => void;

/** mysql2 whose every new connection says first what it is for. A connection that could not say it is not used. */
const driverThatPrepares = (driver: typeof mysql, statements: readonly string[]) => ({
  ...driver,
  createPool: (options: mysql.PoolOptions) => {
    const pool = driver.createPool(options);
    const prepare: Callback = (connection) => {
      for (const sql of statements) connection.query(sql, (error) => error && connection.destroy());
    };
    pool.on('connection', prepare as never);
    return pool;
  },
});

const mysqlOptions = (
  driver: typeof mysql,
  { dialect, url, poolSize }: Extract<DatabaseConfig, { url: string }>,
  entities: EntityClass[],
  door: 'writer' | 'reader',
  patient: boolean,
): DataSourceOptions => ({
  type: dialect,
  driver: driverThatPrepares(driver, [
    "SET SESSION time_zone = '+00:00'",
    'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
    ...(door === 'reader' ? ['SET SESSION TRANSACTION READ ONLY'] : []),
  ]),
  url,
  entities,
  namingStrategy: new SnakeCase(),
  charset: 'utf8mb4_bin',
  timezone: 'Z',
  poolSize,
  bigNumberStrings: false,
  connectTimeout: 5_000,
  ...(patient ? {} : { maxQueryExecutionTime: LONGEST_QUERY_MS, enableQueryTimeout: true }),
  // JSON comes as its text, as from SQLite; the ORM parses it once.
  extra: { decimalNumbers: true, enableKeepAlive: true, jsonStrings: true },
});

/**
 * Opens both doors; `patient` lets a statement take as long as it needs (a migration of a large table). A SQLite file is held for this process alone (see `LockFile`).
 * Throws `Operation` when another process holds it.
 */
export const openDataSources = async (
  config: DatabaseConfig,
  entities: EntityClass[],
  { patient = false } = {},
): Promise<DataSources> => {
  // Only the one that is used is loaded.
  if (config.dialect !== 'sqlite') {
    const { default: driver } = await import('mysql2');
    const [writer, reader] = (['writer', 'reader'] as const).map(
      (door) => new DataSource(mysqlOptions(driver, config, entities, door, patient)),
    ) as [DataSource, DataSource];
    return initialized(writer, reader, null);
  }
  const { default: driver } = await import('libsql');
  const lock = holdFile(config.file);
  return initialized(
    new DataSource(sqliteOptions(driver, config.file, entities, 'writer')),
    new DataSource(sqliteOptions(driver, config.file, entities, 'reader')),
    lock,
  );
};

const holdFile = (file: string): LockFile => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return LockFile.take(`${file}.lock`);
  } catch (cause) {
    if (cause instanceof Operation) throw cause;
    const words = `没有权限往 ${dirname(file)} 里写数据库。请换一个位置（DATABASE_URL 或 HUIYIN_DATA），或改这个文件夹的权限。`;
    throw new Operation(words, { cause });
  }
};

const initialized = async (writer: DataSource, reader: DataSource, lock: LockFile | null) => {
  const sources = new DataSources(writer, reader, lock);
  try {
    await writer.initialize();
    await reader.initialize();
    return sources;
  } catch (error) {
    await sources.close();
    throw asOperation(error);
  }
};

/** What a wrong address, a wrong password or a server that is away looks like to the driver. */
const asOperation = (error: unknown): unknown => {
  const { code } = error as { code?: string };
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT') {
    return new Operation('连不上数据库。请检查 DATABASE_URL 里的地址和端口，以及数据库是否在运行。', {
      cause: error,
    });
  }
  if (
    code === 'ER_ACCESS_DENIED_ERROR' ||
    code === 'ER_DBACCESS_DENIED_ERROR' ||
    code === 'ER_BAD_DB_ERROR'
  ) {
    return new Operation('数据库不让进。请检查 DATABASE_URL 里的用户名、密码和库名，以及这个用户的权限。', {
      cause: error,
    });
  }
  return error;
};
