// The bare drivers, as a careful hand would use them: prepared statements, one writer at a time on SQLite, a pool on MariaDB.
import mysql from 'mysql2/promise';
import { openSqlite } from '../database.mjs';

/**
 * @typedef {{ all: (sql: string, values?: unknown[]) => any[] | Promise<any[]>, run: (sql: string, values?: unknown[]) => unknown }} Connection
 * @typedef {Connection & { transaction: <T>(work: (tx: Connection) => Promise<T>) => Promise<T> }} Driver
 */

/** @returns {Connection} */
const prepared = (db) => {
  const known = new Map();
  const statement = (sql) => {
    if (!known.has(sql)) known.set(sql, db.prepare(sql));
    return known.get(sql);
  };
  return {
    all: (sql, values = []) => statement(sql).all(...values),
    run: (sql, values = []) => statement(sql).run(...values),
  };
};

/** @returns {Driver} */
const sqlite = (file) => {
  const [writer, reader] = [openSqlite(file), openSqlite(file)].map(prepared);
  let tail = Promise.resolve();
  const once = async (work) => {
    writer.run('BEGIN');
    try {
      const result = await work(writer);
      writer.run('COMMIT');
      return result;
    } catch (error) {
      writer.run('ROLLBACK');
      throw error;
    }
  };
  const transaction = (work) => {
    const turn = tail.then(() => once(work));
    tail = turn.catch(() => undefined);
    return turn;
  };
  return { ...reader, transaction };
};

/** @returns {Connection} */
const on = (connection) => ({
  all: async (sql, values = []) => (await connection.query(sql, values))[0],
  run: (sql, values = []) => connection.query(sql, values),
});

/** @returns {Driver} */
const mariadb = (url) => {
  const pool = mysql.createPool({ uri: url, connectionLimit: 20 });
  const transaction = async (work) => {
    const connection = await pool.getConnection();
    try {
      await connection.query('START TRANSACTION');
      const result = await work(on(connection));
      await connection.query('COMMIT');
      return result;
    } catch (error) {
      await connection.query('ROLLBACK');
      throw error;
    } finally {
      connection.release();
    }
  };
  return { ...on(pool), transaction };
};

/** @returns {Driver} */
export const driverFor = (url) => (url.startsWith('mysql://') ? mariadb(url) : sqlite(url));
