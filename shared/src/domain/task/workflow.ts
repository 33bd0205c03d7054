import { handoverCells } from '../matter/handover.js';
import type { Workflow } from '../matter/workflow.js';

/** Version 1 of a task matter: opened by a notice (one per grid) or by the town; owed by one member of staff until all of it is done. */
export const taskWorkflow: Workflow = {
  kind: 'task',
  version: 1,
  total: { unit: 'day', n: 30 },
  start: 'open',
  states: {
    open: {
      party: 'given',
      turn: 'us',
      clock: { unit: 'day', n: 3 },
      counts: true,
      on: {
        complete: {
          to: 'closed',
          who: ['system', 'holder'],
          guard: 'all-reached',
          seen: 'staff',
          tell: [],
          ending: 'delivered',
          tone: 'primary',
        },
        ...handoverCells(['holder', 'lead'], 'transfer-person'),
        note: { to: 'same', who: ['holder', 'lead'], seen: 'staff', tell: [], asks: 'note' },
      },
    },
  },
};
