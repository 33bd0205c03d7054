// The two databases through their bare drivers, as somebody would use them by hand: no ORM, no pool of ours.
import Libsql from 'libsql';
import mysql from 'mysql2/promise';

/**
 * @typedef {{
 *   dialect: 'sqlite' | 'mariadb',
 *   all: (sql: string, values?: unknown[]) => Promise<Record<string, any>[]>,
 *   insert: (table: string, columns: string[], rows: unknown[][]) => Promise<void>,
 *   close: () => Promise<void>,
 * }} Database
 */

const ROWS_A_STATEMENT = 500;

/** The same safe settings as the server's own connection. */
export const openSqlite = (file) => {
  const db = new Libsql(file);
  for (const pragma of ['busy_timeout = 5000', 'journal_mode = WAL', 'synchronous = FULL']) db.pragma(pragma);
  return db;
};

/** @returns {Database} */
const sqlite = (file) => {
  const db = openSqlite(file);
  // Only to be filled quickly: what is measured opens connections of its own.
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -262144');
  return {
    dialect: 'sqlite',
    all: async (sql, values = []) => {
      const statement = db.prepare(sql);
      if (statement.reader) return statement.all(...values);
      statement.run(...values);
      return [];
    },
    insert: async (table, columns, rows) => {
      const holes = columns.map(() => '?').join(', ');
      const statement = db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${holes})`);
      db.exec('BEGIN');
      for (const row of rows) statement.run(...row);
      db.exec('COMMIT');
    },
    close: async () => {
      db.close();
    },
  };
};

/** @returns {Promise<Database>} */
const mariadb = async (url) => {
  const connection = await mysql.createConnection(url);
  // So that `||` puts texts together, as in SQLite.
  await connection.query("SET SESSION sql_mode = CONCAT(@@sql_mode, ',PIPES_AS_CONCAT')");
  return {
    dialect: 'mariadb',
    all: async (sql, values = []) => (await connection.query(sql, values))[0],
    insert: async (table, columns, rows) => {
      for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT)
        await connection.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ?`, [
          rows.slice(at, at + ROWS_A_STATEMENT),
        ]);
    },
    close: () => connection.end(),
  };
};

/** @param {string} url a SQLite file, or `mysql://…` @returns {Promise<Database>} */
export const openDatabase = async (url) => (url.startsWith('mysql://') ? mariadb(url) : sqlite(url));
