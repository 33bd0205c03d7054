import { Module, type OnModuleInit } from '@nestjs/common';
import { Loops } from '../../platform/loops.js';
import { AccountModule } from '../account/account.module.js';
import { AttachmentModule } from '../attachment/attachment.module.js';
import { DraftModule } from '../draft/draft.module.js';
import { MatterModule } from '../matter/matter.module.js';
import { MessageModule } from '../message/message.module.js';
import { PublicityModule } from '../publicity/publicity.module.js';
import { RegisterModule } from '../register/register.module.js';
import { AcceptanceController } from './acceptance/acceptance.controller.js';
import { Acceptance } from './acceptance/acceptance.js';
import { FollowUps } from './acceptance/follow-ups.js';
import { OneList } from './acceptance/one-list.js';
import { AcceptanceRepository } from './acceptance/repository.js';
import { AcceptanceRound } from './acceptance/round.js';
import { AnswerVault } from './answers.js';
import { FiledUnder } from './filed-under.js';
import { GetForm } from './form.js';
import { GivenController } from './given/given.controller.js';
import { Given } from './given/given.js';
import { GivenRound } from './given/given-round.js';
import { MyGiven } from './given/my-given.js';
import { GivenRepository } from './given/repository.js';
import { Granted } from './granted.js';
import { Guides } from './guide.js';
import { Items } from './items.js';
import { JoinService } from './join.js';
import { Letters } from './letter.js';
import { CopySheet } from './outside/copy-sheet.js';
import { OutsideController } from './outside/outside.controller.js';
import { Outside } from './outside/outside.js';
import { OutsideRepository } from './outside/repository.js';
import { Results } from './outside/results.js';
import { Popular } from './popular.js';
import { Recent } from './recent.js';
import { ExtraVisit } from './recusal/extra-visit.js';
import { LeaveVillage } from './recusal/leave-village.js';
import { ListKin } from './recusal/list-kin.js';
import { Others } from './recusal/others.js';
import { Recusal } from './recusal/recusal.js';
import { Way } from './recusal/way.js';
import { Remarks } from './remarks.js';
import { ServiceRepository } from './repository.js';
import { ListRules } from './rules/list-rules.js';
import { RulesController } from './rules/rules.controller.js';
import { SetRule } from './rules/set-rule.js';
import { ServiceController } from './service.controller.js';
import { ServiceKind } from './service-kind.js';
import { LateRound } from './steps/late-round.js';
import { Payout } from './steps/payout.js';
import { ProgressView } from './steps/progress-view.js';
import { Publish } from './steps/publish.js';
import { Steps } from './steps/steps.js';
import { WhoGoes } from './steps/who-goes.js';
import { SubmitService } from './submit.js';

/** Another process on the same database may have published a version. */
const ITEMS_EVERY_MS = 60_000;
const LATE_EVERY_MS = 5 * 60_000;
const GIVEN_EVERY_MS = 24 * 3_600_000;
const ACCEPTANCE_EVERY_MS = 60_000;

/** 办事: the catalogue, its forms, and service requests as a kind of matter. */
@Module({
  imports: [
    DraftModule,
    MatterModule,
    PublicityModule,
    RegisterModule,
    AccountModule,
    AttachmentModule,
    MessageModule,
  ],
  controllers: [ServiceController, AcceptanceController, OutsideController, GivenController, RulesController],
  providers: [
    Acceptance,
    AcceptanceRepository,
    AcceptanceRound,
    AnswerVault,
    ExtraVisit,
    FiledUnder,
    FollowUps,
    LeaveVillage,
    ListKin,
    OneList,
    Others,
    Recusal,
    Way,
    GetForm,
    Granted,
    ListRules,
    SetRule,
    Given,
    GivenRepository,
    GivenRound,
    MyGiven,
    JoinService,
    Guides,
    Items,
    Letters,
    CopySheet,
    Outside,
    OutsideRepository,
    Results,
    Popular,
    Recent,
    Remarks,
    ServiceKind,
    ServiceRepository,
    SubmitService,
    LateRound,
    Payout,
    ProgressView,
    Publish,
    Steps,
    WhoGoes,
  ],
  exports: [SubmitService, Letters, Items, Remarks],
})
export class ServiceModule implements OnModuleInit {
  constructor(
    private readonly loops: Loops,
    private readonly late: LateRound,
    private readonly acceptance: AcceptanceRound,
    private readonly items: Items,
    private readonly given: GivenRound,
  ) {}

  onModuleInit(): void {
    this.loops.every(ITEMS_EVERY_MS, 'service.items', () => this.items.reload());
    this.loops.every(LATE_EVERY_MS, 'service.late-tasks', () => this.late.round());
    this.loops.every(GIVEN_EVERY_MS, 'service.given', () => this.given.round());
    this.loops.every(ACCEPTANCE_EVERY_MS, 'service.acceptance', () => this.acceptance.round());
  }
}
