import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Ids } from '../clock/ids.js';
import { BaseRepository } from '../database/base-repository.js';
import type { Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { SessionRow } from './session.entity.js';

const HOUR = 3_600_000;

/** How long a session lives after it was last used. */
const LIFE_MS = { staff: 12 * HOUR, account: 90 * 24 * HOUR } as const;

/** Use is written down at most this often, so that reading costs no write. */
const TOUCH_MS = { staff: 5 * 60_000, account: 24 * HOUR } as const;

const hash = (token: string) => createHash('sha256').update(token).digest('hex');

export interface Opened {
  readonly sessionId: string;
  /** 32 random bytes, base64url; shown once. */
  readonly token: string;
  readonly expiresAt: number;
}

/** Sessions kept on the server, revocable at once, sliding: 12 hours for staff, 90 days for accounts. */
@Injectable()
export class Sessions extends BaseRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    super();
  }

  async open(tx: Tx, kind: SessionRow['kind'], subjectId: string): Promise<Opened> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const row = { id: this.ids.next(), openedAt: now, seenAt: now, expiresAt: now + LIFE_MS[kind] };
    await this.rows(tx, SessionRow).insert({ ...row, tokenHash: hash(token), kind, subjectId });
    return { sessionId: row.id, token, expiresAt: row.expiresAt };
  }

  /** The live session of a token, its life prolonged. */
  async find(token: string): Promise<SessionRow | undefined> {
    const row = await this.reader(SessionRow).findOneBy({ tokenHash: hash(token) });
    const now = this.clock.now();
    if (!row || row.expiresAt <= now) return undefined;
    if (now - row.seenAt >= TOUCH_MS[row.kind]) await this.touch(row, now);
    return row;
  }

  /** Is it still open? Asking doesn't prolong it. */
  async lives(sessionId: string): Promise<boolean> {
    const row = await this.reader(SessionRow).findOneBy({ id: sessionId });
    return row !== null && row.expiresAt > this.clock.now();
  }

  async close(tx: Tx, sessionId: string): Promise<void> {
    await this.rows(tx, SessionRow).delete({ id: sessionId });
  }

  /** Signs a person out everywhere: password changed, post ended, phone lost. */
  async closeAll(tx: Tx, kind: SessionRow['kind'], subjectId: string): Promise<void> {
    await this.rows(tx, SessionRow).delete({ kind, subjectId });
  }

  /** Signs a person out everywhere but here. */
  async closeOthers(tx: Tx, kind: SessionRow['kind'], subjectId: string, here: string): Promise<void> {
    const open = await this.rows(tx, SessionRow).findBy({ kind, subjectId });
    for (const { id } of open) if (id !== here) await this.close(tx, id);
  }

  private async touch({ id, kind }: SessionRow, now: number): Promise<void> {
    await this.uow.run('session.touch', (tx) =>
      this.updateOne(tx, SessionRow, { id }, { seenAt: now, expiresAt: now + LIFE_MS[kind] }),
    );
  }
}
