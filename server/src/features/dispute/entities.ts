import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  JsonColumn,
  MsColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** What a dispute adds to its matter: the case as it was brought. The story and what is wanted are sealed. */
@Entity('dispute_case')
export class DisputeCase {
  /** The matter's id. */
  @IdColumn() id!: string;
  @StringColumn(20) type!: string;
  /** 'none', or the red flag that was raised. */
  @StringColumn(20) danger!: string;
  @StringColumn(80) otherName!: string;
  /** Phone and whereabouts of the other side, as told; sealed. */
  @JsonColumn() other!: object;
  @JsonColumn() story!: object;
  @MsColumn({ nullable: true }) meetingAt!: number | null;
  @TextColumn({ nullable: true }) meetingWhere!: string | null;
}

/** What one side says; nobody of the other side ever reads it. Sealed. */
@Entity('dispute_statement')
@Index('dispute_statement_matter', ['matterId'])
export class DisputeStatement {
  @IdColumn() id!: string;
  @RefColumn() matterId!: string;
  /** The party who said it; null: noted by the mediator alone. */
  @RefColumn({ nullable: true }) partyId!: string | null;
  @JsonColumn() words!: object;
  @MsColumn() at!: number;
}
