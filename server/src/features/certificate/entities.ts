import { Entity, Index } from 'typeorm';
import { IdColumn, MsColumn, StringColumn } from '../../platform/database/columns.js';

/** One decision on a certificate: what was demanded, by what kind of body, and what we said. It names no person. */
@Entity('certificate_decision')
@Index('certificate_decision_at', ['at'])
export class CertificateDecisionRow {
  @IdColumn() id!: string;
  @StringColumn(40) certificate!: string;
  @StringColumn(20) purpose!: string;
  @StringColumn(20) asker!: string;
  @StringColumn(10) verdict!: 'village' | 'elsewhere' | 'unclear';
  /** For whose village it was asked, with the town above. */
  @StringColumn(160) placePath!: string;
  /** Told on a phone, or at a desk. */
  @StringColumn(10) channel!: 'app' | 'counter';
  @MsColumn() at!: number;
}
