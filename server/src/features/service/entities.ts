import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  MsColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A published version of a catalogue item; what runs keeps the one it was filed under. */
@Entity('item')
export class ItemRow {
  @PrimaryColumn({ type: 'varchar', length: 80 }) id!: string;
  @PrimaryColumn({ type: 'integer' }) version!: number;
  @JsonColumn() data!: object;
  @MsColumn() publishedAt!: number;
}

/** What a service adds to its matter: the item's version, and the answers, sealed. */
@Entity('service_request')
@Index('service_request_deem', ['deemAt'])
export class ServiceRequest {
  /** The matter's id. */
  @IdColumn() id!: string;
  @StringColumn(80) itemId!: string;
  @IntColumn() itemVersion!: number;
  @RefColumn() residentId!: string;
  @JsonColumn() answers!: object;
  /** When it last came to us: filed, or mended. */
  @MsColumn({ nullable: true }) receivedAt!: number | null;
  /** When silence counts as acceptance; null where the item knows no such day, or it is over. */
  @MsColumn({ nullable: true }) deemAt!: number | null;
}

/** What was wrong with one paper, in one round of asking. */
@Entity('service_problem')
@Index('service_problem_matter', ['matterId'])
export class ServiceProblem {
  @IdColumn() id!: string;
  @RefColumn() matterId!: string;
  @StringColumn(60) slot!: string;
  @StringColumn(20) problem!: 'missing' | 'blurred' | 'incomplete' | 'expired' | 'wrong-paper' | 'other';
  @TextColumn({ nullable: true }) note!: string | null;
  @TextColumn({ nullable: true }) whereToGet!: string | null;
  @MsColumn() at!: number;
  @MsColumn({ nullable: true }) mendedAt!: number | null;
  @IntColumn({ nullable: true }) round!: number | null;
  /** Rectangles on the pictures: `mark` of contracts/acceptance. */
  @JsonColumn({ nullable: true }) marks!: object | null;
  /** Who may fetch it, and who in the household can. */
  @StringColumn(8, { nullable: true }) fetch!: string | null;
  @StringColumn(40, { nullable: true }) fetchName!: string | null;
}
