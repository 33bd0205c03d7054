import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { MatterModule } from '../matter/matter.module.js';
import { MessageModule } from '../message/message.module.js';
import { RegisterModule } from '../register/register.module.js';
import { TaskModule } from '../task/task.module.js';
import { Checks } from './check.repository.js';
import { CheckWork } from './check-work.js';
import { CloseCheck } from './close-check.js';
import { HandOver } from './hand-over.js';
import { ListStrangers } from './list-strangers.js';
import { NewcomerController } from './newcomer.controller.js';
import { OpenCheck } from './open-check.js';
import { TellDesks } from './tell-desks.js';
import { VerifyStranger } from './verify-stranger.js';

/** 新登记的人: who isn't on the register files at once; the check is a task of their grid's worker. */
@Module({
  imports: [RegisterModule, AccountModule, MessageModule, MatterModule, TaskModule],
  controllers: [NewcomerController],
  providers: [Checks, CheckWork, CloseCheck, HandOver, ListStrangers, OpenCheck, TellDesks, VerifyStranger],
})
export class NewcomerModule {}
