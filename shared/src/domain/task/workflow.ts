import { handoverCells } from '../matter/handover.js';
import type { Workflow } from '../matter/workflow.js';

/** Version 1 of a task matter: opened by a notice (one per grid), by the town, or by who asks for help; owed by one desk or member of staff until it is done. */
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
        helped: {
          to: 'closed',
          who: ['holder', 'desk'],
          guard: 'by-word',
          seen: 'parties',
          tell: [],
          asks: 'helped',
          ending: 'delivered',
          tone: 'primary',
        },
        'no-need': {
          to: 'closed',
          who: ['applicant'],
          seen: 'parties',
          tell: [],
          ending: 'withdrawn',
          confirm: true,
          tone: 'danger',
        },
        ...handoverCells(['holder', 'lead'], 'transfer-person'),
        note: { to: 'same', who: ['holder', 'lead'], seen: 'staff', tell: [], asks: 'note' },
      },
    },
  },
};
