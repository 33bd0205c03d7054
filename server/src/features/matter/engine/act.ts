import type * as contracts from '@huiyin/shared/contracts/matter';
import type { Input } from '@huiyin/shared/contracts/route';
import { type Actor, cellsOf, decide } from '@huiyin/shared/domain/matter/decide';
import type { Party } from '@huiyin/shared/domain/matter/snapshot';
import type { Cell } from '@huiyin/shared/domain/matter/workflow';
import { Injectable } from '@nestjs/common';
import { type Principal, principalKey } from '../../../platform/auth/principal.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Refusal } from '../../../platform/errors/errors.js';
import { type KeyUse, RequestKeys } from '../../../platform/request-keys/request-keys.js';
import { Mandates } from '../../mandate/mandates.js';
import { helpingUnder, relationsOf, type Standing } from '../access/access.js';
import { LoadMatter } from '../access/load.js';
import { Asks } from '../kinds/asks.js';
import { FactsOf } from '../kinds/facts.js';
import { type Acting, KindRegistry, type MatterView } from '../kinds/kind.js';
import { Workflows } from '../kinds/workflows.js';
import { snapOf } from '../store/snapshot.js';
import { ViewMatter } from '../views/view.js';
import { AnotherHandler } from './another.js';
import { Carry } from './carry.js';
import { Handing, partyOf } from './handing.js';
import { refusalOf } from './refusals.js';
import { Surroundings } from './surroundings.js';

type Body = Input<typeof contracts.act>['body'];

interface BySystem {
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly given?: Party;
}

/** One action of `allowed[]`: asks leave, decides, writes in one unit of work, answers with the fresh matter. */
@Injectable()
export class Act {
  constructor(
    private readonly load: LoadMatter,
    private readonly workflows: Workflows,
    private readonly kinds: KindRegistry,
    private readonly factsOf: FactsOf,
    private readonly surroundings: Surroundings,
    private readonly asks: Asks,
    private readonly carry: Carry,
    private readonly handing: Handing,
    private readonly another: AnotherHandler,
    private readonly mandates: Mandates,
    private readonly keys: RequestKeys,
    private readonly uow: UnitOfWork,
    private readonly view: ViewMatter,
  ) {}

  /** Throws 404 for what isn't the caller's, 409 `stale` with the fresh state, `not-allowed-now` or `closed`; 400 names fields. */
  async run(principal: Principal, id: string, action: string, body: Body, use: KeyUse): Promise<MatterView> {
    await this.load.for(principal, id);
    const helped = await this.uow.run('matter.act', async (tx) => {
      const { repeated } = await this.keys.run(tx, use, () => id);
      return !repeated && (await this.once(tx, principal, id, action, body));
    });
    // The act itself may have ended a mandate for this one matter: then who helped reads that it is done, and no more.
    return helped ? this.view.receipt(principal, id) : this.view.one(principal, id);
  }

  /**
   * Every action of the system itself (a task that is done): no leave, the same decision. False when the table says no.
   * @param label how the timeline names who did it
   * @param more what the action says, and whom it hands the matter to
   */
  async bySystem(tx: Tx, id: string, action: string, label: string, more: BySystem = {}): Promise<boolean> {
    const standing = await this.load.standingOf(tx, id);
    const { matter, parties, now } = standing;
    const workflow = await this.workflows.get(matter.workflowId);
    const viewer = { principal: { kind: 'guest' as const }, residents: new Set<string>() };
    const facts = await this.factsOf.all(standing, viewer, tx);
    const actor: Actor = { id: 'system', is: new Set(['system']) };
    const fields = more.fields ?? {};
    const acting = { matter, parties, action, seq: matter.seq + 1, now, fields, papers: [], viewer };
    const cell = cellsOf(workflow, snapOf(matter))[action];
    const env = await this.surroundings.of(
      whereOf(matter),
      more.given ?? (await this.anotherFor(cell, standing, tx, action === 'bad-rating')),
    );
    const since = await this.kinds.get(matter.kind).sinceOf?.(acting, tx);
    const decision = decide(workflow, snapOf(matter), action, actor, facts, { ...env, since });
    if (!decision.ok) return false;
    return this.carry.out(tx, standing, acting, decision, { id: 'system', label });
  }

  /** True: it was done under a mandate. */
  private async once(tx: Tx, principal: Principal, id: string, action: string, body: Body): Promise<boolean> {
    const { viewer, standing } = await this.load.for(principal, id);
    const { matter, parties, now } = standing;
    if (body.version !== matter.seq) throw await this.stale(principal, id);
    const workflow = await this.workflows.get(matter.workflowId);
    const actor: Actor = { id: principalKey(principal), is: relationsOf(viewer, standing) };
    const facts = await this.factsOf.all(standing, viewer, tx);
    const env = await this.surroundings.of(whereOf(matter));
    const leave = decide(workflow, snapOf(matter), action, actor, facts, env);
    if (!leave.ok) throw refusalOf(leave);
    const cell = cellsOf(workflow, snapOf(matter))[action];
    const fields = await this.asks.read(matter, cell?.asks, body.fields);
    const acting: Acting = {
      matter,
      parties,
      action,
      seq: matter.seq + 1,
      now,
      fields,
      papers: body.papers ?? [],
      viewer,
    };
    const given = await this.surroundings.of(
      whereOf(matter),
      partyOf(fields) ??
        (await this.kinds.get(matter.kind).givenTo?.(acting, tx)) ??
        (await this.anotherFor(cell, standing, tx)),
      await this.kinds.get(matter.kind).promiseOf(acting),
      this.handing.given(fields, matter.centreId),
    );
    const since = await this.kinds.get(matter.kind).sinceOf?.(acting, tx);
    const decision = decide(workflow, snapOf(matter), action, actor, facts, { ...given, since });
    if (!decision.ok) throw refusalOf(decision);
    const by = { id: actor.id, label: await this.view.nameOf(viewer, standing) };
    const under = helpingUnder(viewer, standing, cell?.who ?? []);
    if (under !== undefined) await this.mandates.done(tx, under, { matter, act: action, byLabel: by.label });
    if (!(await this.carry.out(tx, standing, acting, decision, by))) throw await this.stale(principal, id);
    return under !== undefined;
  }

  /** Whoever looks at it again isn't who had it last; what a bad rating is about is looked into from above. */
  private async anotherFor(
    cell: Cell | undefined,
    { matter, parties }: Standing,
    tx: Tx,
    fromAbove = false,
  ): Promise<Party | undefined> {
    if (cell?.party !== 'another') return undefined;
    return this.another.of(matter, parties, { fromAbove, tx });
  }

  private async stale(principal: Principal, id: string) {
    return new Refusal('stale', { current: await this.view.one(principal, id) });
  }
}

const whereOf = (m: Acting['matter']) => ({
  centreId: m.centreId,
  party: snapOf(m).owed?.party ?? ({ kind: 'roster', id: m.centreId } as Party),
  urgent: m.urgent,
});
