import type { Field } from '@huiyin/shared/catalogue/fields';
import type { matterView, outcome } from '@huiyin/shared/contracts/matter-view';
import type { Party } from '@huiyin/shared/domain/matter/party';
import type { Effect, Facts, Workflow } from '@huiyin/shared/domain/matter/workflow';
import type { Period } from '@huiyin/shared/domain/service/period';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { Tx } from '../../../platform/database/tx.js';
import { Bug } from '../../../platform/errors/errors.js';
import type { Viewer } from '../access/access.js';
import type { Matter, MatterParty } from '../store/entities.js';

export type MatterView = z.infer<typeof matterView>;
type Outcome = z.infer<typeof outcome>;

/** What a kind adds to the view of its matters, already projected for this viewer. */
export type KindView = Pick<
  MatterView,
  'sections' | 'papers' | 'notes' | 'alike' | 'steps' | 'sheet' | 'acceptance' | 'away' | 'point' | 'bases'
> & {
  /** How often what is granted is paid. */
  pays?: Period;
};

/** One action on one matter, as a kind sees it when it carries out an effect. */
export interface Acting {
  readonly matter: Matter;
  readonly parties: readonly MatterParty[];
  readonly action: string;
  readonly seq: number;
  readonly now: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly papers: readonly { slot: string; files: readonly string[] }[];
  readonly viewer: Viewer;
}

/** The answer that an action gives; the engine writes it. */
export type OutcomeRow = Pick<Outcome, 'result' | 'reasons' | 'amountCents' | 'next' | 'weight'>;

/**
 * What makes a matter a service, a dispute or a task. The engine knows no kind by name: it asks these questions, in this order:
 * facts (for guards) → fieldsOf (what to fill in) → outcomeOf, say (pure) → apply (in the unit of work) → describe (for a view).
 */
export interface Kind {
  readonly name: MatterView['kind'];
  /** Version 1 of its workflows, by item id ('' for all): proposed at the start, never overwriting what is published. */
  workflows(): readonly { itemId: string; workflow: Workflow }[];
  /** Answers for the guards that its workflow names and the engine does not know. */
  facts(matter: Matter, viewer: Viewer, tx?: Tx): Promise<Facts>;
  /** The fields of an action where they depend on the matter; the shared ones otherwise. */
  fieldsOf(matter: Matter, asks: string, fields: readonly Field[]): Promise<readonly Field[]>;
  /** The answer that this action gives, for the effect `outcome`. */
  outcomeOf(acting: Acting): OutcomeRow;
  /** What to say in the message and on the timeline beyond the standing words. */
  say(acting: Acting): Promise<{ say?: string; where?: string }>;
  /** A promise that the action itself fixes (a meeting's hour); undefined: the workflow's clock. */
  promiseOf(acting: Acting): number | undefined | Promise<number | undefined>;
  /** To whom an action hands it that says "to whoever is given"; undefined: it stays. */
  givenTo?(acting: Acting, tx: Tx): Promise<Party | undefined>;
  /** From when the clocks of the next state count, where that isn't now: the day of receipt, or when it last lay with us. */
  sinceOf?(acting: Pick<Acting, 'action' | 'matter'>, tx: Tx): Promise<number | undefined>;
  /** Carries out an effect of its own, inside the unit of work. */
  apply(tx: Tx, effect: Effect, acting: Acting): Promise<void>;
  /** Its part of the view. */
  describe(matter: Matter, viewer: Viewer): Promise<KindView>;
}

/** The kinds that the server has. Freezes at the start; a missing or double kind stops it. */
@Injectable()
export class KindRegistry {
  private readonly kinds = new Map<string, Kind>();
  private frozen = false;

  register(kind: Kind): void {
    if (this.frozen) throw new Bug('a kind registered after the start', { kind: kind.name });
    if (this.kinds.has(kind.name)) throw new Bug('a kind registered twice', { kind: kind.name });
    this.kinds.set(kind.name, kind);
  }

  freeze(): void {
    this.frozen = true;
  }

  all(): readonly Kind[] {
    return [...this.kinds.values()];
  }

  get(name: string): Kind {
    const kind = this.kinds.get(name);
    if (!kind) throw new Bug('no such kind', { kind: name });
    return kind;
  }
}
