import { Injectable } from '@nestjs/common';
import { type Principal, principalKey } from '../../platform/auth/principal.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/errors.js';
import { Log } from '../../platform/logging/log.js';
import { FileStore } from '../../platform/storage/file-store.js';
import type { AttachmentRow } from './attachment.entities.js';
import { AttachmentRepository } from './attachment.repository.js';

/** Takes back a photo that wasn't sent yet; what a matter has stays. */
@Injectable()
export class RemoveFile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly repository: AttachmentRepository,
    private readonly store: FileStore,
    private readonly log: Log,
  ) {}

  async run(who: Principal, id: string): Promise<void> {
    await this.uow.run('attachment.remove', async (tx) => {
      const row = await this.repository.find(id, tx);
      if (!row || row.owner !== principalKey(who) || !(await this.drop(tx, row))) throw notFound();
    });
  }

  /** Row first, file after the commit: a row never names a file that is gone. False: a matter has it. */
  async drop(tx: Tx, { id, fileId }: AttachmentRow): Promise<boolean> {
    if (!(await this.repository.removeLoose(tx, id))) return false;
    this.uow.afterCommit(tx, () => {
      this.store.remove(fileId).catch((error: unknown) => {
        this.log.warn('a file was left behind', { fileId, error: String(error) });
      });
    });
    return true;
  }
}
