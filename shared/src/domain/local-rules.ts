import type { Clock } from './calendar/calendar.js';

/**
 * Limits that no national rule fixes, or whose rule nobody has confirmed here: each county sets its own, and until then these hold, marked
 * 待本地核实. What an item itself says (its decision, its letter) goes before them.
 */
export const LOCAL_RULES = {
  /** From the last day of publicity to the decision (低保审核确认). */
  decision: { unit: 'workday', n: 10 },
  /** What is promised after an objection, and within which two people look again. */
  recheck: { unit: 'workday', n: 10 },
  'recheck-visit': { unit: 'workday', n: 7 },
  /** 备案的必须入户: the visit that a relative in office makes a duty. */
  'extra-visit': { unit: 'workday', n: 10 },
  /** A refusal is in writing (社会救助: 决定后3个工作日内书面告知). */
  letter: { unit: 'workday', n: 3 },
  /** 没解决: another person looks at it again, and how long after the end one may say so. */
  again: { unit: 'workday', n: 3 },
  'again-within': { unit: 'day', n: 30 },
  /** A bad rating is looked into (地方常见: 1个工作日联系、5个工作日反馈). */
  'follow-up': { unit: 'workday', n: 5 },
  /** Who was drawn by lot is asked how it went. */
  'call-back': { unit: 'workday', n: 5 },
} as const satisfies Record<string, Clock>;

export type LocalRule = keyof typeof LOCAL_RULES;

export const LOCAL_RULE_KEYS = Object.keys(LOCAL_RULES) as LocalRule[];

/** As they hold in this county. */
export type LocalRules = Readonly<Record<LocalRule, Clock>>;
