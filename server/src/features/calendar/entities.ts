import { Entity } from 'typeorm';
import { JsonColumn, KeyColumn, MsColumn, StringColumn } from '../../platform/database/columns.js';

interface Days {
  off: string[];
  makeup: string[];
}

/** A year as somebody is putting it together; once published, what it replaced, until every promise is reckoned anew. */
@Entity('calendar_draft')
export class CalendarDraftRow {
  @KeyColumn(4) year!: string;
  @StringColumn(300) source!: string;
  @JsonColumn() days!: Days;
  @StringColumn(80) byName!: string;
  @MsColumn() at!: number;
  /** The year before it was published; null for a draft. */
  @JsonColumn({ nullable: true }) was!:
    | (Days & { status: 'official' | 'provisional'; source: string })
    | null;
}
