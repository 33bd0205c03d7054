import type { pushPhoto } from '@huiyin/shared/contracts/pairing';
import type { Reply } from '@huiyin/shared/contracts/route';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { Refusal } from '../../platform/errors/errors.js';
import type { Upload } from '../../platform/http/upload.js';
import { UploadFile } from '../attachment/upload-file.js';
import { Bell } from './bell.js';
import { Pairings } from './pairings.js';
import { PairingRepository } from './repository.js';

type Kept = Awaited<ReturnType<UploadFile['run']>>;

/** Several photos of one phone are numbered one after the other; two at the same moment take turns. */
const TURNS = 20;

/** A photo from the desk's phone: kept as the clerk's at the PC, as if it had been dropped there. */
@Injectable()
export class PushPhoto {
  constructor(
    private readonly pairings: Pairings,
    private readonly repository: PairingRepository,
    private readonly uploads: UploadFile,
    private readonly bell: Bell,
    private readonly clock: Clock,
  ) {}

  async run(who: StaffPrincipal, id: string, form: Upload): Promise<Reply<typeof pushPhoto>> {
    const { staffId } = await this.pairings.forPhone(who, id);
    let sent = { seq: 0, at: this.clock.now() };
    await this.uploads.keep(`staff:${staffId}`, form, async (tx, kept) => {
      sent = await this.number(tx, id, kept);
    });
    this.bell.ring(id);
    return sent;
  }

  private async number(tx: Tx, pairingId: string, { id, mime, bytes, width, height }: Kept) {
    const at = this.clock.now();
    for (let turn = 0; turn < TURNS; turn += 1) {
      const pairing = await this.repository.find(pairingId, tx);
      if (!pairing || pairing.endedAt !== null) break;
      const seq = await this.repository.next(tx, pairing);
      if (seq === null) continue;
      await this.repository.addPhoto(tx, { id, pairingId, seq, mime, bytes, width, height, at });
      return { seq, at };
    }
    throw new Refusal('pairing-ended', { status: 410 });
  }
}
