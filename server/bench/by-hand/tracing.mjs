// Loaded into the server with `--import`: writes down each statement that a request makes, in BENCH_TRACE, a JSON line each.
// Never part of a server that is measured.
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import Libsql from 'libsql';
import mysql from 'mysql2';

const requests = new AsyncLocalStorage();
let moment = 0;

subscribe('http.server.request.start', ({ request }) => requests.enterWith(request.headers['bench-trace']));

const ROWS = 60;
/** Rows as lists, however the driver gave them. */
const listed = (rows) => (Array.isArray(rows) ? rows.slice(0, ROWS).map((row) => Object.values(row)) : []);

/** `asked` and `got` are moments in one sequence: what was asked before another was answered ran beside it. */
const note = (request, connection, text, values, asked, rows) => {
  const event = { request, connection, text, values: values ?? [], asked, got: ++moment, rows: listed(rows) };
  appendFileSync(process.env.BENCH_TRACE, `${JSON.stringify(event)}\n`);
};

const ids = new WeakMap();
let connections = 0;
const idOf = (connection) => {
  if (!ids.has(connection)) ids.set(connection, ++connections);
  return ids.get(connection);
};

const { prepare } = Libsql.prototype;
Libsql.prototype.prepare = function (text) {
  const statement = prepare.call(this, text);
  for (const name of ['run', 'get', 'all']) {
    const plain = statement[name].bind(statement);
    statement[name] = (...values) => {
      const request = requests.getStore();
      if (request === undefined) return plain(...values);
      const asked = ++moment;
      const result = plain(...values);
      const rows = name === 'all' ? result : name === 'get' && result ? [result] : [];
      note(request, idOf(this), text, values.flat(), asked, rows);
      return result;
    };
  }
  return statement;
};

/** A unit of work talks by its own connection, a reading by the pool, which hands a finished query (no `done`) to one of its connections. */
for (const { prototype } of [mysql.Connection, mysql.Pool]) {
  const { query } = prototype;
  prototype.query = function (sql, values, done) {
    const request = requests.getStore();
    if (request === undefined || typeof done !== 'function') return query.call(this, sql, values, done);
    const asked = ++moment;
    return query.call(this, sql, values, (error, rows, fields) => {
      if (!error) note(request, idOf(this), typeof sql === 'string' ? sql : sql.sql, values, asked, rows);
      done(error, rows, fields);
    });
  };
}
