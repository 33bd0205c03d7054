import { faultsOf, type Workflow } from '@huiyin/shared/domain/matter/workflow';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { BaseRepository } from '../../../platform/database/base-repository.js';
import { isDuplicate, TryAgain } from '../../../platform/database/dialect.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Bug } from '../../../platform/errors/errors.js';
import { WorkflowRow } from '../store/entities.js';
import { type Kind, KindRegistry } from './kind.js';
import { nextVersion } from './next-version.js';

/** The published workflows: rows, proposed by the files in shared. A running matter keeps the one it began with. */
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

  /**
   * Publishes the files of this programme where they differ from what is published: as a new version, never over an old one. Throws `Bug`
   * on an unsound workflow: the start stops. `setAnew`: a rule of the county was set, and what it was before may be meant again; a start
   * never goes back.
   */
  async publish({ setAnew = false } = {}): Promise<void> {
    const wanted = this.kinds.all().flatMap((kind) => kind.workflows());
    for (const { itemId, workflow } of wanted) {
      const faults = faultsOf(workflow);
      if (faults.length > 0)
        throw new Bug('unsound workflow', { kind: workflow.kind, itemId, faults: faults.join('; ') });
    }
    await this.uow.run('workflow.publish', async (tx) => {
      const rows = await this.changed(tx, wanted, setAnew);
      await this.insertMany(tx, WorkflowRow, rows).catch((error: unknown) => {
        throw isDuplicate(error) ? new TryAgain('published twice at once', { cause: error }) : error;
      });
    });
  }

  private async changed(
    tx: Tx,
    wanted: ReturnType<Kind['workflows']>,
    setAnew: boolean,
  ): Promise<WorkflowRow[]> {
    const published = new Map<string, Workflow[]>();
    for (const { kind, itemId, data } of await this.rows(tx, WorkflowRow).find()) {
      const key = `${kind} ${itemId}`;
      published.set(key, [...(published.get(key) ?? []), data as Workflow]);
    }
    const publishedAt = this.clock.now();
    return wanted.flatMap(({ itemId, workflow }) => {
      const { kind } = workflow;
      const own = [...(published.get(`${kind} ${itemId}`) ?? [])].sort((a, b) => a.version - b.version);
      const version = nextVersion(setAnew ? own.slice(-1) : own, workflow);
      if (version === null) return [];
      return [{ id: this.ids.next(), kind, itemId, version, data: { ...workflow, version }, publishedAt }];
    });
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
