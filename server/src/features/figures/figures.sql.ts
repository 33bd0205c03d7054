import { MEASURE_KEYS, type Measure, NOES, NOW_MEASURES } from '@huiyin/shared/domain/figures/measures';
import type { Cursor } from '../../platform/http/cursor.js';
import { LINE_COLUMNS } from '../matter/store/line.js';

/** A statement, or a part of one, with its values, one for each `?`. */
interface Sql {
  text: string;
  values: readonly (string | number)[];
}

/** Which matters: of these centres, received in this time; of one window, or (null) of none. */
export interface Slice {
  readonly centreIds: readonly string[];
  readonly from: number;
  readonly until: number;
  readonly windowId?: string | null | undefined;
}

const sql = (text: string, ...values: (string | number)[]): Sql => ({ text, values });

const WORD_TOO_LATE = 'm.word_at IS NOT NULL AND m.word_at > m.first_promise';
const KEPT = 'm.word_at IS NOT NULL AND m.word_at <= m.first_promise';
const DELIVERED = "m.ending = 'delivered'";
const ended = (ending: string) => sql('m.ending = ?', ending);
const answered = (result: string) => sql(`${DELIVERED} AND o.result = ?`, result);
const weight = (of: string) => sql('o.weight = ?', of);

/** What each measure asks of a matter: the same as `MEASURES` of the domain, held together by a test. */
const askedBy = (measure: Measure, now: number): Sql => {
  switch (measure) {
    case 'received':
      return sql('1 = 1');
    case 'kept':
      return sql(KEPT);
    case 'broken':
      return sql(
        `((${WORD_TOO_LATE}) OR (m.word_at IS NULL AND COALESCE(m.closed_at, ?) > m.first_promise))`,
        now,
      );
    case 'not-due':
      return sql('m.word_at IS NULL AND m.closed_at IS NULL AND m.first_promise >= ?', now);
    case 'over-before':
      return sql('m.word_at IS NULL AND m.closed_at IS NOT NULL AND m.closed_at <= m.first_promise');
    case 'at-once':
      return sql(`${KEPT} AND o.weight = 'on-the-spot' AND m.word_at = m.answered_at`);
    case 'returned':
      return sql('m.returns > 0');
    case 'our-fault':
      return sql('m.faults > 0');
    case 'urged':
      return sql('m.urges > 0');
    case 'moved':
      return sql('m.moves > 0');
    case 'unmoved':
      return sql('COALESCE(m.moves, 0) = 0');
    case 'solved':
      return sql(
        `${DELIVERED} AND (o.result IS NULL OR o.result NOT IN (${NOES.map(() => '?').join(', ')}))`,
        ...NOES,
      );
    case 'refused':
    case 'cannot':
    case 'not-agreed':
      return answered(measure);
    case 'withdrawn':
    case 'joined':
    case 'transferred':
    case 'no-address':
    case 'unreachable':
      return ended(measure);
    case 'open':
    case 'owed-now':
      return sql('m.closed_at IS NULL');
    case 'late-now':
      return sql("m.owed_turn = 'us' AND m.owed_promise < ?", now);
    case 'answered':
      return sql('o.weight IS NOT NULL');
    case 'weight-on-the-spot':
      return weight('on-the-spot');
    case 'weight-ordinary':
      return weight('ordinary');
    case 'weight-grave':
      return weight('grave');
    case 'asked-rating':
      return sql(`(${DELIVERED} OR r.score IS NOT NULL)`);
    case 'satisfied':
      return sql('r.score > 2');
    case 'unsatisfied':
      return sql('r.score <= 2');
    case 'silent':
      return sql(`${DELIVERED} AND r.score IS NULL`);
    case 'called-back':
      return sql('c.id IS NOT NULL');
    case 'callback-solved':
      return sql("c.result = 'asked' AND c.solved = 1");
    case 'callback-not-solved':
      return sql("c.result = 'asked' AND c.solved = 0");
    case 'callback-silent':
      return sql("c.result = 'silent'");
    case 'callback-unreached':
      return sql("c.result = 'unreached'");
    case 'callback-waiting':
      return sql('c.id IS NOT NULL AND c.result IS NULL');
  }
};

