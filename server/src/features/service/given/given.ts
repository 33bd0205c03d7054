import type { Item } from '@huiyin/shared/catalogue/item';
import { endOfLife, lifeOfAnswer, PAPER_KINDS } from '@huiyin/shared/catalogue/paper-kinds';
import { showAnswers } from '@huiyin/shared/catalogue/show-answers';
import type { Answers } from '@huiyin/shared/catalogue/visible';
import type { offer } from '@huiyin/shared/contracts/given';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { Principal } from '../../../platform/auth/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Refusal } from '../../../platform/errors/errors.js';
import { Attachments, type Paper } from '../../attachment/attachments.js';
import { isShutOut } from '../../matter/access/access.js';
import type { Matter } from '../../matter/store/entities.js';
import { MatterRepository } from '../../matter/store/repository.js';
import { AnswerVault } from '../answers.js';
import { Items } from '../items.js';
import { ServiceRepository } from '../repository.js';
import type { GivenRow, GivenUseRow } from './entities.js';
import { GivenRepository } from './repository.js';

export type Offer = z.infer<typeof offer>;

/** What of an earlier filing goes into this one. */
export interface Reused {
  readonly rows: readonly GivenRow[];
  readonly answers: Answers;
  readonly slots: readonly string[];
}

const NOTHING: Reused = { rows: [], answers: {}, slots: [] };

