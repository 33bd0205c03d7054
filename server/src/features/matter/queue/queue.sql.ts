import type * as contracts from '@huiyin/shared/contracts/queue';
import type * as z from 'zod';
import type { Cursor } from '../../../platform/http/cursor.js';
import { LINE_COLUMNS } from '../store/line.js';

export type QueueView = z.infer<typeof contracts.queueView>;

export const VIEWS: readonly QueueView[] = [
  ...(['mine', 'desk', 'due-soon', 'late', 'waiting', 'undelivered'] as const),
  ...(['offered', 'urged'] as const),
];

/** What of a member of staff's posts makes up their queue: a centre that they lead stands for its windows and its disputes. */
export interface Desk {
  staffId: string;
  windowIds: readonly string[];
  mediatorCentres: readonly string[];
  leadCentres: readonly string[];
  /** Windows of all their posts, and centres in which they mediate: what is asked of these is asked of them. */
  ownWindows: readonly string[];
  tables: readonly string[];
  /** Centres on whose roster they are, but that they don't lead. */
  rosters: readonly string[];
}

/** What of the queue: one view at this moment, perhaps of one party alone. */
export interface Slice {
  view: QueueView;
  now: number;
  partyId?: string | undefined;
}

/** A statement with its values, one for each `?`. */
export interface Sql {
  text: string;
  values: readonly (string | number)[];
}

const DAY = 86_400_000;
/** Counts are exact up to here, then "999+": no count walks a whole table. */
export const COUNT_TO = 999;

const sql = (text: string, ...values: (string | number)[]): Sql => ({ text, values });

const joined = (parts: readonly Sql[], between: string): Sql => ({
  text: parts.map((p) => p.text).join(between),
  values: parts.flatMap((p) => p.values),
});

/** A piece of work inside it is mine, whoever owes the answer. */
const MY_TASK = 'id IN (SELECT matter_id FROM matter_task WHERE assignee_id = ? AND done_at IS NULL)';

/**
 * The reasons for which a matter may be in the queue, no two of which hold for the same matter. An OR of them would walk all that the
 * desk ever had; so each is asked by itself, in the order of promises that one index has, no further than needed, and the answers are
 * put together.
 */
const reasons = (desk: Desk, view: QueueView, now: number): Sql[] => {
  const me = desk.staffId;
  const mine = sql("owed_kind = 'staff' AND owed_id = ?", me);
  if (view === 'mine')
    return [
      mine,
      sql('holder_id = ? AND (lease_until IS NULL OR lease_until > ?) AND owed_id <> ?', me, now, me),
      sql(
        `${MY_TASK} AND (holder_id IS NULL OR holder_id <> ? OR lease_until <= ?) AND owed_id <> ?`,
        me,
        me,
        now,
        me,
      ),
    ];
  if (view === 'offered') return askedOf(desk, 'offer_id');
  if (view === 'urged') return askedOf(desk, 'urge_id');
  return [
    mine,
    ...rosters(desk),
    ...desk.windowIds.map((id) => sql("window_id = ? AND kind <> 'dispute' AND owed_id <> ?", id, me)),
    ...desk.mediatorCentres.map((id) => sql("centre_id = ? AND kind = 'dispute' AND owed_id <> ?", id, me)),
    ...desk.leadCentres.map((id) => sql('centre_id = ? AND owed_id <> ?', id, me)),
  ];
};

/** An offer to be answered, a sentence to be said: asked of them by name, of their windows, of their committee. */
const askedOf = (desk: Desk, column: 'offer_id' | 'urge_id'): Sql[] => [
  sql(`${column} = ?`, desk.staffId),
  ...desk.ownWindows.map((id) => sql(`${column} = ? AND kind <> 'dispute'`, id)),
  ...desk.tables.map((id) =>
    sql(`${column} IN (SELECT id FROM service_window WHERE centre_id = ?) AND kind = 'dispute'`, id),
  ),
];

