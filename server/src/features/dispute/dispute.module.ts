import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { AttachmentModule } from '../attachment/attachment.module.js';
import { MatterModule } from '../matter/matter.module.js';
import { MessageModule } from '../message/message.module.js';
import { RegisterModule } from '../register/register.module.js';
import { CaseView } from './case-view.js';
import { DisputeController } from './dispute.controller.js';
import { DisputeKind } from './dispute-kind.js';
import { Kin } from './kin.js';
import { RedFlag } from './red-flag.js';
import { DisputeRepository } from './repository.js';
import { SubmitDispute } from './submit.js';

/** 请人评理: disputes as a kind of matter. */
@Module({
  imports: [MatterModule, RegisterModule, AccountModule, AttachmentModule, MessageModule],
  controllers: [DisputeController],
  providers: [CaseView, DisputeKind, DisputeRepository, Kin, RedFlag, SubmitDispute],
  exports: [SubmitDispute],
})
export class DisputeModule {}
