import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loops } from '../../platform/loops.js';
import { AttachmentRepository } from './attachment.repository.js';
import { RemoveFile } from './remove-file.js';

const HOUR = 3_600_000;
/** A draft on a phone may wait that long with its photos. */
const KEPT_MS = 30 * 24 * HOUR;
const BATCH = 100;

/** Photos that were never sent are somebody's papers too: they don't stay with us for ever. */
@Injectable()
export class TidyUploads implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly repository: AttachmentRepository,
    private readonly removeFile: RemoveFile,
    private readonly loops: Loops,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.loops.every(HOUR, 'attachment.tidy', () => this.run());
  }

  /** Removes those of over 30 days, in batches; answers how many. */
  async run(): Promise<number> {
    const before = this.clock.now() - KEPT_MS;
    for (let removed = 0; ; ) {
      const rows = await this.repository.findLooseBefore(before, BATCH);
      if (rows.length === 0) return removed;
      await this.uow.run('attachment.tidy', async (tx) => {
        for (const row of rows) await this.removeFile.drop(tx, row);
      });
      removed += rows.length;
    }
  }
}
