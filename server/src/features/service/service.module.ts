import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { AttachmentModule } from '../attachment/attachment.module.js';
import { MatterModule } from '../matter/matter.module.js';
import { MessageModule } from '../message/message.module.js';
import { RegisterModule } from '../register/register.module.js';
import { AnswerVault } from './answers.js';
import { GetForm } from './form.js';
import { Guides } from './guide.js';
import { Items } from './items.js';
import { Popular } from './popular.js';
import { ServiceRepository } from './repository.js';
import { ServiceController } from './service.controller.js';
import { ServiceKind } from './service-kind.js';
import { SubmitService } from './submit.js';
import { Survey } from './survey.js';

/** 办事: the catalogue, its forms, and service requests as a kind of matter. */
@Module({
  imports: [MatterModule, RegisterModule, AccountModule, AttachmentModule, MessageModule],
  controllers: [ServiceController],
  providers: [
    AnswerVault,
    GetForm,
    Guides,
    Items,
    Popular,
    ServiceKind,
    ServiceRepository,
    SubmitService,
    Survey,
  ],
  exports: [SubmitService, Items],
})
export class ServiceModule {}
