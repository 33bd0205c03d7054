import { ITEMS } from '@huiyin/shared/catalogue/index';
import { MANDATE_MESSAGES, sayProof } from '@huiyin/shared/labels/mandate';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Bindings } from '../account/bindings.js';
import { Messages } from '../message/messages.js';
import type { Resident } from '../register/residents.js';
import { type Mandate, Mandates } from './mandates.js';

/** A mandate that begins or ends is told: to the person on every phone or by a call, to the helper without a name. */
@Injectable()
export class TellMandate {
  constructor(
    private readonly mandates: Mandates,
    private readonly bindings: Bindings,
    private readonly messages: Messages,
  ) {}

  async given(tx: Tx, m: Mandate, owner: Resident): Promise<void> {
    const names = m.items.map((id) => ITEMS.find((item) => item.id === id)?.plainName ?? id).join('”“');
    const proof = sayProof(m.how, { by: m.byLabel, witness: m.witness });
    await this.toOwner(tx, m, owner, 'given', MANDATE_MESSAGES.given(m.helperName, names, proof), m.byId);
    await this.toHelper(tx, m, 'given', MANDATE_MESSAGES.helperGiven);
  }

  /** @param byId whoever ended it: that phone needs no message */
  async ended(tx: Tx, m: Mandate, owner: Resident, byId: string): Promise<void> {
    await this.toOwner(tx, m, owner, 'ended', MANDATE_MESSAGES.ended(m.helperName), byId);
    await this.toHelper(tx, m, 'ended', MANDATE_MESSAGES.helperEnded);
  }

  private async toOwner(
    tx: Tx,
    m: Mandate,
    { id, placePath }: Resident,
    what: string,
    words: { title: string; text: string },
    byId: string,
  ): Promise<void> {
    const all = await this.bindings.accountsOf(id, tx);
    const others = all.map(({ accountId }) => accountId).filter((one) => `account:${one}` !== byId);
    const byOwner = others.length < all.length;
    if (byOwner && others.length === 0) return;
    await this.messages.toResident(tx, {
      ...{ eventId: `mandate-${what}:${m.id}`, residentId: id, ...words, template: null },
      ...{ centreId: null, placePath, call: !byOwner },
      ...(byOwner ? { onlyAccounts: others } : {}),
    });
  }

  private async toHelper(
    tx: Tx,
    m: Mandate,
    what: string,
    words: { title: string; text: string },
  ): Promise<void> {
    const { accounts, staff } = await this.mandates.ears(m, tx);
    const message = { eventId: `helper-${what}:${m.id}`, ...words, matterId: null };
    for (const accountId of accounts) await this.messages.toAccount(tx, { ...message, accountId });
    for (const staffId of staff) await this.messages.toStaff(tx, { ...message, staffId });
  }
}
