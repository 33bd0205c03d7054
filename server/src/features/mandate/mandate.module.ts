import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { AttachmentModule } from '../attachment/attachment.module.js';
import { MessageModule } from '../message/message.module.js';
import { RegisterModule } from '../register/register.module.js';
import { DrawMandate } from './draw-mandate.js';
import { GiveMandate } from './give.js';
import { HelperCodes } from './helper-codes.js';
import { HelpingPosts } from './helping-posts.js';
import { MandateController } from './mandate.controller.js';
import { MandateRepository } from './mandate.repository.js';
import { MandateAccess } from './mandate-access.js';
import { Mandates } from './mandates.js';
import { MyMandates } from './my-mandates.js';
import { RecordMandate } from './record.js';
import { RevokeMandate } from './revoke.js';
import { TellMandate } from './tell-mandate.js';
import { WriteMandate } from './write-mandate.js';

/** 让谁帮我办: who may act for whom, for what and until when. */
@Module({
  imports: [RegisterModule, AccountModule, MessageModule, AttachmentModule],
  controllers: [MandateController],
  providers: [
    ...[DrawMandate, GiveMandate, HelperCodes, HelpingPosts, MandateAccess, MandateRepository, Mandates],
    ...[MyMandates, RecordMandate, RevokeMandate, TellMandate, WriteMandate],
  ],
  exports: [DrawMandate, Mandates],
})
export class MandateModule {}
