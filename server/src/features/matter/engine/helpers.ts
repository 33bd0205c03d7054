import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/tx.js';
import { notFound } from '../../../platform/errors/errors.js';
import { type Mandate, Mandates } from '../../mandate/mandates.js';
import type { Matter, MatterParty } from '../store/entities.js';
import { MatterRepository } from '../store/repository.js';
import { Closings } from './closings.js';

/** What of a filing decides who helps with it. */
export interface Asked {
  readonly kind: string;
  readonly itemId: string | null;
  readonly title: string;
  readonly parties: readonly Pick<MatterParty, 'role' | 'residentId'>[];
  readonly by: { readonly label: string; readonly mandateId?: string };
  readonly awayFrom?: string | null;
}

/**
 * Whoever has a person's mandate for an item helps with each matter of it, whichever way it is asked for, and with what runs already. A row
 * beside the parties says so; it opens something only while the mandate lives.
 */
@Injectable()
export class Helpers implements OnModuleInit {
  constructor(
    private readonly mandates: Mandates,
    private readonly matters: MatterRepository,
    private readonly closings: Closings,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.mandates.onGiven((tx, mandate) => this.joinRunning(tx, mandate));
    this.closings.onClosed((tx, { matter }) => this.mandates.endWith(tx, matter.id));
  }

  /** On filing. Throws 404 when the mandate under which it is filed was revoked meanwhile. */
  async join(tx: Tx, { id, number }: Pick<Matter, 'id' | 'number'>, asked: Asked): Promise<void> {
    const owner = asked.parties.find((p) => p.role === 'applicant')?.residentId;
    if (asked.kind !== 'service' || asked.itemId === null || !owner) return;
    const { mandateId } = asked.by;
    const found = await this.mandates.covering(tx, owner, asked.itemId);
    const under = found.find((m) => m.id === mandateId);
    if (mandateId !== undefined && !under) throw notFound();
    for (const mandate of found) {
      if (keptFrom(mandate, asked.awayFrom ?? null)) continue;
      await this.mandates.usedFor(tx, mandate, id);
      await this.matters.addParty(tx, this.row(mandate, id));
    }
    if (!under) return;
    const matter = { id, number, title: asked.title, kind: asked.kind };
    await this.mandates.done(tx, under.id, { matter, act: 'submit', byLabel: asked.by.label });
  }

  private async joinRunning(tx: Tx, mandate: Mandate): Promise<void> {
    if (mandate.once) return;
    for (const matter of await this.matters.ofResident(tx, mandate.ownerId)) {
      const covered = matter.itemId !== null && mandate.items.includes(matter.itemId);
      if (matter.kind !== 'service' || matter.closedAt !== null || !covered) continue;
      const parties = await this.matters.parties(matter.id, tx);
      const asking = parties.some(
        (p) => p.residentId === mandate.ownerId && p.role === 'applicant' && !p.alone,
      );
      if (asking && !keptFrom(mandate, matter.awayFrom))
        await this.matters.addParty(tx, this.row(mandate, matter.id));
    }
  }

  private row(mandate: Mandate, matterId: string): MatterParty {
    return {
      ...{ id: this.ids.next(), matterId, role: 'helper', residentId: null, accountId: null, alone: null },
      ...{ name: mandate.helperName, mandateId: mandate.id, sinceSeq: 1 },
    };
  }
}

/** Nobody of the village is to know of it: neither are its posts, whoever asked them to help. */
const keptFrom = ({ post }: Mandate, awayFrom: string | null): boolean => post !== null && awayFrom !== null;
