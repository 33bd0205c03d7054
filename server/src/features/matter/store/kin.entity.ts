import { Entity, Index } from 'typeorm';
import { IdColumn, MsColumn, RefColumn, StringColumn } from '../../../platform/database/columns.js';

/**
 * 备案: the applicant's family has a relative among those who handle it or sit on the village committee. Filed separately, as the rules on
 * assistance ask (民发〔2021〕57号第11条, 待本地核实); one row for each that is known.
 */
@Entity('matter_kin')
@Index('matter_kin_matter', ['matterId'])
@Index('matter_kin_place', ['placePath', 'at', 'id'])
export class MatterKin {
  @IdColumn() id!: string;
  @RefColumn() matterId!: string;
  /** Where the matter comes from: whose register it stands in. */
  @StringColumn(255) placePath!: string;
  /** The member of staff, where it is known which one. */
  @RefColumn({ nullable: true }) staffId!: string | null;
  /** Who it is, as it was said or found. */
  @StringColumn(80) name!: string;
  @StringColumn(80) relation!: string;
  /** Who said so: the applicant on the form or later, staff, or the register itself. */
  @StringColumn(10) source!: 'applicant' | 'staff' | 'register';
  @StringColumn(80) byLabel!: string;
  @MsColumn() at!: number;
}
