import Libsql from 'libsql';
import mysql from 'mysql2';
import type { DatabaseConfig } from '../config/config.js';

export type Row = Record<string, unknown>;

/** One moment of a database, read beside a running server: SQLite's WAL and InnoDB both show a snapshot that nobody's write disturbs. */
export interface Snapshot {
  tables(): Promise<string[]>;
  rows(table: string): AsyncIterable<Row>;
  close(): Promise<void>;
}

interface Statement {
  all(): Row[];
  iterate(): Iterable<Row>;
}

interface Connection {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

const sqliteSnapshot = (file: string): Snapshot => {
  const connection = new Libsql(file) as unknown as Connection;
  connection.exec('PRAGMA query_only = 1');
  connection.exec('BEGIN');
  return {
    tables: async () =>
      connection
        .prepare(
          "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
        )
        .all()
        .map(({ name }) => String(name)),
    rows: async function* (table) {
      yield* connection.prepare(`SELECT * FROM "${table}"`).iterate();
    },
    close: async () => connection.close(),
  };
};

const mysqlSnapshot = async (url: string): Promise<Snapshot> => {
  const connection = mysql.createConnection({
    uri: url,
    charset: 'utf8mb4_bin',
    // JSON stays the text that was stored; whole numbers too large for a double come as text.
    jsonStrings: true,
    supportBigNumbers: true,
  });
  const query = (sql: string) => connection.promise().query(sql);
  await query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  await query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
  return {
    tables: async () => {
      const [found] = await query(
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name",
      );
      return (found as { name: string }[]).map(({ name }) => name);
    },
    rows: (table) => connection.query(`SELECT * FROM \`${table}\``).stream() as AsyncIterable<Row>,
    close: () => connection.promise().end(),
  };
};

/** Opens a snapshot without the lock that the server holds: a backup is made while people work. */
export const openSnapshot = async (config: DatabaseConfig): Promise<Snapshot> =>
  config.dialect === 'sqlite' ? sqliteSnapshot(config.file) : mysqlSnapshot(config.url);
