import { mayRevoke } from '@huiyin/shared/domain/people/mandate';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { notFound } from '../../platform/errors/errors.js';
import { Bindings } from '../account/bindings.js';
import type { AttachmentScope } from '../attachment/attachment.types.js';
import { Attachments } from '../attachment/attachments.js';
import { Households } from '../register/households.js';
import { Residents } from '../register/residents.js';
import { covers, scopeOf } from '../register/scope.js';
import { MandateRepository } from './mandate.repository.js';
import { type Mandate, Mandates } from './mandates.js';

const RECORDERS = ['clerk', 'grid'];
const READERS = [...RECORDERS, 'supervisor'];

/** Who is what to a mandate: its owner's side, its helper, staff of the owner's place. To everybody else it doesn't exist. */
@Injectable()
export class MandateAccess implements AttachmentScope, OnModuleInit {
  constructor(
    private readonly repository: MandateRepository,
    private readonly mandates: Mandates,
    private readonly bindings: Bindings,
    private readonly residents: Residents,
    private readonly households: Households,
    private readonly attachments: Attachments,
  ) {}

  onModuleInit(): void {
    this.attachments.registerScope(this);
  }

  /** Throws 404 for one that isn't the caller's to read. */
  async get(who: Principal, id: string): Promise<{ mandate: Mandate; side: 'owner' | 'helper' }> {
    const mandate = await this.repository.find(id);
    if (!mandate) throw notFound();
    if (await this.isOwnSide(who, mandate)) return { mandate, side: 'owner' };
    if ((await this.mandates.heldAmong(who, [id])).has(id)) return { mandate, side: 'helper' };
    throw notFound();
  }

  /** As what this caller may end it; null: not. */
  async asWhat(who: Principal, m: Mandate): Promise<ReturnType<typeof mayRevoke>> {
    const owner = await this.residents.find(m.ownerId);
    if (!owner) return null;
    const own = who.kind === 'account' ? await this.bindings.residentsOf(who.accountId) : [];
    const home = owner.householdId === null ? undefined : await this.households.find(owner.householdId);
    const age = owner.birth === null ? null : ((await this.residents.card(owner.id)).age ?? null);
    return mayRevoke(
      {
        owner: own.includes(m.ownerId),
        head: home?.headId != null && own.includes(home.headId),
        helper: (await this.mandates.heldAmong(who, [m.id])).has(m.id),
        staff: covers(scopeOf(who, READERS), owner.placePath),
      },
      age,
    );
  }

  /** May this member of staff record one for somebody who lives there? */
  mayRecord(who: Principal, placePath: string): boolean {
    return covers(scopeOf(who, RECORDERS), placePath);
  }

  mayRead(who: Principal, placePath: string): boolean {
    return covers(scopeOf(who, READERS), placePath);
  }

  /** A photo of the signed paper hangs on the mandate's id. */
  async maySee(who: Principal, mandateId: string): Promise<boolean> {
    const mandate = await this.repository.find(mandateId);
    return mandate !== null && this.isOwnSide(who, mandate);
  }

  async whose(): Promise<null> {
    return null;
  }

  private async isOwnSide(who: Principal, { ownerId }: Mandate): Promise<boolean> {
    if (who.kind === 'account') return this.bindings.speaksFor(who.accountId, ownerId);
    const owner = await this.residents.find(ownerId);
    return owner !== undefined && this.mayRead(who, owner.placePath);
  }
}
