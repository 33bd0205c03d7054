import { Column, PrimaryColumn } from 'typeorm';

interface Optional {
  readonly nullable?: boolean;
}

/** MariaDB hands bigint over as text; milliseconds and cents are safe as numbers. */
const asNumber = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

/** The ULID of a row. */
export const IdColumn = () => PrimaryColumn({ type: 'varchar', length: 26 });

/** Another row's ULID. */
export const RefColumn = (options: Optional = {}) => Column({ type: 'varchar', length: 26, ...options });

/** Short text. SQLite keeps no limit: the contract's schema does. */
export const StringColumn = (length: number, options: Optional = {}) =>
  Column({ type: 'varchar', length, ...options });

/** A primary key that is no ULID (a code, a name). */
export const KeyColumn = (length: number) => PrimaryColumn({ type: 'varchar', length });

/** Long text, up to some 20,000 Chinese characters. */
export const TextColumn = (options: Optional = {}) => Column({ type: 'text', ...options });

/** UTC milliseconds. */
export const MsColumn = (options: Optional = {}) =>
  Column({ type: 'bigint', transformer: asNumber, ...options });

/** Money as whole cents. */
export const CentsColumn = MsColumn;

/** A whole number under 2³¹. */
export const IntColumn = (options: Optional = {}) => Column({ type: 'integer', ...options });

export const BoolColumn = (options: Optional = {}) => Column({ type: 'boolean', ...options });

/** A plain JSON value. MySQL may reorder its keys: whoever hashes it writes it canonically first. */
export const JsonColumn = (options: Optional = {}) => Column({ type: 'json', ...options });
