import type { Item } from '@huiyin/shared/catalogue/item';
import { serviceWorkflow } from '@huiyin/shared/domain/service/workflow';
import { WorkflowRow } from '../../src/features/matter/store/entities.js';
import { Sheets } from '../../src/features/publicity/sheets.js';
import { TakeDownRound } from '../../src/features/publicity/take-down-round.js';
import { BaseRepository } from '../../src/platform/database/base-repository.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { TestApp } from '../support/app.js';
import type { Answer, Caller } from '../support/http.js';

/** Acts on the newest version that this caller sees. */
export const act = async (
  who: Caller,
  id: string,
  action: string,
  fields: object = {},
  more: object = {},
): Promise<Answer> => {
  const seen = await who.get(`/api/matters/${id}`);
  return who.post(`/api/matters/${id}/actions/${action}`, { version: seen.body.version, fields, ...more });
};

/** Who does the work before the answer: the town's clerk, the grid's worker, the village's clerk. */
export interface Hands {
  clerk: Caller;
  grid: Caller;
  station: Caller;
}

/** Checks, goes there by two, reviews: all that an item like 低保 asks before publicity. Throws what was said when one is refused. */
export const surveyed = async ({ clerk, grid, station }: Hands, id: string): Promise<void> => {
  const steps: [Caller, string, object][] = [
    [clerk, 'check-done', { result: 'same', found: '和填的一样。' }],
    [grid, 'survey-done', { found: '住房老旧，收入属实。' }],
    [station, 'survey-done', { found: '同上。' }],
    [clerk, 'review-done', { how: 'review', result: 'yes', found: '符合条件。' }],
  ];
  for (const [who, action, fields] of steps) {
    const { status, body } = await act(who, id, action, fields);
    if (status !== 200) throw new Error(`${action}: ${status} ${JSON.stringify(body)}`);
  }
};

/** Lets the sheet of a matter hang to its end, and the clock's round take it down. */
export const hangOut = async (app: TestApp, id: string): Promise<void> => {
  const { last } = await app.get(Sheets).of(id);
  if (!last?.up) throw new Error('no sheet hangs');
  app.clock.set(last.until);
  await app.get(TakeDownRound).round();
};

class Publisher extends BaseRepository {
  async publish(tx: Tx, row: WorkflowRow): Promise<void> {
    await this.rows(tx, WorkflowRow).insert(row);
  }
}

/** A second version of an item's workflow, as somebody at the county might publish it. */
export const publishWorkflow = (app: TestApp, item: Item): Promise<void> =>
  app.get(UnitOfWork).run('test.publish', (tx) =>
    new Publisher().publish(tx, {
      ...{ id: `wf2-${item.id}`.slice(0, 26), kind: 'service', itemId: item.id, version: 2 },
      ...{
        data: { ...serviceWorkflow({ ...item, urgent: item.urgent?.clock }), version: 2 },
        publishedAt: app.clock.now(),
      },
    }),
  );
