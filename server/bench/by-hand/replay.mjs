// Makes the statements of a plan for one request, by the bare driver.
import { randomInt } from 'node:crypto';
import { monotonicFactory } from 'ulid';
import { isBegin, isCommit } from './plan.mjs';

const ulid = monotonicFactory(Math.random);

const valueFrom = (source, said, done) => {
  const { from, before = '', after = '' } = source;
  if (from === 'plan') return source.value;
  if (from === 'now') return done.now + source.plus;
  if (from === 'number') return String(randomInt(10 ** 9, 10 ** 10 - 1));
  if (from === 'fresh') {
    done.fresh[source.nth] ??= ulid(done.now);
    return done.fresh[source.nth];
  }
  if (from === 'request') return before + source.path.reduce((at, key) => at?.[key], said) + after;
  const row = done.rows[source.step]?.[source.row];
  return before + (row ? Object.values(row)[source.cell] : source.value) + after;
};

/**
 * Side by side where the server's ran side by side, and in one transaction what was in one.
 * @param {import('./drivers.mjs').Driver} db @param {import('./plan.mjs').Plan} plan
 * @param {ReturnType<typeof import('./plan.mjs').saidIn>} said
 * @returns {Promise<unknown[][]>} all rows that were read, by statement
 */
export const replay = async (db, { steps, beside }, said) => {
  const done = { now: Date.now(), fresh: [], rows: [] };
  let unit;
  const make = async (i) => {
    const step = steps[i];
    if (isBegin(step)) {
      unit = await db.begin();
      return;
    }
    if (isCommit(step)) {
      await unit.commit();
      unit = undefined;
      return;
    }
    const values = step.values.map((source) => valueFrom(source, said, done));
    const connection = step.inUnit ? unit : db;
    if (!step.reads) await connection.run(step.text, values);
    else if (step.one) done.rows[i] = [await connection.get(step.text, values)].filter(Boolean);
    else done.rows[i] = await connection.all(step.text, values);
  };
  try {
    for (const group of beside) {
      if (group.length === 1) await make(group[0]);
      else await Promise.all(group.map(make));
    }
  } catch (error) {
    await unit?.rollback();
    throw error;
  }
  return done.rows.filter(Boolean);
};