/** 交过一次，不用再交: what a person gave counts until it is too old; who uses it leaves a row that the person sees. */
@Injectable()
export class Given {
  constructor(
    private readonly repository: GivenRepository,
    private readonly requests: ServiceRepository,
    private readonly matters: MatterRepository,
    private readonly items: Items,
    private readonly vault: AnswerVault,
    private readonly attachments: Attachments,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** For this item's questions and papers; the caller was given leave to file for the person. */
  async offers(principal: Principal, residentId: string, item: Item): Promise<Offer[]> {
    const rows = (await this.repository.live(residentId, this.clock.now())).filter((row) => fits(item, row));
    const shown = await Promise.all(rows.map((row) => this.shown(principal, row)));
    return shown.filter((one) => one !== null);
  }

  /**
   * What the filing names, opened: answers by key, papers by slot. Refuses `given-gone` for anything that isn't this person's, fits no
   * question of the item, is over, or lies where this caller must not look.
   */
  async take(
    tx: Tx,
    principal: Principal,
    residentId: string | null,
    item: Item,
    ids: readonly string[],
  ): Promise<Reused> {
    if (ids.length === 0) return NOTHING;
    const now = this.clock.now();
    const rows = await this.repository.findMany([...new Set(ids)], tx);
    const sound = (row: GivenRow) =>
      row.residentId === residentId && row.overAt === null && row.untilAt > now && fits(item, row);
    if (rows.length !== new Set(ids).size || !rows.every(sound))
      throw new Refusal('given-gone', { status: 422 });
    for (const row of rows)
      if (!(await this.mayLook(principal, row.matterId, tx)))
        throw new Refusal('given-gone', { status: 422 });
    const answers: Record<string, unknown> = {};
    for (const row of rows.filter((r) => r.kind === 'answer'))
      answers[row.key] = (await this.answersOf(row.matterId, tx))?.[row.key];
    return { rows, answers, slots: rows.filter((r) => r.kind === 'paper').map((r) => r.key) };
  }

  /** The same photos hang on this matter, too; each use is a row that names the pages as they are called there. */
  async use(tx: Tx, { rows }: Reused, matterId: string, by: { id: string; label: string }): Promise<void> {
    const use = { matterId, byId: by.id, byLabel: by.label, at: this.clock.now() };
    const uses: GivenUseRow[] = [];
    for (const { id: givenId, kind, key: slot, matterId: from, files } of rows) {
      const at = { from, slot, files: files ?? [], to: matterId };
      const made = kind === 'paper' ? await this.attachments.refer(tx, by.id, at) : null;
      uses.push({ id: this.ids.next(), givenId, ...use, files: made });
    }
    await this.repository.addUses(tx, uses);
  }

  /**
   * Of papers that a matter got, the pages that are this person's: those that are new, and of those that lay there already what the
   * person gave or used again. What another one of the household brought to the same slot stays that one's.
   */
  async ownOf(
    tx: Tx,
    residentId: string,
    matterId: string,
    papers: readonly Paper[],
    fresh: ReadonlySet<string>,
  ): Promise<Paper[]> {
    const known = new Set(await this.repository.pagesIn(tx, residentId, matterId));
    return papers
      .map(({ slot, files }) => ({ slot, files: files.filter((id) => fresh.has(id) || known.has(id)) }))
      .filter(({ files }) => files.length > 0);
  }

  /** Remembers what came with a matter, as far as it may be used again; the earlier one of each kind steps back. */
  async record(
    tx: Tx,
    residentId: string,
    matterId: string,
    item: Item,
    came: { answers: Answers; slots: readonly Paper[] },
  ): Promise<void> {
    const at = this.clock.now();
    const head = { residentId, matterId, at, overAt: null, overWhy: null };
    const papers = came.slots.flatMap(({ slot: key, files }): GivenRow[] => {
      const kind = PAPER_KINDS[key];
      if (!kind) return [];
      const what = { kind: 'paper' as const, key, type: null, label: kind.name, files };
      return [{ ...head, id: this.ids.next(), ...what, untilAt: endOfLife(at, kind.life) }];
    });
    const answers = item.fields.flatMap((field): GivenRow[] => {
      const life = lifeOfAnswer(field);
      if (!life || came.answers[field.key] === undefined) return [];
      const { key, type, label } = field;
      const what = { kind: 'answer' as const, key, type, label, files: null };
      return [{ ...head, id: this.ids.next(), ...what, untilAt: endOfLife(at, life) }];
    });
    const rows = [...papers, ...answers];
    for (const row of rows) await this.repository.replace(tx, row, at);
    await this.repository.add(tx, rows);
  }

  /** The desk found these papers of a matter wrong: they are not offered any more, wherever they came from. */
  async wrong(tx: Tx, matterId: string, slots: readonly string[]): Promise<void> {
    if (slots.length === 0) return;
    await this.repository.end(
      tx,
      await this.repository.papersIn(tx, matterId, slots),
      this.clock.now(),
      'wrong',
    );
  }

  /** As it is offered; null where this caller must not look at where it lies, or nothing is left of it. */
  async shown(principal: Principal, row: GivenRow): Promise<Offer | null> {
    if (!(await this.mayLook(principal, row.matterId))) return null;
    const { id, key, kind, label, at, untilAt: until } = row;
    const head = { id, key, kind, label, at, until };
    if (kind === 'paper') {
      const pages = (await this.filesOf(row)).length;
      return pages === 0 ? null : { ...head, say: null, pages };
    }
    const say = await this.sayOf(row);
    return say === undefined ? null : { ...head, say, pages: 0 };
  }

  /** The row's own pages that count still. */
  async filesOf({ matterId, key, files }: GivenRow) {
    const live = await this.attachments.ofMatter(matterId);
    return live.filter(({ id, slot }) => slot === key && files?.includes(id));
  }

  /** Masked. */
  private async sayOf({ matterId, key }: GivenRow): Promise<string | undefined> {
    const request = await this.requests.request(matterId);
    if (!request) return undefined;
    const { fields } = this.items.version(request.itemId, request.itemVersion);
    return showAnswers(fields, this.vault.open(request)).find((shown) => shown.key === key)?.value;
  }

  private async answersOf(matterId: string, tx: Tx): Promise<Answers | undefined> {
    const request = await this.requests.request(matterId, tx);
    return request ? this.vault.open(request) : undefined;
  }

  /** Staff of a village that is to know nothing of a matter learn nothing through its papers either. */
  private async mayLook(principal: Principal, matterId: string, tx?: Tx): Promise<boolean> {
    const matter: Pick<Matter, 'awayFrom'> | null = await this.matters.find(matterId, tx);
    return matter !== null && !isShutOut(principal, matter);
  }
}

/** Is there a question, or a paper, of this item that it answers? */
const fits = (item: Item, row: GivenRow): boolean =>
  row.kind === 'paper'
    ? item.materials.some((m) => m.slot === row.key && m.replacedBy === undefined)
    : item.fields.some((f) => f.key === row.key && f.type === row.type);