/** What is owed at this moment stands in the matter itself. */
const OWED_FROM = 'FROM matter m';
const FROM = `FROM matter m LEFT JOIN matter_outcome o ON o.id = m.id LEFT JOIN matter_rating r ON r.id = m.id
  LEFT JOIN aftercare_callback c ON c.matter_id = m.id`;

/** What people bring; a task is given. */
const BROUGHT = "m.kind <> 'task'";

const inCentres = ({ centreIds, windowId }: Slice): Sql => {
  const centres = sql(`m.centre_id IN (${centreIds.map(() => '?').join(', ')}) AND ${BROUGHT}`, ...centreIds);
  if (windowId === undefined) return centres;
  if (windowId === null) return { ...centres, text: `${centres.text} AND m.window_id IS NULL` };
  return { text: `${centres.text} AND m.window_id = ?`, values: [...centres.values, windowId] };
};

/** `> 0` and not IS NULL of the end: what is open is a range of an index. */
const STILL_OWED = 'm.owed_promise > 0';

const whole = (of: Slice, now: boolean): Sql => {
  const { text, values } = inCentres(of);
  if (now) return { text: `${text} AND ${STILL_OWED}`, values };
  return {
    text: `${text} AND m.created_at >= ? AND m.created_at < ?`,
    values: [...values, of.from, of.until],
  };
};

export const OF_MONTH = MEASURE_KEYS.filter((key) => !NOW_MEASURES.includes(key));

/** One row a desk: `centre_id`, `window_id`, `n0` … in the order of `measures`, and the sums of how often. */
export const countsSql = (of: Slice, measures: readonly Measure[], now: number): Sql => {
  const owed = measures.every((m) => NOW_MEASURES.includes(m));
  const sums = measures.map((measure, i) => {
    const { text, values } = askedBy(measure, now);
    return sql(`SUM(CASE WHEN ${text} THEN 1 ELSE 0 END) AS n${i}`, ...values);
  });
  const { text, values } = whole(of, owed);
  return {
    text: `SELECT m.centre_id, m.window_id, ${sums.map((s) => s.text).join(', ')},
      SUM(m.returns) AS times_returned, SUM(m.faults) AS times_faults, SUM(m.urges) AS times_urged,
      SUM(CASE WHEN m.answered_at IS NOT NULL THEN 1 ELSE 0 END) AS timed
      ${owed ? OWED_FROM : FROM} WHERE ${text} GROUP BY m.centre_id, m.window_id`,
    values: [...sums.flatMap((s) => s.values), ...values],
  };
};

/** The `nth` (from 0) of the times from received to answered, shortest first. */
export const tookSql = (of: Slice, nth: number): Sql => {
  const { text, values } = whole(of, false);
  return {
    text: `SELECT m.answered_at - m.created_at AS took FROM matter m WHERE ${text} AND m.answered_at IS NOT NULL ORDER BY took LIMIT 1 OFFSET ${nth}`,
    values,
  };
};

/** One page of the list behind a number, newest first, at most `limit` rows of `LINE_COLUMNS`. */
export const listSql = (
  of: Slice,
  measure: Measure,
  now: number,
  after: Cursor | null,
  limit: number,
): Sql => {
  const [scope, asks] = [whole(of, NOW_MEASURES.includes(measure)), askedBy(measure, now)];
  const rest = after
    ? sql(' AND m.created_at <= ? AND (m.created_at < ? OR m.id < ?)', after.at, after.at, after.id)
    : sql('');
  return {
    text: `SELECT ${LINE_COLUMNS.map((column) => `m.${column}`).join(', ')} ${FROM}
      WHERE ${scope.text} AND ${asks.text}${rest.text} ORDER BY m.created_at DESC, m.id DESC LIMIT ${limit}`,
    values: [...scope.values, ...asks.values, ...rest.values],
  };
};