/** What has come to the roster of a centre of theirs, unless it is in the queue by their window, committee or lead already. */
const rosters = ({ rosters, windowIds, mediatorCentres, leadCentres }: Desk): Sql[] => {
  const none = (column: string, ids: readonly string[]): Sql =>
    ids.length === 0
      ? sql('1 = 1')
      : sql(`(${column} IS NULL OR ${column} NOT IN (${ids.map(() => '?').join(', ')}))`, ...ids);
  const service = [sql("kind <> 'dispute'"), none('window_id', windowIds)];
  const dispute = [sql("kind = 'dispute'"), none('centre_id', mediatorCentres)];
  const of = (id: string, more: Sql[]): Sql =>
    joined(
      [sql("owed_kind = 'roster' AND owed_id = ?", id), none('centre_id', leadCentres), ...more],
      ' AND ',
    );
  return [
    ...rosters.map((id) => of(id, service)),
    ...mediatorCentres.map((id) => of(id, dispute)),
    ...leadCentres.map((id) => of(id, [none('window_id', windowIds), none('centre_id', mediatorCentres)])),
  ];
};

/** What each view asks of an owed answer. */
export const asked = ({ view, now }: Pick<Slice, 'view' | 'now'>): Sql[] => {
  switch (view) {
    case 'mine':
    case 'offered':
    case 'urged':
      return [];
    case 'desk':
      return [sql("owed_turn = 'us'")];
    case 'due-soon':
      return [sql("owed_turn = 'us' AND owed_promise >= ? AND owed_promise < ?", now, now + DAY)];
    case 'late':
      return [sql("owed_turn = 'us' AND owed_promise < ?", now)];
    case 'waiting':
      return [sql("owed_turn <> 'us'")];
    case 'undelivered':
      return [sql("state IN ('concluded', 'followed')")];
  }
};

/** `> 0` and not IS NOT NULL: SQLite takes only the first as the bound of an index. */
export const OWED = 'owed_promise > 0';

/** The conditions of one view: each a reason with all that is asked besides. */
const conditions = (desk: Desk, of: Slice, after: Cursor | null = null): Sql[] => {
  const besides = [
    sql(OWED),
    ...(of.partyId === undefined ? [] : [sql('owed_id = ?', of.partyId)]),
    ...asked(of),
    ...(after
      ? [sql('owed_promise >= ? AND (owed_promise > ? OR id > ?)', after.at, after.at, after.id)]
      : []),
  ];
  return reasons(desk, of.view, of.now).map((reason) => joined([reason, ...besides], ' AND '));
};

const SOONEST = 'ORDER BY owed_promise, id LIMIT';

/** One page, soonest promise first, at most `limit` rows of `LINE_COLUMNS`. */
export const pageSql = (desk: Desk, of: Slice, after: Cursor | null, limit: number): Sql => {
  const branches = conditions(desk, of, after).map(({ text, values }, i) =>
    sql(
      `SELECT * FROM (SELECT id, owed_promise FROM matter WHERE ${text} ${SOONEST} ${limit}) r${i}`,
      ...values,
    ),
  );
  const { text, values } = joined(branches, ' UNION ALL ');
  const columns = LINE_COLUMNS.map((c) => `m.${c}`).join(', ');
  return sql(
    `SELECT ${columns} FROM (${text} ${SOONEST} ${limit}) q JOIN matter m ON m.id = q.id ORDER BY q.owed_promise, q.id`,
    ...values,
  );
};

/** A sum of small counts, each walked no further than one past `COUNT_TO`. */
const countOf = (desk: Desk, of: Slice): Sql => {
  const counts = conditions(desk, of).map(({ text, values }) =>
    sql(`(SELECT COUNT(*) FROM (SELECT 1 FROM matter WHERE ${text} LIMIT ${COUNT_TO + 1}) r)`, ...values),
  );
  return joined(counts, ' + ');
};

/** One row with `n0`, `n1` …: how many each of `VIEWS` holds; more than `COUNT_TO` means only that. */
export const countsSql = (desk: Desk, of: Omit<Slice, 'view'>): Sql => {
  const counts = VIEWS.map((view, i) => {
    const { text, values } = countOf(desk, { ...of, view });
    return sql(`${text} AS n${i}`, ...values);
  });
  const { text, values } = joined(counts, ', ');
  return sql(`SELECT ${text}`, ...values);
};

/** Rows of `kind`, `id` and `oldest`: who owes something in this scope, with the earliest promise of each. */
export const partiesSql = (desk: Desk): Sql => {
  const branches = reasons(desk, 'desk', 0).map(({ text, values }) =>
    sql(`SELECT owed_kind, owed_id, owed_promise FROM matter WHERE ${text} AND ${OWED}`, ...values),
  );
  const { text, values } = joined(branches, ' UNION ALL ');
  return sql(
    `SELECT owed_kind AS kind, owed_id AS id, MIN(owed_promise) AS oldest FROM (${text}) q GROUP BY owed_kind, owed_id`,
    ...values,
  );
};
