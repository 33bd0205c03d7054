import { TASK_NOTE, taskLeft } from '@huiyin/shared/labels/notices';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { type Progress, TaskWork, type WorkSource } from '../task/task-work.js';
import { Notices } from './notice.repository.js';

/** The work behind a grid's task: its households that are neither told nor excused. */
@Injectable()
export class NoticeWork implements WorkSource, OnModuleInit {
  constructor(
    private readonly work: TaskWork,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.work.register(this);
  }

  async progressOf(matterId: string, tx?: Tx): Promise<Progress | undefined> {
    const grid = await this.notices.findGridOfMatter(matterId, tx);
    if (!grid) return undefined;
    const left = grid.households - grid.reached - grid.excused;
    return { total: grid.households, left, say: { title: TASK_NOTE, text: taskLeft(left, grid.households) } };
  }
}
