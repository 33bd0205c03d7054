import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, MsColumn, RefColumn, StringColumn } from '../../platform/database/columns.js';

/** A desk's PC and the phone that photographs for it: for one shift, of one session on either side. */
@Entity('desk_pairing')
@Index('desk_pairing_code', ['codeHash'])
@Index('desk_pairing_session', ['sessionId'])
export class DeskPairing {
  @IdColumn() id!: string;
  /** Who sits at the PC, and the PC's session: when it is over, so is this. */
  @RefColumn() staffId!: string;
  @RefColumn() sessionId!: string;
  @RefColumn({ nullable: true }) centreId!: string | null;
  @RefColumn({ nullable: true }) windowId!: string | null;
  /** SHA-256 of the code; null once it was used. */
  @StringColumn(64, { nullable: true }) codeHash!: string | null;
  @MsColumn() codeUntil!: number;
  @MsColumn() until!: number;
  @RefColumn({ nullable: true }) phoneSessionId!: string | null;
  @StringColumn(80, { nullable: true }) phoneName!: string | null;
  /** Photos so far: the number of the last. */
  @IntColumn() photos!: number;
  @MsColumn() at!: number;
  @MsColumn({ nullable: true }) endedAt!: number | null;
}

/** A photo that came from the phone, in the order of coming. */
@Entity('desk_photo')
@Index('desk_photo_seq', ['pairingId', 'seq'], { unique: true })
export class DeskPhoto {
  /** The attachment's id. */
  @IdColumn() id!: string;
  @RefColumn() pairingId!: string;
  @IntColumn() seq!: number;
  @StringColumn(40) mime!: string;
  @IntColumn() bytes!: number;
  @IntColumn({ nullable: true }) width!: number | null;
  @IntColumn({ nullable: true }) height!: number | null;
  @MsColumn() at!: number;
}
