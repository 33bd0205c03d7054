import { Module } from '@nestjs/common';
import { MatterModule } from '../matter/matter.module.js';
import { MessageModule } from '../message/message.module.js';
import { RegisterModule } from '../register/register.module.js';
import { ServiceModule } from '../service/service.module.js';
import { TaskModule } from '../task/task.module.js';
import { AskController } from './ask.controller.js';
import { AskRepository } from './ask.repository.js';
import { AskKind } from './ask-kind.js';
import { AskRemarks } from './ask-remarks.js';
import { AskStaff } from './ask-staff.js';
import { OpenAsk } from './open-ask.js';
import { ReportDemand } from './report-demand.js';
import { SayWrong } from './say-wrong.js';

/** 问一问: what one finds nothing for, what is wrong on the register, who demands certificates. */
@Module({
  imports: [MatterModule, MessageModule, RegisterModule, ServiceModule, TaskModule],
  controllers: [AskController],
  providers: [AskKind, AskRemarks, AskRepository, AskStaff, OpenAsk, ReportDemand, SayWrong],
})
export class AskModule {}
