import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { MatterModule } from '../matter/matter.module.js';
import { RegisterModule } from '../register/register.module.js';
import { TaskModule } from '../task/task.module.js';
import { AskHelp } from './ask-help.js';
import { HelpController } from './help.controller.js';
import { HelpRepository } from './help.repository.js';
import { HelpWork } from './help-work.js';
import { WhoHelps } from './who-helps.js';

/** 帮一把: one tap after a call that nobody took, or for who can't manage alone. */
@Module({
  imports: [AccountModule, RegisterModule, MatterModule, TaskModule],
  controllers: [HelpController],
  providers: [AskHelp, HelpRepository, HelpWork, WhoHelps],
})
export class HelpModule {}
