import type { Item } from '@huiyin/shared/catalogue/item';
import type { FieldError } from '@huiyin/shared/contracts/problem';
import {
  couldHaveKnown,
  type FirstList,
  type PaperThere,
  somethingNew,
} from '@huiyin/shared/domain/service/one-list';
import { ACCEPTANCE_FIELDS as SAY } from '@huiyin/shared/labels/acceptance';
import { Injectable } from '@nestjs/common';
import { principalKey } from '../../../platform/auth/principal.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Refusal } from '../../../platform/errors/errors.js';
import type { AttachedFile } from '../../attachment/attachment.types.js';
import { Attachments } from '../../attachment/attachments.js';
import type { Acting } from '../../matter/kinds/kind.js';
import type { ServiceProblem } from '../entities.js';
import { Items } from '../items.js';
import { ServiceRepository } from '../repository.js';
import { AcceptanceRepository } from './repository.js';

/** What a desk says is wrong with one paper. */
export interface Problem {
  slot: string;
  problem: ServiceProblem['problem'];
  note?: string;
  where?: string;
  marks?: { file: string; page?: number; x: number; y: number; w: number; h: number }[];
  fetch?: string;
  fetchName?: string;
}

export const problemsOf = (fields: Readonly<Record<string, unknown>>): Problem[] =>
  (fields.problems ?? []) as Problem[];

/** Where the one list of a matter stands. */
export interface ListState {
  first: FirstList | null;
  there: readonly PaperThere[];
  returns: number;
  ourFault: number;
}

/** 一次告知: what is missing is listed once; the first list is closed, and what could have been seen then costs us, not the applicant. */
@Injectable()
export class OneList {
  constructor(
    private readonly requests: ServiceRepository,
    private readonly acceptance: AcceptanceRepository,
    private readonly items: Items,
    private readonly attachments: Attachments,
    private readonly ids: Ids,
  ) {}

  async state(matterId: string, tx?: Tx): Promise<ListState> {
    const rounds = await this.acceptance.rounds(matterId, tx);
    const [began] = rounds;
    if (!began) return { first: null, there: [], returns: 0, ourFault: 0 };
    const [problems, files] = await Promise.all([
      this.requests.problems(matterId, tx),
      this.attachments.ofMatter(matterId, tx),
    ]);
    const slots = problems.filter((p) => p.round === began.round).map((p) => p.slot);
    const ourFault = rounds.filter((r) => r.ourFault).length;
    return { first: { at: began.at, slots }, there: thereOf(files), returns: rounds.length, ourFault };
  }

  /** May the desk ask for anything without its supervisor? */
  mayAsk({ first, there }: ListState): boolean {
    return somethingNew(first, there);
  }

  /** Which papers the desk may still ask for by itself; null: any. */
  mayAskOnly({ first, there }: ListState): string[] | null {
    if (first === null) return null;
    return [...new Set([...first.slots, ...there.filter((p) => p.at > first.at).map((p) => p.slot)])];
  }

  /**
   * Writes the list. Refuses what the item doesn't list, and `listed-once` for what could have
   * been asked for then; `ourFault` asks for it all the same and is counted.
   */
  async ask(tx: Tx, acting: Acting, ourFault: boolean): Promise<void> {
    const { matter, fields, now, viewer } = acting;
    const asked = problemsOf(fields);
    const [request, files, list] = await Promise.all([
      this.requests.request(matter.id, tx),
      this.attachments.ofMatter(matter.id, tx),
      this.state(matter.id, tx),
    ]);
    if (!request) return;
    const item = this.items.version(request.itemId, request.itemVersion);
    refuse(wrongRows(item, files, asked));
    if (!ourFault) this.once(item, list, asked);
    const round = list.returns + 1;
    const byId = principalKey(viewer.principal);
    const why = ourFault ? String(fields.why) : null;
    const head = { matterId: matter.id, round, at: now };
    await this.acceptance.addRound(tx, { ...head, id: this.ids.next(), byId, ourFault, why });
    await this.requests.addProblems(
      tx,
      asked.map((p) => ({ ...head, ...this.row(p) })),
    );
  }

  private row(p: Problem): Omit<ServiceProblem, 'matterId' | 'round' | 'at'> {
    return {
      id: this.ids.next(),
      slot: p.slot,
      problem: p.problem,
      note: p.note ?? null,
      whereToGet: p.where ?? null,
      marks: p.marks?.map((m) => ({ ...m, page: m.page ?? 1 })) ?? null,
      fetch: p.fetch ?? null,
      fetchName: p.fetchName ?? null,
      mendedAt: null,
    };
  }

  private once(item: Item, { first, there }: ListState, asked: readonly Problem[]): void {
    const late = couldHaveKnown(
      first,
      there,
      asked.map((p) => p.slot),
    );
    if (late.length === 0) return;
    const message = SAY.notAsked(late.map((slot) => nameOf(item, slot)).join('”“'));
    throw new Refusal('listed-once', { errors: [{ path: 'fields.problems', code: 'listed-once', message }] });
  }
}

/** When the newest page of each paper came. */
const thereOf = (files: readonly AttachedFile[]): PaperThere[] => files.map(({ slot, at }) => ({ slot, at }));

export const nameOf = (item: Item, slot: string): string =>
  item.materials.find((m) => m.slot === slot)?.plainName ?? slot;

/** Papers that nobody may ask for, and marks on somebody else's picture. */
const wrongRows = (item: Item, files: readonly AttachedFile[], asked: readonly Problem[]): FieldError[] =>
  asked.flatMap((p, i) => {
    const own = files.filter((f) => f.slot === p.slot);
    const listed = own.length > 0 || item.materials.some((m) => m.slot === p.slot);
    const path = `fields.problems.${i}`;
    if (!listed) return [{ path, code: 'not-listed', message: SAY.notListed(p.slot) }];
    const strange = (p.marks ?? []).some((m) => !own.some((f) => f.id === m.file));
    return strange ? [{ path, code: 'wrong-file', message: SAY.wrongFile }] : [];
  });

const refuse = (errors: FieldError[]): void => {
  if (errors.length > 0) throw new Refusal('invalid', { status: 400, errors });
};
