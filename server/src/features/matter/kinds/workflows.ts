import { faultsOf, type Workflow } from '@huiyin/shared/domain/matter/workflow';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { BaseRepository } from '../../../platform/database/base-repository.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Bug } from '../../../platform/errors/errors.js';
import { WorkflowRow } from '../store/entities.js';
import { KindRegistry } from './kind.js';

/** The published workflows: rows, of which the files in shared are version 1. A running matter keeps the one it began with. */
@Injectable()
export class Workflows extends BaseRepository {
  private readonly known = new Map<string, Workflow>();

  constructor(
    private readonly kinds: KindRegistry,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Publishes version 1 of what is not there yet; never overwrites. Throws `Bug` on an unsound workflow: the start stops. */
  async proposeFirstVersions(): Promise<void> {
    const rows = await this.reader(WorkflowRow).find({ select: { kind: true, itemId: true } });
    const there = new Set(rows.map((r) => `${r.kind} ${r.itemId}`));
    const wanted = this.kinds.all().flatMap((kind) => kind.workflows());
    const missing = wanted.filter(({ itemId, workflow }) => !there.has(`${workflow.kind} ${itemId}`));
    for (const { itemId, workflow } of missing) {
      const faults = faultsOf(workflow);
      if (faults.length > 0)
        throw new Bug('unsound workflow', { kind: workflow.kind, itemId, faults: faults.join('; ') });
    }
    if (missing.length === 0) return;
    const publishedAt = this.clock.now();
    const fresh = missing.map(({ itemId, workflow }) => ({
      id: this.ids.next(),
      kind: workflow.kind,
      itemId,
      version: workflow.version,
      data: workflow as object,
      publishedAt,
    }));
    await this.uow.run('workflow.propose', (tx) => this.insertMany(tx, WorkflowRow, fresh));
  }

  /** The newest for a kind and item, else the kind's own. */
  async newest(kind: string, itemId: string | null): Promise<{ id: string; workflow: Workflow }> {
    const [row] = await this.select<{ id: string }>({
      text: "SELECT id FROM workflow WHERE kind = ? AND item_id IN (?, '') ORDER BY item_id DESC, version DESC LIMIT 1",
      values: [kind, itemId ?? ''],
    });
    if (!row) throw new Bug('no workflow', { kind, itemId });
    return { id: row.id, workflow: await this.get(row.id) };
  }

  /** The one that a matter runs on. */
  async get(id: string): Promise<Workflow> {
    const known = this.known.get(id);
    if (known) return known;
    const row = await this.reader(WorkflowRow).findOneBy({ id });
    if (!row) throw new Bug('workflow gone', { workflowId: id });
    this.known.set(id, row.data as Workflow);
    return row.data as Workflow;
  }
}
