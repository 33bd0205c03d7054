import { dateOf, dayOf } from '@huiyin/shared/domain/calendar/days';
import { PAPER_READING } from '@huiyin/shared/labels/readings';
import { Injectable } from '@nestjs/common';
import { type Principal, principalKey, type StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/errors.js';
import { Binary } from '../../platform/http/binary.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { Readings } from '../register/readings.js';
import type { AttachmentRow } from './attachment.entities.js';
import { AttachmentRepository } from './attachment.repository.js';
import { AttachmentScopes } from './scopes.js';

/** Hands out a file to whoever may see it; to everybody else it doesn't exist. */
@Injectable()
export class ReadFile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly repository: AttachmentRepository,
    private readonly scopes: AttachmentScopes,
    private readonly store: FileStore,
    private readonly readings: Readings,
    private readonly clock: Clock,
  ) {}

  async run(who: Principal, id: string): Promise<Binary> {
    const row = await this.repository.find(id);
    if (!row || !(await this.maySee(who, row))) throw notFound();
    if (who.kind === 'staff' && row.matterId !== null) await this.leaveTrace(who, id, row.matterId);
    return new Binary(await this.store.open(row.fileId), row.mime);
  }

  private async maySee(who: Principal, { owner, matterId }: AttachmentRow): Promise<boolean> {
    return matterId === null ? owner === principalKey(who) : this.scopes.get().maySee(who, matterId);
  }

  /** A row that the person sees, once for each member of staff, file and day; before the first byte goes out. */
  private async leaveTrace(who: StaffPrincipal, attachmentId: string, matterId: string): Promise<void> {
    const today = { attachmentId, staffId: who.staffId, day: dateOf(dayOf(this.clock.now())) };
    if (await this.repository.wasRead(today)) return;
    const whose = await this.scopes.get().whose(matterId);
    await this.uow.run('attachment.read', async (tx) => {
      if (!(await this.repository.markRead(tx, today)) || !whose) return;
      const { residentId, number } = whose;
      const words = { what: PAPER_READING.what, reason: PAPER_READING.reason(number) };
      await this.readings.log(tx, {
        residentId,
        staffId: who.staffId,
        staffName: who.name,
        ...words,
        matterId,
      });
    });
  }
}
