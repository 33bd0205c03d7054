import { isDate } from '../domain/calendar/calendar.js';
import { maskBankCard, maskIdNumber, maskPhone } from '../domain/people/masking.js';
import { SHOWN_WORDS as SAY, yesNoWords } from '../labels/fields.js';
import { paperProblemLabel } from '../labels/papers.js';
import { sayDate, sayInstant, sayMoney } from '../labels/units.js';
import { type Absent, isAbsent, isAddress } from './check-value.js';
import type { Field } from './fields.js';
import { type Answers, visibleFields } from './visible.js';

export interface ShownAnswer {
  key: string;
  label: string;
  value: string;
  /** Masked here unless `full`: a full reading needs a reason and leaves a row. */
  sensitive: boolean;
}

const MASKS: Readonly<Record<string, (value: string) => string>> = {
  'id-number': maskIdNumber,
  phone: maskPhone,
  'bank-card': maskBankCard,
};

const optionLabel = (field: Field, value: unknown) =>
  field.options?.find((o) => o.value === value)?.label ?? String(value);

const showProblem = (row: Answers) =>
  [row.slot, paperProblemLabel(String(row.problem)), row.note, row.where].filter(isText).join('，');

const showRow = (field: Field, row: Answers, i: number, full: boolean) => {
  const relation = isText(row.relation) ? `（${row.relation}）` : '';
  const who = isText(row.name) ? `${row.name}${relation}` : SAY.row(i + 1);
  const rest = showAnswers(field.of ?? [], row, full).map((shown) => `${shown.label}：${shown.value}`);
  return `${who}　${rest.join('；')}`;
};

const showSignature = (value: unknown) => {
  if (!isRow(value)) return SAY.signed;
  const { how, witness } = value;
  if (how === 'spoken' && isText(witness)) return SAY.signedSpoken(witness);
  return how === 'paper' ? SAY.signedPaper : SAY.signed;
};

/** 没有电话 and 暂无身份证 read as such. */
const showAbsent = (field: Field, { through }: Absent) =>
  field.type === 'phone' ? SAY.noPhone(isText(through) ? through : '') : SAY.noIdNumber;

const named = (value: unknown) => String(isRow(value) ? value.name : value);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isRow = (row: unknown): row is Answers => typeof row === 'object' && row !== null;
const every = (value: unknown, fits: (entry: unknown) => boolean) =>
  Array.isArray(value) && value.every(fits);

const READABLE: Readonly<Record<string, (value: unknown) => boolean>> = {
  date: (value) => isText(value) && isDate(value),
  datetime: Number.isFinite,
  money: Number.isFinite,
  number: Number.isFinite,
  address: (value) => isText(value) || isAddress(value),
  'yes-no': (value) => typeof value === 'boolean',
  consent: (value) => value === true,
  signature: (value) => value === true || isRow(value),
  person: (value) => isText(value) || (isRow(value) && isText(value.name)),
  'multi-choice': (value) => every(value, isText),
  repeat: (value) => every(value, isRow),
  'paper-problems': (value) => every(value, (row) => isRow(row) && isText(row.slot)),
};

/** A half-written draft may hold anything: what can't be a value of its type reads as not filled in. */
const isReadable = ({ type }: Field, value: unknown): boolean => (READABLE[type] ?? isText)(value);

const show = (field: Field, value: unknown, full: boolean): string => {
  if (field.type in MASKS && isAbsent(value)) return showAbsent(field, value);
  if (!isReadable(field, value)) return SAY.nothing;
  switch (field.type) {
    case 'choice':
      return optionLabel(field, value);
    case 'multi-choice':
      return (value as unknown[]).map((v) => optionLabel(field, v)).join('、') || SAY.nothing;
    case 'date':
      return sayDate(String(value));
    case 'datetime':
      return sayInstant(Number(value));
    case 'money':
      return sayMoney(Number(value));
    case 'number':
      return `${value}${field.unit ?? ''}`;
    case 'yes-no':
      return yesNoWords(field.label)[value ? 'yes' : 'no'];
    case 'consent':
      return SAY.agreed;
    case 'signature':
      return showSignature(value);
    case 'person':
      return named(value);
    case 'address':
      return isAddress(value) ? `${value.place}${value.detail ?? ''}` : String(value);
    case 'paper-problems':
      return (value as Answers[]).map(showProblem).join('；');
    case 'repeat':
      return (value as Answers[]).map((row, i) => showRow(field, row, i, full)).join('\n') || SAY.nothing;
    default: {
      const mask = full ? undefined : MASKS[field.type];
      return mask ? mask(String(value)) : String(value);
    }
  }
};

const isSensitive = (field: Field): boolean => field.type in MASKS || (field.of?.some(isSensitive) ?? false);

/** Validated answers as people read them, in the form's order; what the register knows isn't repeated. */
export const showAnswers = (fields: readonly Field[], answers: Answers, full = false): ShownAnswer[] =>
  visibleFields(fields, answers)
    .filter((field) => !field.known)
    .map((field) => ({
      key: field.key,
      label: field.label,
      value: show(field, answers[field.key], full),
      sensitive: isSensitive(field),
    }));
