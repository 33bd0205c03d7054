import type { Field } from '@huiyin/shared/catalogue/fields';
import type { Facts } from '@huiyin/shared/domain/matter/workflow';
import { taskWorkflow } from '@huiyin/shared/domain/task/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Bug } from '../../platform/errors/errors.js';
import type { Viewer } from '../matter/access/access.js';
import {
  type Acting,
  type Kind,
  KindRegistry,
  type KindView,
  type OutcomeRow,
} from '../matter/kinds/kind.js';
import type { Matter } from '../matter/store/entities.js';
import { TaskWork } from './task-work.js';

/** A task (交办): owed by one member of staff until all of the work behind it is done. It asks nothing and answers nobody outside. */
@Injectable()
export class TaskKind implements Kind, OnModuleInit {
  readonly name = 'task';

  constructor(
    private readonly registry: KindRegistry,
    private readonly work: TaskWork,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  workflows() {
    return [{ itemId: '', workflow: taskWorkflow }];
  }

  async facts(matter: Matter, _: Viewer, tx?: Tx): Promise<Facts> {
    const { left, byWord = false } = await this.work.progressOf(matter.id, tx);
    return { 'all-reached': left === 0, 'by-word': byWord };
  }

  async fieldsOf(_: Matter, __: string, fields: readonly Field[]): Promise<readonly Field[]> {
    return fields;
  }

  outcomeOf({ matter, action }: Acting): OutcomeRow {
    throw new Bug('a task gives no answer', { matterId: matter.id, action });
  }

  async say(): Promise<{ say?: string; where?: string }> {
    return {};
  }

  promiseOf(): undefined {
    return undefined;
  }

  async apply(_: Tx, effect: string, { matter }: Acting): Promise<void> {
    throw new Bug('a task has no effect of its own', { matterId: matter.id, effect });
  }

  async describe(matter: Matter, { principal }: Viewer): Promise<KindView> {
    const { say } = await this.work.progressOf(matter.id, undefined, principal.kind === 'staff');
    return { sections: [], papers: [], notes: [say], alike: [] };
  }
}
