import type { DataSource } from 'typeorm';

/** Two families of SQL. MariaDB, MySQL and what speaks their protocol share one. */
export type Dialect = 'sqlite' | 'mysql';

export const dialectOf = (source: DataSource): Dialect =>
  source.options.type === 'better-sqlite3' ? 'sqlite' : 'mysql';

interface DriverFault {
  readonly errno?: number;
  readonly code?: string;
}

const faultOf = (error: unknown): DriverFault =>
  ((error as { driverError?: DriverFault } | undefined)?.driverError ?? error ?? {}) as DriverFault;

/** Thrown inside a unit of work to have it rolled back and run again: another one has just changed what it read. */
export class TryAgain extends Error {}

/** Deadlock, lock wait, or (snapshot isolation) a row that changed meanwhile: the same work may simply be done again. */
export const isTransient = (error: unknown): boolean => {
  const { errno } = faultOf(error);
  return error instanceof TryAgain || errno === 1213 || errno === 1205 || errno === 1020;
};

/** A row with the same primary key or unique index exists already. */
export const isDuplicate = (error: unknown): boolean => {
  const { code } = faultOf(error);
  return (
    code === 'ER_DUP_ENTRY' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE'
  );
};

/** A DDL statement whose effect is there already: a migration that was killed between the deed and its record. */
export const isAlreadyThere = (error: unknown): boolean => {
  const { errno, code } = faultOf(error);
  if (errno === 1050 || errno === 1060 || errno === 1061) return true;
  return code === 'SQLITE_ERROR' && /already exists|duplicate column name/.test(String(error));
};
