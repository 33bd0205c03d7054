import { Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Loops } from '../../platform/loops.js';
import { AccountModule } from '../account/account.module.js';
import { AttachmentModule } from '../attachment/attachment.module.js';
import { Attachments } from '../attachment/attachments.js';
import { MandateModule } from '../mandate/mandate.module.js';
import { MessageModule } from '../message/message.module.js';
import { RegisterModule } from '../register/register.module.js';
import { Kinship } from './access/kinship.js';
import { LoadMatter } from './access/load.js';
import { PaperScope } from './access/paper-scope.js';
import { Recount } from './clock/recount.js';
import { Sweep } from './clock/sweep.js';
import { SweepLag } from './clock/sweep-lag.js';
import { Act } from './engine/act.js';
import { AddTo } from './engine/add-to.js';
import { AnotherHandler } from './engine/another.js';
import { Carry } from './engine/carry.js';
import { Claim } from './engine/claim.js';
import { Closings } from './engine/closings.js';
import { Effects } from './engine/effects.js';
import { MatterEngine } from './engine/engine.js';
import { Filing } from './engine/filing.js';
import { HandOn } from './engine/hand-on.js';
import { Handing } from './engine/handing.js';
import { HeardAnswer } from './engine/heard.js';
import { Heirs } from './engine/heirs.js';
import { Helpers } from './engine/helpers.js';
import { PaperForms } from './engine/paper-forms.js';
import { Rate } from './engine/rate.js';
import { SettleApplicant } from './engine/settle-applicant.js';
import { Surroundings } from './engine/surroundings.js';
import { Teller } from './engine/teller.js';
import { TrackingNumbers } from './engine/tracking-numbers.js';
import { Asks } from './kinds/asks.js';
import { FactsOf } from './kinds/facts.js';
import { KindRegistry } from './kinds/kind.js';
import { Tries } from './kinds/tries.js';
import { Workflows } from './kinds/workflows.js';
import { MatterController } from './matter.controller.js';
import { CentreLoadQueries } from './queue/centre-loads.queries.js';
import { Queue } from './queue/queue.js';
import { QueueQueries } from './queue/queue.queries.js';
import { StatusController } from './status.controller.js';
import { HoldingsRepository } from './store/holdings.repository.js';
import { KinRepository } from './store/kin.repository.js';
import { PaperRepository } from './store/paper.repository.js';
import { MatterRepository } from './store/repository.js';
import { BesideView } from './views/beside-view.js';
import { Hears } from './views/hears.js';
import { Helping } from './views/helping.js';
import { LookUpStatus } from './views/look-up-status.js';
import { MyMatters } from './views/my-matters.js';
import { QueryCode } from './views/query-code.js';
import { Rows } from './views/rows.js';
import { Seen } from './views/seen.js';
import { Timeline } from './views/timeline.js';
import { ViewMatter } from './views/view.js';
import { Wording } from './views/wording.js';

/** What the kinds build on. */
const OFFERED = [
  AddTo,
  Act,
  Closings,
  Rate,
  CentreLoadQueries,
  QueueQueries,
  Filing,
  HandOn,
  KindRegistry,
  KinRepository,
  Kinship,
  LoadMatter,
  MatterEngine,
  MatterRepository,
  PaperForms,
  QueryCode,
  SettleApplicant,
  Recount,
  Rows,
  Sweep,
  SweepLag,
  ViewMatter,
  Wording,
  Workflows,
];

const SWEEP_EVERY_MS = 30_000;

/** The matter engine: one owed answer for every open matter, whatever its kind. */
@Module({
  imports: [RegisterModule, AccountModule, MessageModule, AttachmentModule, MandateModule],
  controllers: [StatusController, MatterController],
  providers: [
    ...OFFERED,
    AnotherHandler,
    Asks,
    BesideView,
    Carry,
    Claim,
    Effects,
    FactsOf,
    Handing,
    Heirs,
    HoldingsRepository,
    HeardAnswer,
    Helpers,
    Hears,
    Helping,
    LookUpStatus,
    PaperRepository,
    MyMatters,
    PaperScope,
    Queue,
    QueueQueries,
    Seen,
    Surroundings,
    Teller,
    Timeline,
    Tries,
    TrackingNumbers,
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
    await this.workflows.publish();
    this.loops.every(SWEEP_EVERY_MS, 'matter.sweep', () => this.sweep.round());
  }
}
