import { CHECK_NOTE, checkAsk, checkDone } from '@huiyin/shared/labels/newcomers';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Residents } from '../register/residents.js';
import { type Progress, TaskWork, type WorkSource } from '../task/task-work.js';
import { Checks } from './check.repository.js';

/** The work behind the task: one person, checked or not. */
@Injectable()
export class CheckWork implements WorkSource, OnModuleInit {
  constructor(
    private readonly work: TaskWork,
    private readonly checks: Checks,
    private readonly residents: Residents,
  ) {}

  onModuleInit(): void {
    this.work.register(this);
  }

  async progressOf(matterId: string, tx?: Tx): Promise<Progress | undefined> {
    const check = await this.checks.findOfMatter(matterId, tx);
    if (!check) return undefined;
    const { name, addedBy } = await this.residents.get(check.id, tx);
    const text =
      check.outcome === null
        ? checkAsk(name, addedBy?.startsWith('account:') ?? false)
        : checkDone(name, check.outcome);
    return { total: 1, left: check.outcome === null ? 1 : 0, say: { title: CHECK_NOTE, text } };
  }
}
