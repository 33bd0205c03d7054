import { coversFiling } from '@huiyin/shared/domain/people/mandate';
import { doneByHelper } from '@huiyin/shared/labels/mandate';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { notFound } from '../../platform/errors/errors.js';
import { Bindings } from '../account/bindings.js';
import { StaffDirectory } from '../account/staff-directory.js';
import { Residents } from '../register/residents.js';
import type { MandateRow } from './entities.js';
import { MandateRepository, type PostAt } from './mandate.repository.js';

export type Mandate = Readonly<MandateRow>;

/** Something that was done under a mandate, on a matter. */
export interface Deed {
  readonly matter: {
    readonly id: string;
    readonly title: string;
    readonly number: string;
    readonly kind: string;
  };
  readonly act: string;
  readonly byLabel: string;
}

/** Rides in the unit that gives one: writes rows only. */
export type GivenListener = (tx: Tx, mandate: Mandate) => Promise<void>;

/** The posts of this caller that mandates may name. */
const postsOf = (principal: Principal): PostAt[] =>
  principal.kind !== 'staff'
    ? []
    : principal.posts.flatMap(({ role, placeId }) =>
        role === 'grid' || role === 'clerk' ? [{ post: role, placeId }] : [],
      );

/**
 * Who may act for whom under a mandate, asked of the database each time: nothing of it is kept in memory, so that a revoked one opens
 * nothing from the next request on. It ends with the life of either side, too.
 */
@Injectable()
export class Mandates {
  private readonly listeners: GivenListener[] = [];

  constructor(
    private readonly repository: MandateRepository,
    private readonly bindings: Bindings,
    private readonly residents: Residents,
    private readonly staff: StaffDirectory,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** To be called in `onModuleInit`, by whoever knows the matters that are running. */
  onGiven(listener: GivenListener): void {
    this.listeners.push(listener);
  }

  async fireGiven(tx: Tx, mandate: Mandate): Promise<void> {
    for (const listener of this.listeners) await listener(tx, mandate);
  }

  /** Live ones that this caller holds: as one of the persons whom the phone speaks for, or by a post of today. */
  async heldBy(principal: Principal): Promise<Mandate[]> {
    const now = this.clock.now();
    if (principal.kind === 'guest') return [];
    const rows =
      principal.kind === 'staff'
        ? await this.repository.liveByPosts(postsOf(principal), now)
        : await this.repository.liveByHelpers(await this.bindings.residentsOf(principal.accountId), now);
    return this.alive(rows);
  }

  /** Which of these the caller holds now. */
  async heldAmong(principal: Principal, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0 || principal.kind === 'guest') return new Set();
    const rows = await this.alive(await this.repository.live(ids, this.clock.now()));
    const posts = postsOf(principal);
    const own = new Set(
      principal.kind === 'account' ? await this.bindings.residentsOf(principal.accountId) : [],
    );
    const holds = (m: Mandate) =>
      m.helperId !== null
        ? own.has(m.helperId)
        : posts.some((p) => p.post === m.post && p.placeId === m.postPlaceId);
    return new Set(rows.filter(holds).map(({ id }) => id));
  }

  /** The mandate under which this caller may ask for that item for that person, if there is one. */
  async forFiling(principal: Principal, ownerId: string, itemId: string): Promise<Mandate | undefined> {
    const now = this.clock.now();
    return (await this.heldBy(principal)).find((m) => m.ownerId === ownerId && coversFiling(m, itemId, now));
  }

  /** Whoever helps this person with that item now, whoever asks for it. */
  async covering(tx: Tx, ownerId: string, itemId: string): Promise<Mandate[]> {
    const now = this.clock.now();
    const rows = await this.alive(await this.repository.liveOf(ownerId, now, tx), tx);
    return rows.filter((m) => coversFiling(m, itemId, now));
  }

  /** Those of these that open something now. */
  async live(ids: readonly string[], tx?: Tx): Promise<Mandate[]> {
    return this.alive(await this.repository.live([...new Set(ids)], this.clock.now(), tx), tx);
  }

  /** A deed under a mandate, in the unit that does it. Throws 404 when it was revoked meanwhile: of the two, one comes first. */
  async done(tx: Tx, id: string, { matter, act, byLabel }: Deed): Promise<void> {
    const at = this.clock.now();
    if (!(await this.repository.touch(tx, id, at))) throw notFound();
    await this.repository.insertDeed(tx, {
      ...{ id: this.ids.next(), mandateId: id, act, byLabel, at, kind: matter.kind },
      ...{ matterId: matter.id, title: matter.title, number: matter.number },
    });
  }

  /** A mandate for one matter is for this one, from now on; nothing for others. Throws 404 when another was quicker. */
  async usedFor(tx: Tx, mandate: Mandate, matterId: string): Promise<void> {
    if (mandate.once && !(await this.repository.spendOn(tx, mandate.id, matterId))) throw notFound();
  }

  /** The matter is over: so is what was given for it alone. */
  endWith(tx: Tx, matterId: string): Promise<void> {
    return this.repository.endWithMatter(tx, matterId, this.clock.now());
  }

  /** Who hears for it: accounts of the person, or the staff who hold the post today. */
  async ears(m: Mandate, tx?: Tx): Promise<{ accounts: string[]; staff: string[] }> {
    if (m.helperId !== null) {
      const reach = await this.bindings.accountsOf(m.helperId, tx);
      return { accounts: reach.map(({ accountId }) => accountId), staff: [] };
    }
    const holders =
      m.post === null || m.postPlaceId === null ? [] : await this.staff.byPost(m.post, m.postPlaceId, tx);
    return { accounts: [], staff: holders.map(({ id }) => id) };
  }

  /** How the timeline names who acts under it: of a post the person who holds it. */
  nameOf(m: Mandate, principal: Principal): string {
    return doneByHelper(principal.kind === 'staff' ? principal.name : m.helperName);
  }

  /** Whoever died, or left the register, gives and holds nothing (民法典173条、174条). */
  private async alive(rows: readonly Mandate[], tx?: Tx): Promise<Mandate[]> {
    const alive = new Map<string, boolean>();
    for (const id of new Set(rows.flatMap((m) => [m.ownerId, ...(m.helperId ? [m.helperId] : [])]))) {
      const person = await this.residents.find(id, tx);
      alive.set(id, person !== undefined && person.diedAt === null && person.endedAt === null);
    }
    return rows.filter((m) => alive.get(m.ownerId) && (m.helperId === null || alive.get(m.helperId)));
  }
}
