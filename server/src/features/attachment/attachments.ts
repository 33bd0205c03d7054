import { ATTACHMENT_LIMITS } from '@huiyin/shared/contracts/attachment';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { Refusal } from '../../platform/errors/errors.js';
import type { AttachmentRow } from './attachment.entities.js';
import { AttachmentRepository } from './attachment.repository.js';
import type { AttachedFile, AttachmentScope } from './attachment.types.js';
import { AttachmentScopes } from './scopes.js';

/** One paper of a form with its pages. */
export interface Paper {
  readonly slot: string;
  readonly files: readonly string[];
}

/** The papers of matters, for the features that have some. */
@Injectable()
export class Attachments {
  constructor(
    private readonly repository: AttachmentRepository,
    private readonly scopes: AttachmentScopes,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** To be called in `onModuleInit`, by each feature that has papers. */
  registerScope(scope: AttachmentScope): void {
    this.scopes.register(scope);
  }

  /**
   * Gives files to a matter, each list as the pages of one paper in this order. They are the caller's own and free, or this matter's
   * already (a page kept while another is taken anew). Refuses `file-missing` (422) for any other id, existing or not,
   * and `too-many-files` (422) beyond 12 in the matter.
   * @param owner `principalKey(principal)`
   * @returns those that were free until now
   */
  attach(tx: Tx, owner: string, matterId: string, papers: readonly Paper[]): Promise<ReadonlySet<string>> {
    return this.give(
      tx,
      matterId,
      papers,
      new Map(),
      (row) => isFree(row, owner) || row.matterId === matterId,
    );
  }

  /** Free ones only, as further pages behind those that are there: whoever adds need not be who may touch what lies there. */
  async add(tx: Tx, owner: string, matterId: string, papers: readonly Paper[]): Promise<void> {
    const before = await this.lastPages(tx, matterId);
    await this.give(tx, matterId, papers, before, (row) => isFree(row, owner));
  }

  /**
   * These pages of one matter's paper, as far as they count, hang on another matter, too, behind what is there: a row for each, the
   * stored file is the same one. Refuses `file-missing` where there are none. Answers the new pages' ids.
   * @param owner `principalKey(principal)` of whoever uses them
   */
  async refer(tx: Tx, owner: string, at: Paper & { from: string; to: string }): Promise<string[]> {
    const live = await this.repository.findLive(at.from, tx);
    const pages = live.filter(({ id, slot }) => slot === at.slot && at.files.includes(id));
    if (pages.length === 0) throw new Refusal('file-missing', { status: 422 });
    const first = (await this.lastPages(tx, at.to)).get(at.slot) ?? 0;
    const made: string[] = [];
    for (const [i, row] of pages.entries()) {
      const id = this.ids.next();
      const place = { matterId: at.to, page: first + i, at: this.clock.now(), supersededAt: null };
      await this.repository.add(tx, { ...row, id, owner, ...place });
      made.push(id);
    }
    await this.checkCount(tx, at.to);
    return made;
  }

  /** How many pages each paper of a matter has. */
  private async lastPages(tx: Tx, matterId: string): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const { slot } of await this.repository.findLive(matterId, tx))
      counts.set(slot ?? '', (counts.get(slot ?? '') ?? 0) + 1);
    return counts;
  }

  private async give(
    tx: Tx,
    matterId: string,
    papers: readonly Paper[],
    before: ReadonlyMap<string, number>,
    may: (row: AttachmentRow) => boolean,
  ): Promise<ReadonlySet<string>> {
    const ids = [...new Set(papers.flatMap(({ files }) => files))];
    if (ids.length === 0) return new Set();
    const rows = new Map((await this.repository.findMany(tx, ids)).map((row) => [row.id, row]));
    for (const { slot, files } of papers) {
      for (const [i, id] of [...new Set(files)].entries()) {
        const page = (before.get(slot) ?? 0) + i;
        const row = rows.get(id);
        if (!row || !may(row) || !(await this.repository.attach(tx, id, { matterId, slot, page }))) {
          throw new Refusal('file-missing', { status: 422 });
        }
      }
    }
    await this.checkCount(tx, matterId);
    return new Set(ids.filter((id) => rows.get(id)?.matterId === null));
  }

  private async checkCount(tx: Tx, matterId: string): Promise<void> {
    const { files: most } = ATTACHMENT_LIMITS;
    const count = (await this.repository.findLive(matterId, tx)).length;
    if (count > most) throw new Refusal('too-many-files', { status: 422, params: { count: most } });
  }

  /** Those that count, by paper and page. */
  async ofMatter(matterId: string, tx?: Tx): Promise<AttachedFile[]> {
    return (await this.repository.findLive(matterId, tx)).map(toFile);
  }

  /** Makes room for better ones: the old pages of a paper stay with the matter as superseded. */
  async detachSlot(tx: Tx, matterId: string, slot: string): Promise<void> {
    await this.repository.supersede(tx, matterId, slot, this.clock.now());
  }
}

const isFree = (row: AttachmentRow, owner: string): boolean => row.matterId === null && row.owner === owner;

const toFile = ({ slot, id, mime, bytes, width, height, at }: AttachmentRow): AttachedFile => ({
  slot: slot ?? '',
  id,
  mime,
  bytes,
  width,
  height,
  at,
});
