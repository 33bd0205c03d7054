import { Module } from '@nestjs/common';
import { MatterModule } from '../matter/matter.module.js';
import { CloseTask } from './close-task.js';
import { TaskKind } from './task.kind.js';
import { TaskWork } from './task-work.js';

/** 交办: tasks as a kind of matter; whoever opens them registers the work behind them. */
@Module({
  imports: [MatterModule],
  providers: [CloseTask, TaskKind, TaskWork],
  exports: [CloseTask, TaskWork],
})
export class TaskModule {}
