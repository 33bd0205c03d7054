import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { SessionRow } from './auth/session.entity.js';
import { TryLimitRow } from './auth/try-limit.entity.js';
import { Clock } from './clock/clock.js';
import { BaseRepository } from './database/base-repository.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Loops } from './loops.js';
import { OutboxRow } from './outbox/outbox.entity.js';
import { RequestKeyRow } from './request-keys/request-key.entity.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CHUNK = 500;

/** Takes away what the platform itself wrote and nobody asks for any more. */
@Injectable()
export class Tidy extends BaseRepository implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly loops: Loops,
  ) {
    super();
  }

  onModuleInit(): void {
    this.loops.every(HOUR, 'tidy', () => this.run());
  }

  /** Expired sessions, tries of yesterday, request keys of 30 days ago, outbox rows done 90 days ago; 500 at a time. */
  async run(): Promise<void> {
    const now = this.clock.now();
    const dueSessions = { expiresAt: LessThan(now) };
    await this.chunks(
      () => this.reader(SessionRow).find({ where: dueSessions, take: CHUNK }),
      SessionRow,
      'id',
    );
    const dueTries = { firstAt: LessThan(now - DAY) };
    await this.chunks(
      () => this.reader(TryLimitRow).find({ where: dueTries, take: CHUNK }),
      TryLimitRow,
      'subject',
    );
    const done = { doneAt: LessThan(now - 90 * DAY) };
    await this.chunks(() => this.reader(OutboxRow).find({ where: done, take: CHUNK }), OutboxRow, 'id');
    await this.uow.run('tidy.keys', (tx) =>
      this.rows(tx, RequestKeyRow).delete({ usedAt: LessThan(now - 30 * DAY) }),
    );
  }

  private async chunks<E extends object>(
    next: () => Promise<E[]>,
    entity: new () => E,
    key: keyof E & string,
  ): Promise<void> {
    for (;;) {
      const rows = await next();
      if (rows.length === 0) return;
      const keys = rows.map((row) => row[key]);
      await this.uow.run('tidy', (tx) => this.rows(tx, entity).delete({ [key]: In(keys) } as never));
    }
  }
}
