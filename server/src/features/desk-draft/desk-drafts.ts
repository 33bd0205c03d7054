import type { listDeskDrafts } from '@huiyin/shared/contracts/desk-draft';
import { DESK_DRAFT_LIMITS } from '@huiyin/shared/contracts/desk-draft';
import type { Reply } from '@huiyin/shared/contracts/route';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Envelope } from '../../platform/crypto/envelope.js';
import { Vault } from '../../platform/crypto/vault.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/errors/errors.js';
import { Loops } from '../../platform/loops.js';
import { DeskDraftRepository } from './repository.js';

const HOUR = 3_600_000;
/** What nobody went on with for a week is somebody's data lying about. */
const KEPT_MS = 7 * 24 * HOUR;

const rowId = (staffId: string, name: string) => `${staffId}:${name}`;

/** Half-done work of the console, by clerk and name. */
@Injectable()
export class DeskDrafts implements OnModuleInit {
  constructor(
    private readonly repository: DeskDraftRepository,
    private readonly vault: Vault,
    private readonly uow: UnitOfWork,
    private readonly loops: Loops,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.loops.every(HOUR, 'desk-draft.tidy', () => this.tidy());
  }

  async list({ staffId }: StaffPrincipal): Promise<Reply<typeof listDeskDrafts>> {
    const rows = await this.repository.of(staffId);
    return {
      drafts: rows.map(({ name, at, sealed }) => ({
        name,
        at,
        value: JSON.parse(this.vault.open('desk_draft', 'sealed', rowId(staffId, name), sealed as Envelope)),
      })),
    };
  }

  /** Takes the place of the one of that name. Beyond forty the oldest goes. Refuses `body-too-large` (413). */
  async put({ staffId }: StaffPrincipal, name: string, value: unknown): Promise<void> {
    const text = JSON.stringify(value ?? null);
    if (text.length > DESK_DRAFT_LIMITS.length) throw new Refusal('body-too-large', { status: 413 });
    const sealed = this.vault.seal('desk_draft', 'sealed', rowId(staffId, name), text);
    await this.uow.run('desk-draft.put', async (tx) => {
      await this.repository.put(tx, { staffId, name, sealed, at: this.clock.now() });
      const all = await this.repository.of(staffId, tx);
      const over = all
        .filter((d) => d.name !== name)
        .slice(0, Math.max(0, all.length - DESK_DRAFT_LIMITS.count));
      for (const { name: oldest } of over) await this.repository.drop(tx, staffId, oldest);
    });
  }

  drop({ staffId }: StaffPrincipal, name: string): Promise<void> {
    return this.uow.run('desk-draft.drop', (tx) => this.repository.drop(tx, staffId, name));
  }

  /** Answers how many. */
  tidy(): Promise<number> {
    return this.uow.run('desk-draft.tidy', (tx) =>
      this.repository.dropBefore(tx, this.clock.now() - KEPT_MS),
    );
  }
}
