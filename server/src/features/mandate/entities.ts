import type { HelpingPost, MandateProof } from '@huiyin/shared/domain/people/mandate';
import { Entity, Index } from 'typeorm';
import {
  BoolColumn,
  IdColumn,
  JsonColumn,
  MsColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';

/** 让谁帮我办: one person lets another, or a post of ours, act for named items until a day. */
@Entity('mandate')
@Index('mandate_owner', ['ownerId', 'at'])
@Index('mandate_helper', ['helperId', 'endedAt'])
@Index('mandate_post', ['postPlaceId', 'post', 'endedAt'])
@Index('mandate_matter', ['matterId'])
export class MandateRow {
  @IdColumn() id!: string;
  /** Whose matters. */
  @RefColumn() ownerId!: string;
  /** Who helps: a person of the register … */
  @RefColumn({ nullable: true }) helperId!: string | null;
  /** … or a post, whoever holds it: its role and its place. */
  @StringColumn(12, { nullable: true }) post!: HelpingPost | null;
  @RefColumn({ nullable: true }) postPlaceId!: string | null;
  /** As it was called when it was given. */
  @StringColumn(80) helperName!: string;
  @JsonColumn() items!: readonly string[];
  @BoolColumn() once!: boolean;
  /** The one that a mandate for one matter was used for. */
  @RefColumn({ nullable: true }) matterId!: string | null;
  @StringColumn(10) how!: MandateProof;
  @StringColumn(40, { nullable: true }) witness!: string | null;
  /** `account:…` or `staff:…`, and the name. */
  @StringColumn(40) byId!: string;
  @StringColumn(80) byLabel!: string;
  @MsColumn() at!: number;
  @MsColumn() until!: number;
  @MsColumn({ nullable: true }) endedAt!: number | null;
  @StringColumn(10, { nullable: true }) endedWhy!: string | null;
  /** When something was last done under it: written with each deed, so that a deed and a revocation never pass each other. */
  @MsColumn({ nullable: true }) usedAt!: number | null;
}

/** Something done under a mandate: its owner reads it. */
@Entity('mandate_deed')
@Index('mandate_deed_mandate', ['mandateId', 'at', 'id'])
export class MandateDeedRow {
  @IdColumn() id!: string;
  @RefColumn() mandateId!: string;
  @RefColumn() matterId!: string;
  @StringColumn(120) title!: string;
  @StringColumn(10) number!: string;
  /** `submit`, or the action. */
  @StringColumn(40) act!: string;
  @StringColumn(20) kind!: string;
  @StringColumn(80) byLabel!: string;
  @MsColumn() at!: number;
}

/** A helper's one-time code, to be typed on the person's own phone; kept as an HMAC. */
@Entity('helper_code')
@Index('helper_code_hash', ['codeHash'], { unique: true })
export class HelperCodeRow {
  @IdColumn() id!: string;
  @RefColumn() residentId!: string;
  @StringColumn(80) codeHash!: string;
  @MsColumn() expiresAt!: number;
  @MsColumn({ nullable: true }) usedAt!: number | null;
}

export const MANDATE_ENTITIES = [MandateRow, MandateDeedRow, HelperCodeRow] as const;
