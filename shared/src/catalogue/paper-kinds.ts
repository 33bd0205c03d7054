import { DAY_MS, dayOf, partsOf, startOf } from '../domain/calendar/days.js';
import type { Field } from './fields.js';

/** How long something that was given once counts, at +08:00. */
export interface Life {
  unit: 'day' | 'month' | 'year';
  n: number;
}

/** A paper that says the same whatever it is handed in for: once given, it is offered again until it is too old. */
export interface PaperKind {
  name: string;
  life: Life;
}

/**
 * Papers by their slot in an item's materials: the same slot means the same paper everywhere. How long each counts is the county's to say:
 * 待本地核实. What isn't listed (a bill, a contract, a photo of the place) is of one matter alone and never offered again.
 */
export const PAPER_KINDS: Readonly<Record<string, PaperKind>> = {
  'id-card': { name: '身份证', life: { unit: 'year', n: 5 } },
  'household-book': { name: '户口本', life: { unit: 'year', n: 1 } },
  'bank-card': { name: '社保卡或银行卡', life: { unit: 'year', n: 5 } },
  'disabled-card': { name: '残疾证', life: { unit: 'year', n: 5 } },
  marriage: { name: '结婚证', life: { unit: 'year', n: 5 } },
  divorce: { name: '离婚证或判决书', life: { unit: 'year', n: 5 } },
  birth: { name: '出生证明', life: { unit: 'year', n: 10 } },
  discharge: { name: '退役证', life: { unit: 'year', n: 10 } },
  portrait: { name: '证件照', life: { unit: 'year', n: 1 } },
  school: { name: '在校证明', life: { unit: 'month', n: 6 } },
  medical: { name: '病历或诊断书', life: { unit: 'month', n: 6 } },
  health: { name: '体检表', life: { unit: 'month', n: 6 } },
};

/** Answers that stay true for a while, by the type of the question; `again` of a field says otherwise. 待本地核实. */
const ANSWER_LIVES: Readonly<Record<string, Life>> = {
  'bank-card': { unit: 'year', n: 5 },
  phone: { unit: 'year', n: 1 },
  address: { unit: 'year', n: 1 },
};

/** How long the answer to this question is offered again; undefined: never. */
export const lifeOfAnswer = ({ type, again }: Pick<Field, 'type' | 'again'>): Life | undefined =>
  again === undefined ? ANSWER_LIVES[type] : again === 0 ? undefined : { unit: 'day', n: again };

/** The end of the last day on which it counts: the same day of the month or year, or the month's last where there is none. */
export const endOfLife = (at: number, { unit, n }: Life): number => {
  const given = dayOf(at);
  if (unit === 'day') return startOf(given + n + 1) - 1;
  const { year, month, date } = partsOf(given);
  const months = month - 1 + (unit === 'year' ? n * 12 : n);
  const last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  const day = Date.UTC(year, months, Math.min(date, last)) / DAY_MS;
  return startOf(day + 1) - 1;
};

/** Papers on whose pictures a whole number can be read: small pictures of them are shown blurred until they are opened. */
const SHOWS_NUMBER: ReadonlySet<string> = new Set([
  'id-card',
  'agent-id',
  'household-book',
  'bank-card',
  'disabled-card',
  'marriage',
  'divorce',
  'birth',
  'discharge',
]);

export const showsNumber = (slot: string): boolean => SHOWS_NUMBER.has(slot);
