import { describe, expect, it } from 'vitest';
import { ASKS } from '../catalogue/asks.js';
import { ASK_TOPICS, askWorkflow } from '../domain/ask/workflow.js';
import { disputeWorkflow } from '../domain/dispute/workflow.js';
import { serviceWorkflow } from '../domain/service/workflow.js';
import { taskWorkflow } from '../domain/task/workflow.js';
import { actionWords } from './actions.js';
import { residentMessage, staffMessage, TIMELINE } from './messages.js';
import { stateLabel } from './states.js';

const EVERY_STEP = {
  steps: [
    { what: 'check' as const, clock: { unit: 'workday' as const, n: 3 } },
    { what: 'survey' as const, clock: { unit: 'workday' as const, n: 10 } },
    { what: 'review' as const, clock: { unit: 'workday' as const, n: 3 } },
    { what: 'callback' as const, clock: { unit: 'workday' as const, n: 1 } },
    { what: 'second' as const, clock: { unit: 'workday' as const, n: 1 } },
  ],
  publicity: { rule: 'may' as const },
};

const workflows = [
  serviceWorkflow({ promised: { unit: 'workday', n: 25 }, statutory: null, ...EVERY_STEP }),
  disputeWorkflow,
  taskWorkflow,
  ...ASK_TOPICS.map(askWorkflow),
];
const words = { title: '低保', number: '482 917 3650', who: '社会救助窗口', by: '5月9日' };

describe('words', () => {
  it('has words for every state, action, form and message of every workflow', () => {
    for (const w of workflows)
      for (const [state, on] of [
        ...Object.entries(w.states).map(([name, s]) => [name, s.on] as const),
        ['closed', w.after ?? {}] as const,
      ]) {
        expect(stateLabel(w.kind, state, null)).not.toBe(state);
        for (const [act, cell] of Object.entries(on)) {
          expect(actionWords(w.kind, act).label, act).not.toBe(act);
          expect(TIMELINE[act], act).toBeTruthy();
          if (cell.asks) expect(ASKS[cell.asks], cell.asks).toBeDefined();
          for (const t of cell.tell) {
            const message = ['applicant', 'respondent', 'parties'].includes(t.to)
              ? residentMessage
              : staffMessage;
            expect(message(t.say, words).text, t.say).not.toContain('undefined');
          }
        }
      }
  });
});
