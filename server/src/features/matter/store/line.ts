import type { Matter } from './entities.js';

/** Its columns, as they are asked for. */
export const LINE_COLUMNS = [
  ...['id', 'number', 'kind', 'title', 'state', 'place_path', 'centre_id', 'window_id', 'holder_id'],
  ...['owed_kind', 'owed_id', 'owed_turn', 'owed_promise', 'owed_limit', 'owed_provisional'],
  ...['applicant_name', 'urgent', 'urged_at', 'created_at', 'closed_at', 'ending'],
] as const;

type Camel<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : S;

/** What a line of a list is drawn from: a part of the matter. */
export type Line = Pick<Matter, Camel<(typeof LINE_COLUMNS)[number]>>;

const number = (value: unknown): number | null => (value === null ? null : Number(value));

/** A row of `LINE_COLUMNS` as the driver hands it over; flags are 0 and 1 there, and MariaDB may write milliseconds as text. */
export const lineOf = (row: Record<string, unknown>): Line => ({
  id: row.id as string,
  number: row.number as string,
  kind: row.kind as string,
  title: row.title as string,
  state: row.state as string,
  placePath: row.place_path as string,
  centreId: row.centre_id as string,
  windowId: row.window_id as string | null,
  holderId: row.holder_id as string | null,
  owedKind: row.owed_kind as Line['owedKind'],
  owedId: row.owed_id as string | null,
  owedTurn: row.owed_turn as Line['owedTurn'],
  owedPromise: number(row.owed_promise),
  owedLimit: number(row.owed_limit),
  owedProvisional: row.owed_provisional === null ? null : Boolean(Number(row.owed_provisional)),
  applicantName: row.applicant_name as string,
  urgent: Boolean(Number(row.urgent)),
  urgedAt: number(row.urged_at),
  createdAt: Number(row.created_at),
  closedAt: number(row.closed_at),
  ending: row.ending as string | null,
});
