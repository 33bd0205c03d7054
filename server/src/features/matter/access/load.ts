import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/auth/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { notFound } from '../../../platform/errors/errors.js';
import { Bindings } from '../../account/bindings.js';
import { Mandates } from '../../mandate/mandates.js';
import type { Matter } from '../store/entities.js';
import { MatterRepository } from '../store/repository.js';
import { maySee, type Standing, type Viewer } from './access.js';

/** Brings a matter with what is needed to say what the caller is to it. The one door: what they may not see answers as absent. */
@Injectable()
export class LoadMatter {
  constructor(
    private readonly matters: MatterRepository,
    private readonly bindings: Bindings,
    private readonly mandates: Mandates,
    private readonly clock: Clock,
  ) {}

  async viewer(principal: Principal): Promise<Viewer> {
    const residents =
      principal.kind === 'account' ? await this.bindings.residentsOf(principal.accountId) : [];
    return { principal, residents: new Set(residents) };
  }

  /** The same viewer with what is held now of the mandates that this matter names: asked anew each time. */
  async helping(viewer: Viewer, parties: Standing['parties']): Promise<Viewer> {
    const named = parties.flatMap(({ mandateId }) => mandateId ?? []);
    if (named.length === 0) return viewer;
    return { ...viewer, mandates: await this.mandates.heldAmong(viewer.principal, named) };
  }

  /** Throws not-found for a matter that is absent or not this viewer's. */
  async for(principal: Principal, id: string): Promise<{ viewer: Viewer; standing: Standing }> {
    const [viewer, matter] = await Promise.all([this.viewer(principal), this.matters.find(id)]);
    if (!matter) throw notFound();
    const standing = await this.standing(matter);
    const helping = await this.helping(viewer, standing.parties);
    if (!maySee(helping, standing)) throw notFound();
    return { viewer: helping, standing };
  }

  /** May this caller read it, by a mandate or without? */
  async mayOpen(principal: Principal, matter: Matter): Promise<boolean> {
    const [viewer, standing] = await Promise.all([this.viewer(principal), this.standing(matter)]);
    return maySee(await this.helping(viewer, standing.parties), standing);
  }

  /** What this caller has just filed, whether or not they may read on. Throws not-found where there is nothing. */
  async filed(principal: Principal, id: string): Promise<{ viewer: Viewer; standing: Standing }> {
    const [viewer, matter] = await Promise.all([this.viewer(principal), this.matters.find(id)]);
    if (!matter) throw notFound();
    const standing = await this.standing(matter);
    return { viewer: await this.helping(viewer, standing.parties), standing };
  }

  /** Fresh, inside a unit of work, without asking leave: for the clock and other steps of the system. Throws not-found. */
  async standingOf(tx: Tx, id: string): Promise<Standing> {
    const matter = await this.matters.find(id, tx);
    if (!matter) throw notFound();
    return this.standing(matter, tx);
  }

  async standing(matter: Matter, tx?: Tx): Promise<Standing> {
    const [parties, tasks] = await Promise.all([
      this.matters.parties(matter.id, tx),
      this.matters.tasks(matter.id, tx),
    ]);
    const open = tasks.filter((t) => t.doneAt === null);
    return {
      matter,
      parties,
      tasks,
      assignees: new Set(open.map((t) => t.assigneeId)),
      workers: new Set(tasks.map((t) => t.assigneeId)),
      now: this.clock.now(),
    };
  }
}
