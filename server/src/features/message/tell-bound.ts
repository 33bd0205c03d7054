import { BOUND_MESSAGE } from '@huiyin/shared/labels/messages';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Bindings, type Bound } from '../account/bindings.js';
import { StaffDirectory } from '../account/staff-directory.js';
import { Residents } from '../register/residents.js';
import { Messages } from './messages.js';

/** A new phone that speaks for somebody is told to their other phones and to the grid worker: a stranger's hand is seen. */
@Injectable()
export class TellBound implements OnModuleInit {
  constructor(
    private readonly bindings: Bindings,
    private readonly residents: Residents,
    private readonly staff: StaffDirectory,
    private readonly messages: Messages,
  ) {}

  onModuleInit(): void {
    this.bindings.onBound((tx, bound) => this.tell(tx, bound));
  }

  private async tell(tx: Tx, { residentId, accountId, at, others }: Bound): Promise<void> {
    const { name, gridId, placePath } = await this.residents.get(residentId, tx);
    const eventId = `bound:${accountId}:${at}`;
    if (others.length > 0) {
      const onlyAccounts = others.map((one) => one.accountId);
      const words = { title: BOUND_MESSAGE.title, text: BOUND_MESSAGE.toPerson(name), template: null };
      const where = { centreId: null, placePath, call: false };
      await this.messages.toResident(tx, { eventId, residentId, ...words, ...where, onlyAccounts });
    }
    const worker = gridId === null ? undefined : await this.staff.gridWorker(gridId, tx);
    if (!worker) return;
    const words = { title: BOUND_MESSAGE.title, text: BOUND_MESSAGE.toWorker(name) };
    await this.messages.toStaff(tx, { eventId, staffId: worker.id, ...words, matterId: null });
  }
}
