import { Entity, Index } from 'typeorm';
import { JsonColumn, KeyColumn, MsColumn } from '../../platform/database/columns.js';

/** What a clerk has half done at a PC: sealed, and that clerk's alone, so that a shared PC need not keep it. */
@Entity('desk_draft')
@Index('desk_draft_at', ['at'])
export class DeskDraft {
  @KeyColumn(26) staffId!: string;
  @KeyColumn(80) name!: string;
  @JsonColumn() sealed!: object;
  @MsColumn() at!: number;
}
