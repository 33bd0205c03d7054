import type { upload } from '@huiyin/shared/contracts/attachment';
import type { Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import { type Principal, principalKey } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Upload } from '../../platform/http/upload.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { AttachmentRepository } from './attachment.repository.js';
import { reEncode } from './re-encode.js';
import { sniff } from './sniff.js';

/** Takes one photo or PDF; it is its uploader's alone until a matter has it. */
@Injectable()
export class UploadFile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly repository: AttachmentRepository,
    private readonly store: FileStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  run(who: Principal, form: Upload): Promise<Reply<typeof upload>> {
    return this.keep(principalKey(who), form);
  }

  /** @param also what is written in the same unit, or refused: then nothing was kept */
  async keep(
    owner: string,
    form: Upload,
    also: (tx: Tx, kept: Reply<typeof upload>) => Promise<void> = async () => undefined,
  ): Promise<Reply<typeof upload>> {
    const { file, bytes } = await form.one();
    const kept = await reEncode(await sniff(bytes, file.name), bytes);
    const { fileId, size } = await this.store.put(kept.bytes);
    const { mime, width, height } = kept;
    const row = { id: this.ids.next(), owner, fileId, mime, bytes: size, width, height };
    const loose = { matterId: null, slot: null, page: null, supersededAt: null };
    try {
      await this.uow.run('attachment.upload', async (tx) => {
        await this.repository.add(tx, { ...row, ...loose, at: this.clock.now() });
        await also(tx, row);
      });
    } catch (error) {
      await this.store.remove(fileId);
      throw error;
    }
    return row;
  }
}
