import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  JsonColumn,
  MsColumn,
  RefColumn,
  StringColumn,
} from '../../../platform/database/columns.js';

/**
 * Something of a person that may be used again: which matter has it, and under which key. The thing itself lies with that matter, once:
 * a photo among its papers, an answer in its sealed form.
 */
@Entity('given')
@Index('given_resident', ['residentId', 'kind', 'key'])
@Index('given_matter', ['matterId'])
@Index('given_until', ['untilAt'])
export class GivenRow {
  @IdColumn() id!: string;
  @RefColumn() residentId!: string;
  @StringColumn(8) kind!: 'paper' | 'answer';
  /** A paper's slot, or the field's key. */
  @StringColumn(60) key!: string;
  /** Of an answer the question's type: the same key of another type is another question. */
  @StringColumn(20, { nullable: true }) type!: string | null;
  @StringColumn(120) label!: string;
  @RefColumn() matterId!: string;
  @MsColumn() at!: number;
  @MsColumn() untilAt!: number;
  /** Not offered any more: a newer one came, it was found wrong, or the person took it back. */
  @MsColumn({ nullable: true }) overAt!: number | null;
  @StringColumn(8, { nullable: true }) overWhy!: 'newer' | 'wrong' | 'owner' | null;
  /** A paper's pages: others of the household may have put theirs under the same slot. Null of an answer. */
  @JsonColumn({ nullable: true }) files!: readonly string[] | null;
}

/** It was used again: by whom, for which matter. The person sees every row. */
@Entity('given_use')
@Index('given_use_given', ['givenId'])
@Index('given_use_matter', ['matterId'])
export class GivenUseRow {
  @IdColumn() id!: string;
  @RefColumn() givenId!: string;
  @RefColumn() matterId!: string;
  /** `account:…`, `staff:…`. */
  @StringColumn(40) byId!: string;
  @StringColumn(80) byLabel!: string;
  @MsColumn() at!: number;
  /** The pages of a paper, as they are called in that matter. Null of an answer. */
  @JsonColumn({ nullable: true }) files!: readonly string[] | null;
}
