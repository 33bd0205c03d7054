import { Entity, Index } from 'typeorm';
import {
  BoolColumn,
  IdColumn,
  IntColumn,
  MsColumn,
  RefColumn,
  StringColumn,
} from '../../../platform/database/columns.js';

/** One time that a request was given back with a list. The first closes the list; `ourFault`: asked for what could have been known then. */
@Entity('service_round')
@Index('service_round_matter', ['matterId'])
@Index('service_round_fault', ['ourFault', 'at'])
export class ServiceRound {
  @IdColumn() id!: string;
  @RefColumn() matterId!: string;
  @IntColumn() round!: number;
  @MsColumn() at!: number;
  @StringColumn(60) byId!: string;
  @BoolColumn() ourFault!: boolean;
  /** The supervisor's coded reason. */
  @StringColumn(20, { nullable: true }) why!: string | null;
}

/** A minor paper that was promised for a day (先收下，后补). */
@Entity('service_follow')
@Index('service_follow_matter', ['matterId'])
@Index('service_follow_look', ['lookAt'])
export class ServiceFollow {
  @IdColumn() id!: string;
  @RefColumn() matterId!: string;
  @StringColumn(60) slot!: string;
  /** The end of the day that was promised. */
  @MsColumn() by!: number;
  /** When the round looks next: to remind, then when the day has passed; null when there is nothing more to look for. */
  @MsColumn({ nullable: true }) lookAt!: number | null;
  @MsColumn({ nullable: true }) remindedAt!: number | null;
  @MsColumn({ nullable: true }) settledAt!: number | null;
  @StringColumn(8, { nullable: true }) settledHow!: 'given' | 'waived' | null;
}
