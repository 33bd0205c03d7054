import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { MatterModule } from '../matter/matter.module.js';
import { MessageModule } from '../message/message.module.js';
import { RegisterModule } from '../register/register.module.js';
import { CloseTask } from './close-task.js';
import { GiveTask } from './give-task.js';
import { TaskKind } from './task.kind.js';
import { TaskWork } from './task-work.js';
import { WhoWorks } from './who-works.js';

/** 交办: tasks as a kind of matter; whoever gives them registers the work behind them. */
@Module({
  imports: [MatterModule, RegisterModule, AccountModule, MessageModule],
  providers: [CloseTask, GiveTask, TaskKind, TaskWork, WhoWorks],
  exports: [CloseTask, GiveTask, TaskWork, WhoWorks],
})
export class TaskModule {}
