import { ATTACHMENT_LIMITS } from '@huiyin/shared/contracts/attachment';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
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
  ) {}

  /** To be called once, in `onModuleInit`. */
  registerScope(scope: AttachmentScope): void {
    this.scopes.register(scope);
  }

  /**
   * Gives files to a matter, each list as the pages of one paper in this order. They are the caller's own and free, or this matter's
   * already (a page kept while another is taken anew). Refuses `file-missing` (422) for any other id, existing or not,
   * and `too-many-files` (422) beyond 12 in the matter.
   * @param owner `principalKey(principal)`
   */
  async attach(tx: Tx, owner: string, matterId: string, papers: readonly Paper[]): Promise<void> {
    const ids = [...new Set(papers.flatMap(({ files }) => files))];
    if (ids.length === 0) return;
    const rows = new Map((await this.repository.findMany(tx, ids)).map((row) => [row.id, row]));
    for (const { slot, files } of papers) {
      for (const [page, id] of [...new Set(files)].entries()) {
        const row = rows.get(id);
        const may =
          row !== undefined && (row.matterId === matterId || (row.matterId === null && row.owner === owner));
        if (!may || !(await this.repository.attach(tx, id, { matterId, slot, page }))) {
          throw new Refusal('file-missing', { status: 422 });
        }
      }
    }
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

const toFile = ({ slot, id, mime, bytes, width, height, at }: AttachmentRow): AttachedFile => ({
  slot: slot ?? '',
  id,
  mime,
  bytes,
  width,
  height,
  at,
});
