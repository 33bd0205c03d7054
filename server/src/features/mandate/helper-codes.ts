import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TryLimit } from '../../platform/auth/try-limit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import { Digest } from '../../platform/crypto/blind-index.js';
import type { Tx } from '../../platform/database/tx.js';
import { Refusal } from '../../platform/errors/errors.js';
import { ContactCodes, type KnownCode } from '../register/contact-codes.js';
import type { HelperCodeRow } from './entities.js';
import { MandateRepository } from './mandate.repository.js';

const DIGITS = 6;
const LIFE_MS = 15 * 60_000;

const digits = (typed: string): string =>
  typed.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[\s-]/g, '');

/** Codes that say "these two are together": a helper's own, read out to the person; or that of the person's contact card. */
@Injectable()
export class HelperCodes {
  constructor(
    private readonly repository: MandateRepository,
    private readonly cards: ContactCodes,
    private readonly digest: Digest,
    private readonly tries: TryLimit,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** A new code of 6 digits, shown this once. */
  async issue(tx: Tx, residentId: string): Promise<{ code: string; expiresAt: number }> {
    const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
    const expiresAt = this.clock.now() + LIFE_MS;
    const row = { id: this.ids.next(), residentId, codeHash: this.hash(code), expiresAt, usedAt: null };
    await this.repository.insertCode(tx, row);
    return { code, expiresAt };
  }

  /** Whose code it is. Throws `code-wrong`, `code-expired`, `too-many-tries`. */
  async find(accountId: string, typed: string): Promise<HelperCodeRow> {
    const row = await this.tried(`helper:${accountId}`, () => this.repository.findCode(this.hash(typed)));
    if (row.usedAt !== null || row.expiresAt <= this.clock.now()) throw new Refusal('code-expired');
    return row;
  }

  /** Throws `code-expired` when another was quicker. */
  async spend(tx: Tx, id: string): Promise<void> {
    if (!(await this.repository.spendCode(tx, id, this.clock.now()))) throw new Refusal('code-expired');
  }

  /** The contact card that a code belongs to. Throws as `find`. */
  async card(accountId: string, typed: string): Promise<KnownCode> {
    const known = await this.tried(`card:${accountId}`, () => this.cards.find(typed));
    if (!known.live) throw new Refusal('code-expired');
    return known;
  }

  async spendCard(tx: Tx, id: string): Promise<void> {
    if (!(await this.cards.use(tx, id))) throw new Refusal('code-expired');
  }

  private async tried<T>(key: string, look: () => Promise<T | null | undefined>): Promise<T> {
    let found: T | null | undefined;
    await this.tries
      .attempt(key, async () => {
        found = await look();
        return found !== null && found !== undefined;
      })
      .catch((error: unknown) => {
        if (!(error instanceof Refusal) || error.code !== 'locked-out') throw error;
        throw new Refusal('too-many-tries', error.options);
      });
    if (!found) throw new Refusal('code-wrong', { status: 400 });
    return found;
  }

  private hash(typed: string): string {
    return this.digest.of({ helperCode: digits(typed) });
  }
}
