// From the statements of one request as the server made them, to a plan that makes the same statements for any other request.
import { createHash } from 'node:crypto';

/**
 * Where a value comes from: said in the request, read by an earlier statement, new in each request, or always the same.
 * @typedef {{ from: 'request', path: (string | number)[] } | { from: 'row', step: number, row: number, cell: number, value: string }
 *   | { from: 'fresh', nth: number } | { from: 'number' } | { from: 'now', plus: number } | { from: 'plan', value: unknown }} Source
 * @typedef {Source & { before?: string, after?: string }} Value `account:` before an id, `LAST` after a prefix
 * @typedef {{ text: string, one: boolean, reads: boolean, inUnit: boolean, values: Value[] }} Step
 * @typedef {{ steps: Step[], beside: number[][] }} Plan `beside`: the steps in their order; those of one list side by side
 */

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const NUMBER = /^[1-9]\d{9}$/;
const BEGIN = /^(BEGIN|START TRANSACTION)/i;
const COMMIT = /^COMMIT/i;
/** Shorter texts are words (`us`, `v1`), not what one row is tied to another by. */
const TELLING = 3;

/** What the server puts behind a prefix that it looks for, to say where its range ends. */
const LAST = '\u{10ffff}';

const isTime = (value) => typeof value === 'number' && value > 1e12 && value < 1e13;

/** Every text in a request, with the way to it. */
const textsIn = (value, path = []) => {
  if (typeof value === 'string') return [[value, path]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
};

/** What a request says, as both the plan and the hand read it. */
export const saidIn = ({ path, token, key, body }) => ({
  path: decodeURIComponent(path).split(/[/?&=]/),
  token: createHash('sha256').update(token).digest('hex'),
  key,
  body,
});

/** Remembers where each text was seen first, and tells where a value comes from. */
class Sources {
  known = new Map();
  fresh = 0;

  constructor(said, now) {
    this.now = now;
    for (const [text, path] of textsIn(said)) this.learn(text, { from: 'request', path });
  }

  learn(value, source) {
    if (typeof value === 'string' && value.length >= TELLING && !this.known.has(value))
      this.known.set(value, source);
  }

  learnRows(step, rows) {
    for (const [row, cells] of rows.entries())
      for (const [cell, value] of cells.entries()) this.learn(value, { from: 'row', step, row, cell, value });
  }

  /** @returns {Value} */
  of(value) {
    if (isTime(value)) return { from: 'now', plus: value - this.now };
    if (typeof value !== 'string') return { from: 'plan', value };
    const known = this.known.get(value);
    if (known) return known;
    const at = value.indexOf(':') + 1;
    const tail = at > 0 && this.known.get(value.slice(at));
    if (tail) return { ...tail, before: value.slice(0, at) };
    const beginning = this.known.get(value.slice(0, -LAST.length));
    if (beginning && value.endsWith(LAST)) return { ...beginning, after: LAST };
    if (NUMBER.test(value)) return { from: 'number' };
    if (!ULID.test(value)) return { from: 'plan', value };
    const source = { from: 'fresh', nth: this.fresh++ };
    this.learn(value, source);
    return source;
  }
}

/** Statements that ran side by side: asked before the first of them was answered. */
const groupsOf = (events) => {
  const groups = [];
  let until = -1;
  for (const [i, { asked, got }] of events.entries()) {
    if (asked < until) groups.at(-1).push(i);
    else groups.push([i]);
    until = asked < until ? Math.min(until, got) : got;
  }
  return groups;
};

/**
 * @param {{ connection: number, text: string, values: unknown[], asked: number, got: number, rows: unknown[][] }[]} trace of one request
 * @param {{ path: string, token: string, key?: string, body?: unknown }} request the one that was traced
 * @returns {Plan}
 */
export const planOf = (trace, request, now) => {
  const events = trace.filter(({ text }) => !/^SET /i.test(text)).sort((a, b) => a.asked - b.asked);
  const sources = new Sources(saidIn(request), now);
  let unit = null;
  const steps = events.map(({ connection, text, values, rows }, i) => {
    if (BEGIN.test(text)) unit = connection;
    const step = {
      text,
      one: /LIMIT 1$/i.test(text),
      reads: /^SELECT/i.test(text),
      inUnit: connection === unit,
      values: values.map((value) => sources.of(value)),
    };
    sources.learnRows(i, rows);
    if (COMMIT.test(text)) unit = null;
    return step;
  });
  return { steps, beside: groupsOf(events) };
};

export const isBegin = ({ text }) => BEGIN.test(text);
export const isCommit = ({ text }) => COMMIT.test(text);
