import { Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Loops } from '../../platform/loops.js';
import { AccountModule } from '../account/account.module.js';
import { AttachmentModule } from '../attachment/attachment.module.js';
import { Attachments } from '../attachment/attachments.js';
import { MessageModule } from '../message/message.module.js';
import { RegisterModule } from '../register/register.module.js';
import { Act } from './act.js';
import { Asks } from './asks.js';
import { Carry } from './carry.js';
import { Claim } from './claim.js';
import { Effects } from './effects.js';
import { MatterEngine } from './engine.js';
import { FactsOf } from './facts.js';
import { Filing } from './filing.js';
import { HeardAnswer } from './heard.js';
import { KindRegistry } from './kind.js';
import { LoadMatter } from './load.js';
import { MatterController } from './matter.controller.js';
import { MyMatters } from './my-matters.js';
import { PaperScope } from './paper-scope.js';
import { Queue } from './queue.js';
import { QueueQueries } from './queue.queries.js';
import { Rate } from './rate.js';
import { MatterRepository } from './repository.js';
import { Rows } from './rows.js';
import { Seen } from './seen.js';
import { SettleApplicant } from './settle-applicant.js';
import { Surroundings } from './surroundings.js';
import { Sweep } from './sweep.js';
import { Teller } from './teller.js';
import { Timeline } from './timeline.js';
import { ViewMatter } from './view.js';
import { Wording } from './wording.js';
import { Workflows } from './workflows.js';

/** What the kinds build on. */
const OFFERED = [
  Act,
  QueueQueries,
  Filing,
  KindRegistry,
  LoadMatter,
  MatterEngine,
  MatterRepository,
  SettleApplicant,
  Sweep,
  ViewMatter,
  Wording,
];

const SWEEP_EVERY_MS = 30_000;

/** The matter engine: one owed answer for every open matter, whatever its kind. */
@Module({
  imports: [RegisterModule, AccountModule, MessageModule, AttachmentModule],
  controllers: [MatterController],
  providers: [
    ...OFFERED,
    Asks,
    Carry,
    Claim,
    Effects,
    FactsOf,
    HeardAnswer,
    MyMatters,
    PaperScope,
    Queue,
    QueueQueries,
    Rate,
    Rows,
    Seen,
    Surroundings,
    Teller,
    Timeline,
    Workflows,
  ],
  exports: OFFERED,
})
export class MatterModule implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly kinds: KindRegistry,
    private readonly workflows: Workflows,
    private readonly sweep: Sweep,
    private readonly loops: Loops,
    private readonly attachments: Attachments,
    private readonly papers: PaperScope,
  ) {}

  onModuleInit(): void {
    this.attachments.registerScope(this.papers);
  }

  /** Every kind has registered by now: from here on there are no others. */
  async onApplicationBootstrap(): Promise<void> {
    this.kinds.freeze();
    await this.workflows.proposeFirstVersions();
    this.loops.every(SWEEP_EVERY_MS, 'matter.sweep', () => this.sweep.round());
  }
}
