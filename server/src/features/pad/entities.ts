import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, MsColumn, RefColumn, StringColumn } from '../../platform/database/columns.js';

/** A pad of paper forms that a station printed for a day without power; its numbers lie with the matters. */
@Entity('number_pad')
@Index('number_pad_centre', ['centreId', 'at'])
export class NumberPad {
  @IdColumn() id!: string;
  @RefColumn() centreId!: string;
  @StringColumn(80) byName!: string;
  @IntColumn() forms!: number;
  @MsColumn() at!: number;
}
