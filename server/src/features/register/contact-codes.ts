import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import { Digest } from '../../platform/crypto/blind-index.js';
import type { Tx } from '../../platform/database/tx.js';
import { RegisterRepository } from './repository.js';

/** A card at the door is used in the weeks after it was handed over. */
const LIFE_MS = 30 * 24 * 3_600_000;

/** At the counter the phone is in the hand, or at home until the evening. */
const COUNTER_LIFE_MS = 24 * 3_600_000;

const DIGITS = 8;

/** As typed or read out: gaps and full-width digits are put right. */
const normalise = (typed: string) =>
  typed.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[\s-]/g, '');

/** In the row of a code for somebody who is of no household. */
const NO_HOUSEHOLD = '';

export interface KnownCode {
  readonly id: string;
  /** Null only where it is for one person, who is of no household yet. */
  readonly householdId: string | null;
  /** The one person whom it binds; null: whichever member of the household is chosen. */
  readonly residentId: string | null;
  /** False: used or expired. */
  readonly live: boolean;
}

/** One-time codes: of a household's contact card, or of one person at the counter. Only a keyed digest is kept. */
@Injectable()
export class ContactCodes {
  constructor(
    private readonly repository: RegisterRepository,
    private readonly digest: Digest,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** A new code of 8 digits, shown this once. @param madeBy staff id @param residentId the one whose ID card was seen */
  async issue(
    tx: Tx,
    householdId: string | null,
    madeBy: string,
    residentId: string | null = null,
  ): Promise<{ code: string; expiresAt: number }> {
    const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
    const expiresAt = this.clock.now() + (residentId === null ? LIFE_MS : COUNTER_LIFE_MS);
    await this.repository.insertCode(tx, {
      ...{
        id: this.ids.next(),
        householdId: householdId ?? NO_HOUSEHOLD,
        residentId,
        codeHash: this.hash(code),
        expiresAt,
        usedAt: null,
        madeBy,
      },
    });
    return { code, expiresAt };
  }

  async find(typed: string, tx?: Tx): Promise<KnownCode | undefined> {
    const row = await this.repository.findCode(this.hash(normalise(typed)), tx);
    if (!row) return undefined;
    const live = row.usedAt === null && row.expiresAt > this.clock.now();
    return { id: row.id, householdId: row.householdId || null, residentId: row.residentId, live };
  }

  /** Uses it up; false if another was quicker or it is over. */
  use(tx: Tx, id: string): Promise<boolean> {
    return this.repository.spendCode(tx, id, this.clock.now());
  }

  private hash(code: string) {
    return this.digest.of({ contactCode: code });
  }
}
