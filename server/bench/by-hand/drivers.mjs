// The bare drivers, as a careful hand would use them: prepared statements, one writer at a time on SQLite, a pool on MariaDB.
import mysql from 'mysql2/promise';
import { openSqlite } from '../database.mjs';

/**
 * @typedef {{
 *   all: (sql: string, values: unknown[]) => any[] | Promise<any[]>,
 *   get: (sql: string, values: unknown[]) => any | Promise<any>,
 *   run: (sql: string, values: unknown[]) => unknown,
 * }} Connection
 * @typedef {Connection & { commit: () => Promise<void>, rollback: () => Promise<void> }} Unit
 * @typedef {Connection & { begin: () => Promise<Unit>, close: () => Promise<void> }} Driver
 */

/** @returns {Connection} */
const prepared = (db) => {
  const known = new Map();
  const statement = (sql) => {
    if (!known.has(sql)) known.set(sql, db.prepare(sql));
    return known.get(sql);
  };
  return {
    all: (sql, values) => statement(sql).all(values),
    get: (sql, values) => statement(sql).get(values),
    run: (sql, values) => statement(sql).run(values),
  };
};

/** @returns {Driver} */
const sqlite = (file) => {
  const files = [openSqlite(file), openSqlite(file)];
  const [writer, reader] = files.map(prepared);
  let tail = Promise.resolve();
  const begin = async () => {
    const before = tail;
    let over;
    tail = new Promise((done) => {
      over = done;
    });
    await before;
    writer.run('BEGIN', []);
    const end = (how) => async () => {
      try {
        writer.run(how, []);
      } finally {
        over();
      }
    };
    return { ...writer, commit: end('COMMIT'), rollback: end('ROLLBACK') };
  };
  const close = async () => {
    for (const one of files) one.close();
  };
  return { ...reader, begin, close };
};

/** @returns {Connection} */
const on = (connection) => ({
  all: async (sql, values) => (await connection.query(sql, values))[0],
  get: async (sql, values) => (await connection.query(sql, values))[0][0],
  run: (sql, values) => connection.query(sql, values),
});

/** @returns {Driver} */
const mariadb = (url) => {
  const pool = mysql.createPool({ uri: url, connectionLimit: 20, decimalNumbers: true, jsonStrings: true });
  pool.pool.on('connection', (connection) =>
    connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED'),
  );
  const begin = async () => {
    const connection = await pool.getConnection();
    await connection.query('START TRANSACTION');
    const end = (how) => async () => {
      try {
        await connection.query(how);
      } finally {
        connection.release();
      }
    };
    return { ...on(connection), commit: end('COMMIT'), rollback: end('ROLLBACK') };
  };
  return { ...on(pool), begin, close: () => pool.end() };
};

/** @returns {Driver} */
export const driverFor = (url) => (url.startsWith('mysql://') ? mariadb(url) : sqlite(url));
