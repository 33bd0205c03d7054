import { decide } from '@huiyin/shared/domain/matter/decide';
import { HEARD_LABELS } from '@huiyin/shared/labels/matter';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Heard } from '../../message/message.types.js';
import { Messages } from '../../message/messages.js';
import { LoadMatter } from '../access/load.js';
import { FactsOf } from '../kinds/facts.js';
import { Workflows } from '../kinds/workflows.js';
import { MatterRepository } from '../store/repository.js';
import { snapOf } from '../store/snapshot.js';
import { Carry } from './carry.js';
import { Surroundings } from './surroundings.js';

/** States in which an answer is on its way: to the matter, or to whoever rated it badly. */
const ANSWERED: ReadonlySet<string> = new Set(['concluded', 'followed']);

/** An answer that was heard on the phone, or whose slip was handed over, has arrived: the matter's last step takes itself. */
@Injectable()
export class HeardAnswer implements OnModuleInit {
  constructor(
    private readonly messages: Messages,
    private readonly matters: MatterRepository,
    private readonly load: LoadMatter,
    private readonly workflows: Workflows,
    private readonly factsOf: FactsOf,
    private readonly surroundings: Surroundings,
    private readonly carry: Carry,
  ) {}

  onModuleInit(): void {
    this.messages.onHeard((tx, heard) => this.run(tx, heard));
  }

  /** Ordinary answers alone; a grave one is written and witnessed, and reading the inbox is not yet "I know". */
  private async run(tx: Tx, heard: Heard): Promise<void> {
    if (heard.how === 'read') return;
    const event = await this.matters.event(heard.eventId, tx);
    if (!event || !ANSWERED.has(event.toState)) return;
    const standing = await this.load.standingOf(tx, heard.matterId);
    const { matter, parties, now } = standing;
    if (
      matter.state !== event.toState ||
      !parties.some((p) => p.residentId === heard.residentId && p.role !== 'respondent')
    )
      return;
    const viewer = { principal: { kind: 'guest' as const }, residents: new Set<string>() };
    const facts = await this.factsOf.all(standing, viewer, tx);
    if (matter.state === 'concluded' && !facts['ordinary-answer']) return;
    const snap = snapOf(matter);
    const actor = { id: heard.by.key, is: new Set(['lead'] as const) };
    const env = await this.surroundings.of({
      centreId: matter.centreId,
      party: snap.owed?.party ?? { kind: 'roster', id: matter.centreId },
      urgent: matter.urgent,
    });
    const decision = decide(await this.workflows.get(matter.workflowId), snap, 'deliver', actor, facts, env);
    if (!decision.ok) return;
    const fields = { how: heard.how, reasons: HEARD_LABELS[heard.how] ?? '' };
    const acting = {
      matter,
      parties,
      action: 'deliver',
      seq: matter.seq + 1,
      now,
      fields,
      papers: [],
      viewer,
    };
    await this.carry.out(tx, standing, acting, decision, { id: heard.by.key, label: heard.by.name ?? '' });
  }
}
