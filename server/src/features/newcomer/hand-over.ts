import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Bindings } from '../account/bindings.js';
import { SettleApplicant } from '../matter/engine/settle-applicant.js';
import { Messages } from '../message/messages.js';
import { type Resident, Residents } from '../register/residents.js';
import { TellDesks } from './tell-desks.js';

/** What hangs on a stranger goes where the check says: phones, matters, and what they were told. */
@Injectable()
export class HandOver {
  constructor(
    private readonly bindings: Bindings,
    private readonly residents: Residents,
    private readonly applicant: SettleApplicant,
    private readonly messages: Messages,
    private readonly desks: TellDesks,
  ) {}

  /** Stays who they are; their matters learn where they live. */
  async home(tx: Tx, residentId: string): Promise<void> {
    await this.applicant.settle(tx, residentId, await this.residents.get(residentId, tx));
  }

  /** All to the person of the register: the staff who checked has seen that it is one and the same. Answers the accounts. */
  async all(tx: Tx, stranger: Resident, person: Resident): Promise<string[]> {
    const accounts = await this.letGo(tx, stranger.id);
    for (const accountId of accounts) await this.bindings.bind(tx, accountId, person.id, 'counter');
    const matters = await this.applicant.settle(tx, stranger.id, person);
    await this.messages.handOver(
      tx,
      matters.map(({ id }) => id),
      stranger.id,
      person.id,
    );
    return accounts;
  }

  /** Nothing to anybody: the phones no longer speak for them, and the desks that have their matters hear why. Answers the accounts. */
  async nothing(tx: Tx, stranger: Resident): Promise<string[]> {
    await this.desks.thatNobodyIsThere(tx, stranger);
    return this.letGo(tx, stranger.id);
  }

  private async letGo(tx: Tx, residentId: string): Promise<string[]> {
    const accounts = (await this.bindings.accountsOf(residentId, tx)).map(({ accountId }) => accountId);
    for (const accountId of accounts) await this.bindings.unbind(tx, accountId, residentId);
    return accounts;
  }
}
