import { Check, Entity, Index } from 'typeorm';
import {
  BoolColumn,
  CentsColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  MsColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../../platform/database/columns.js';

/** Open means an owed answer is set, closed means there is none: the database itself refuses the rest. */
export const OWED_CHECK =
  '(closed_at IS NULL AND owed_kind IS NOT NULL AND owed_id IS NOT NULL AND owed_promise IS NOT NULL AND owed_wake IS NOT NULL) OR (closed_at IS NOT NULL AND owed_kind IS NULL AND owed_promise IS NULL AND owed_wake IS NULL)';

/** A matter (事项) of any kind, with its owed answer beside it. `seq` is the number of its last event, and its version. */
@Entity('matter')
@Check('matter_owed_while_open', OWED_CHECK)
@Index('matter_number', ['number'], { unique: true })
@Index('matter_wake', ['owedWake'])
@Index('matter_window', ['windowId', 'owedPromise', 'id', 'owedTurn', 'owedId', 'kind', 'state'])
@Index('matter_holder', ['holderId', 'owedPromise', 'id'])
@Index('matter_centre', ['centreId', 'owedPromise', 'id', 'owedTurn', 'owedId', 'kind', 'state'])
@Index('matter_owed', ['owedKind', 'owedId', 'owedPromise', 'id'])
@Index('matter_household', ['householdId', 'itemId'])
@Index('matter_initials', ['initials'])
@Index('matter_applicant', ['applicantName'])
@Index('matter_offer', ['offerId', 'owedPromise', 'id'])
@Index('matter_urge', ['urgeId', 'owedPromise', 'id'])
@Index('matter_received', ['centreId', 'createdAt', 'id', 'kind', 'windowId', 'answeredAt'])
export class Matter {
  @IdColumn() id!: string;
  @StringColumn(10) number!: string;
  @StringColumn(20) kind!: string;
  @StringColumn(80, { nullable: true }) itemId!: string | null;
  @StringColumn(120) title!: string;
  @RefColumn() workflowId!: string;
  @StringColumn(40) state!: string;
  @IntColumn() seq!: number;
  /** Units of the total clock left while it stands still; null while it runs. */
  @IntColumn({ nullable: true }) leftUnits!: number | null;

  /** Where it comes from … */
  @RefColumn() placeId!: string;
  @StringColumn(255) placePath!: string;
  @RefColumn({ nullable: true }) householdId!: string | null;
  /** … and whose desk it is on: two things, never one. */
  @RefColumn() centreId!: string;
  @RefColumn({ nullable: true }) windowId!: string | null;
  /** Which routing rule sent it there. */
  @StringColumn(40) ruleId!: string;
  @RefColumn({ nullable: true }) holderId!: string | null;
  /** A claim by opening ends by itself; null with a holder: theirs until it moves. */
  @MsColumn({ nullable: true }) leaseUntil!: number | null;

  @StringColumn(10, { nullable: true }) owedKind!: 'window' | 'staff' | 'roster' | null;
  @RefColumn({ nullable: true }) owedId!: string | null;
  @StringColumn(10, { nullable: true }) owedTurn!: 'us' | 'applicant' | 'outside' | 'publicity' | null;
  @MsColumn({ nullable: true }) owedFrom!: number | null;
  @MsColumn({ nullable: true }) owedPromise!: number | null;
  @MsColumn({ nullable: true }) owedLimit!: number | null;
  @MsColumn({ nullable: true }) owedWake!: number | null;
  @IntColumn({ nullable: true }) owedHop!: number | null;
  @BoolColumn({ nullable: true }) owedProvisional!: boolean | null;
  /** What runs beside the owed answer: an offer to another desk, a 催 that waits for a sentence … */
  @JsonColumn({ nullable: true }) beside!: object | null;
  /** … with the desk or person to whom it is offered, and who owes the sentence: what their queues ask for. */
  @RefColumn({ nullable: true }) offerId!: string | null;
  @RefColumn({ nullable: true }) urgeId!: string | null;
  /** The promise told first; figures use it. */
  @MsColumn() firstPromise!: number;

  @StringColumn(80) applicantName!: string;
  @StringColumn(40) initials!: string;
  @StringColumn(10) channel!: 'app' | 'counter' | 'helper' | 'paper' | 'system';
  @StringColumn(80) filedBy!: string;
  @BoolColumn() urgent!: boolean;
  @MsColumn({ nullable: true }) urgedAt!: number | null;
  @MsColumn() createdAt!: number;
  @MsColumn({ nullable: true }) closedAt!: number | null;
  @StringColumn(20, { nullable: true }) ending!: string | null;
  /** What the figures ask of its events (`Tally`), kept as they happen; null is nought. */
  @MsColumn({ nullable: true }) wordAt!: number | null;
  @MsColumn({ nullable: true }) answeredAt!: number | null;
  @IntColumn({ nullable: true }) returns!: number | null;
  @IntColumn({ nullable: true }) faults!: number | null;
  @IntColumn({ nullable: true }) urges!: number | null;
  @IntColumn({ nullable: true }) moves!: number | null;
  /** The village whose own staff must not read it: its path, where the applicant asked that nobody of the village handles it. */
  @StringColumn(255, { nullable: true }) awayFrom!: string | null;
}

/** Who is what to a matter. A person on the register, an account that filed, or (a respondent not yet invited) a name alone. */
@Entity('matter_party')
@Index('matter_party_matter', ['matterId'])
@Index('matter_party_resident', ['residentId', 'matterId'])
@Index('matter_party_account', ['accountId', 'matterId'])
@Index('matter_party_mandate', ['mandateId', 'matterId'])
export class MatterParty {
  @IdColumn() id!: string;
  @RefColumn() matterId!: string;
  @StringColumn(12) role!: 'applicant' | 'subject' | 'helper' | 'respondent' | 'informant';
  @RefColumn({ nullable: true }) residentId!: string | null;
  @RefColumn({ nullable: true }) accountId!: string | null;
  @StringColumn(80) name!: string;
  /** True: of the account beside it alone (none: of nobody's), not of every phone that speaks for the person. */
  @BoolColumn({ nullable: true }) alone!: boolean | null;
  /** A helper under a mandate, who is nothing to it any more once that has ended. */
  @RefColumn({ nullable: true }) mandateId!: string | null;
  /** From which event on this party sees what the parties see: a respondent nothing from before the invitation. */
  @IntColumn() sinceSeq!: number;
}

/** Append-only. `hash` chains it to the one before; what was said lies beside, in `matter_words`, and can be erased. */
@Entity('matter_event')
@Index('matter_event_seq', ['matterId', 'seq'], { unique: true })
export class MatterEventRow {
  @IdColumn() id!: string;
  @RefColumn() matterId!: string;
  @IntColumn() seq!: number;
  @MsColumn() at!: number;
  @StringColumn(40) act!: string;
  @StringColumn(40) fromState!: string;
  @StringColumn(40) toState!: string;
  /** `account:…`, `staff:…`, `clock`. */
  @StringColumn(60) byId!: string;
  /** As the applicant's side reads it: a window, a person of staff, 本人. */
  @StringColumn(80) byLabel!: string;
  /** 'parties' · 'applicant-side' · 'staff' · `only:<party id>`. */
  @StringColumn(40) seen!: string;
  @JsonColumn({ nullable: true }) owed!: object | null;
  @IntColumn({ nullable: true }) leftUnits!: number | null;
  @StringColumn(20, { nullable: true }) ending!: string | null;
  @JsonColumn({ nullable: true }) beside!: object | null;
  @StringColumn(64) hash!: string;
}

/** What was said in an event; its salted hash is in the chain, so erasing the words breaks nothing. */
@Entity('matter_words')
export class MatterWords {
  /** The event's id. */
  @IdColumn() id!: string;
  @RefColumn() matterId!: string;
  @TextColumn() words!: string;
  @StringColumn(32) salt!: string;
}

/** A piece of work inside a matter, with its assignee and due; never a promise to the resident. */
@Entity('matter_task')
@Index('matter_task_matter', ['matterId'])
@Index('matter_task_assignee', ['assigneeId', 'doneAt', 'due'])
@Index('matter_task_late', ['doneAt', 'due'])
export class MatterTask {
  @IdColumn() id!: string;
  @RefColumn() matterId!: string;
  @StringColumn(20) what!: string;
  @RefColumn() assigneeId!: string;
  @MsColumn() due!: number;
  @MsColumn({ nullable: true }) doneAt!: number | null;
  @TextColumn({ nullable: true }) result!: string | null;
  /** Whose signature it is, from their own session; perhaps not the one it was given to. */
  @RefColumn({ nullable: true }) doneBy!: string | null;
  @MsColumn({ nullable: true }) openedAt!: number | null;
  /** The second time and on: after an objection. */
  @IntColumn({ nullable: true }) round!: number | null;
  /** When its assignee and the supervisor were told that it is late. */
  @MsColumn({ nullable: true }) lateToldAt!: number | null;
}

/** The answer itself, in one of three weights. */
@Entity('matter_outcome')
export class MatterOutcome {
  /** The matter's id. */
  @IdColumn() id!: string;
  @StringColumn(12) result!:
    | 'approved'
    | 'refused'
    | 'cannot'
    | 'agreed'
    | 'not-agreed'
    | 'done'
    | 'answered';
  @TextColumn() reasons!: string;
  @CentsColumn({ nullable: true }) amountCents!: number | null;
  @TextColumn({ nullable: true }) next!: string | null;
  @StringColumn(12) weight!: 'on-the-spot' | 'ordinary' | 'grave';
  @MsColumn() at!: number;
}

/** 好差评: one a matter, from the person's own login; never defaulted. */
@Entity('matter_rating')
export class MatterRating {
  /** The matter's id. */
  @IdColumn() id!: string;
  @IntColumn() score!: number;
  @TextColumn({ nullable: true }) words!: string | null;
  /** '' where it was said at a call-back. */
  @RefColumn() accountId!: string;
  /** Who wrote it down at a call-back. */
  @RefColumn({ nullable: true }) byStaff!: string | null;
  @MsColumn() at!: number;
}

/** A published version of a workflow; a running matter keeps its own. */
@Entity('workflow')
@Index('workflow_version', ['kind', 'itemId', 'version'], { unique: true })
export class WorkflowRow {
  @IdColumn() id!: string;
  @StringColumn(20) kind!: string;
  /** '' where the kind has one workflow for all. */
  @StringColumn(80) itemId!: string;
  @IntColumn() version!: number;
  @JsonColumn() data!: object;
  @MsColumn() publishedAt!: number;
}
