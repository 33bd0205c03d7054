import { isDate } from '../domain/calendar/calendar.js';
import { lengthOf } from '../domain/people/names.js';
import { bankCard, idNumber, personName, phone } from '../domain/people/schemas.js';
import { ANSWER_WORDS as SAY, sayValueProblem } from '../labels/fields.js';
import { sayMoney } from '../labels/units.js';
import type { Field } from './fields.js';

/** A value put right, or the sentence that says what is wrong with it. */
export type Checked = { ok: true; value: unknown } | { ok: false; say: string };

type Check = (field: Field, value: unknown) => Checked;

const good = (value: unknown): Checked => ({ ok: true, value });
const bad = (say: string): Checked => ({ ok: false, say });

/** Lengths in characters, as people count; without a limit of the field, the type's. */
const text =
  (most: number): Check =>
  (field, value) => {
    if (typeof value !== 'string') return bad(SAY.wrong(field.label));
    const tidy = value.trim();
    const length = lengthOf(tidy);
    if (length === 0) return field.required ? bad(SAY.missing(field.label)) : good(undefined);
    if (length < (field.min ?? 0)) return bad(SAY.tooShort(field.label, field.min ?? 0));
    if (length > (field.max ?? most)) return bad(SAY.tooLong(field.label, field.max ?? most));
    return good(tidy);
  };

/** Options that are filled in at run time (a list of windows) are absent here: the verb file looks them up. */
const isListed = (field: Field, value: string) => field.options?.some((o) => o.value === value) ?? true;

/** Where somebody lives, told by group: the place chosen, and the house in words. */
export interface Address {
  placeId: string;
  /** 柳溪村上湾网格, as it was chosen. */
  place: string;
  detail?: string;
}

export const isAddress = (value: unknown): value is Address =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Address).placeId === 'string' &&
  typeof (value as Address).place === 'string';

/** Written out, or by group with what is behind it. */
const address: Check = (field, value) => {
  if (!isAddress(value)) return text(200)(field, value);
  const { placeId, place } = value;
  const detail = typeof value.detail === 'string' ? value.detail.trim() : '';
  const fits = placeId !== '' && placeId.length <= 64 && place !== '' && lengthOf(place) <= 60;
  if (!fits) return bad(SAY.wrong(field.label));
  if (lengthOf(detail) > 100) return bad(SAY.tooLong(field.label, 100));
  return good({ placeId, place, ...(detail === '' ? {} : { detail }) });
};

const choice: Check = (field, value) =>
  typeof value !== 'string' || value.length > 100 || !isListed(field, value)
    ? bad(SAY.notListed(field.label))
    : good(value);

const multiChoice: Check = (field, value) => {
  if (!Array.isArray(value) || value.some((v) => typeof v !== 'string' || !isListed(field, v)))
    return bad(SAY.notListed(field.label));
  if (new Set(value).size !== value.length) return bad(SAY.twice(field.label));
  const least = Math.max(field.min ?? 0, field.required ? 1 : 0);
  if (value.length < least)
    return bad(least === 1 ? SAY.notChosen(field.label) : SAY.tooFew(field.label, least));
  if (field.max !== undefined && value.length > field.max) return bad(SAY.tooMany(field.label, field.max));
  return good(value);
};

const date: Check = (field, value) =>
  typeof value === 'string' && isDate(value) ? good(value) : bad(SAY.notDate(field.label));

const datetime: Check = (field, value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0
    ? good(value)
    : bad(SAY.notDate(field.label));

const number =
  (whole: boolean, say: (value: number) => string): Check =>
  (field, value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return bad(SAY.notNumber(field.label));
    if (whole && !Number.isSafeInteger(value)) return bad(SAY.notWhole(field.label));
    if (field.min !== undefined && value < field.min) return bad(SAY.tooSmall(field.label, say(field.min)));
    if (field.max !== undefined && value > field.max) return bad(SAY.tooBig(field.label, say(field.max)));
    return good(value);
  };

const yesNo: Check = (field, value) =>
  typeof value === 'boolean' ? good(value) : bad(SAY.notChosen(field.label));

const consent: Check = (field, value) =>
  value === true ? good(true) : field.required ? bad(SAY.notAgreed(field.label)) : good(undefined);

const HOW_SIGNED = ['screen', 'paper', 'spoken'];

/** `true` (on this phone), or `{ how, file?, witness? }` where it stands on paper or was spoken before a witness. */
const signature: Check = (field, value) => {
  if (value === true) return good(true);
  if (typeof value !== 'object' || value === null) return bad(SAY.notSigned(field.label));
  const { how, file, witness } = value as Record<string, unknown>;
  const short = (v: unknown) => v === undefined || (typeof v === 'string' && v !== '' && lengthOf(v) <= 64);
  if (!HOW_SIGNED.includes(String(how)) || !short(file) || !short(witness))
    return bad(SAY.notSigned(field.label));
  if (how === 'spoken' && witness === undefined) return bad(SAY.notSigned(field.label));
  return good({ how, ...(file ? { file } : {}), ...(witness ? { witness } : {}) });
};

/** A name, or `{ residentId?, name }` of somebody found on the register. */
const person: Check = (field, value) => {
  const given =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : { name: value };
  const name = personName.safeParse(given.name);
  if (!name.success) return bad(sayIssue(field, name.error.issues[0]?.message));
  if (typeof given.residentId !== 'string') return good(name.data);
  return given.residentId.length <= 64
    ? good({ residentId: given.residentId, name: name.data })
    : bad(SAY.wrong(field.label));
};

const PROBLEMS = ['missing', 'blurred', 'incomplete', 'expired', 'wrong-paper', 'other'];

const FETCH = ['self', 'family', 'anyone', 'agent', 'we'];

/** A rectangle on one page of one file: fractions of the picture. */
const isMark = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const { file, page, x, y, w, h } = value as Record<string, unknown>;
  const within = (n: unknown, least: number) => typeof n === 'number' && n >= least && n <= 1;
  const isPage =
    page === undefined || (Number.isSafeInteger(page) && Number(page) >= 1 && Number(page) <= 999);
  return (
    typeof file === 'string' &&
    file !== '' &&
    file.length <= 64 &&
    isPage &&
    within(x, 0) &&
    within(y, 0) &&
    within(w, 0.01) &&
    within(h, 0.01) &&
    Number(x) + Number(w) <= 1.001 &&
    Number(y) + Number(h) <= 1.001
  );
};

const isPaperProblem = (row: unknown): boolean => {
  if (typeof row !== 'object' || row === null) return false;
  const { slot, problem, note, where, marks, fetch, fetchName } = row as Record<string, unknown>;
  const short = (v: unknown) => v === undefined || (typeof v === 'string' && lengthOf(v) <= 300);
  return (
    typeof slot === 'string' &&
    slot !== '' &&
    PROBLEMS.includes(String(problem)) &&
    short(note) &&
    short(where) &&
    (marks === undefined || (Array.isArray(marks) && marks.length <= 10 && marks.every(isMark))) &&
    (fetch === undefined || FETCH.includes(String(fetch))) &&
    (fetchName === undefined || (typeof fetchName === 'string' && lengthOf(fetchName) <= 40))
  );
};

const paperProblems: Check = (field, value) => {
  if (!Array.isArray(value) || !value.every(isPaperProblem)) return bad(SAY.wrong(field.label));
  const least = Math.max(field.min ?? 0, field.required ? 1 : 0);
  if (value.length < least) return bad(SAY.tooFew(field.label, least));
  return value.length > (field.max ?? 20) ? bad(SAY.tooMany(field.label, field.max ?? 20)) : good(value);
};

const sayIssue = (field: Field, code: string | undefined) =>
  sayValueProblem(code ?? '') ?? SAY.wrong(field.label);

const bySchema =
  (schema: typeof phone): Check =>
  (field, value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? good(parsed.data) : bad(sayIssue(field, parsed.error.issues[0]?.message));
  };

/** 没有电话 and 暂无身份证: said so, which is an answer. */
export interface Absent {
  absent: true;
  /** Through whom somebody without a phone is reached. */
  through?: string;
}

export const isAbsent = (value: unknown): value is Absent =>
  typeof value === 'object' && value !== null && (value as Record<string, unknown>).absent === true;

const THROUGH_MOST = 60;

/** A number, or the word that there is none; without a phone somebody must be named who passes things on. */
const orAbsent =
  (check: Check, asksThrough: boolean): Check =>
  (field, value) => {
    if (!isAbsent(value)) return check(field, value);
    if (!asksThrough) return good({ absent: true });
    const through = typeof value.through === 'string' ? value.through.trim() : '';
    if (lengthOf(through) > THROUGH_MOST) return bad(SAY.tooLong(SAY.through, THROUGH_MOST));
    if (through === '') return field.required ? bad(SAY.missing(SAY.through)) : good({ absent: true });
    return good({ absent: true, through });
  };

/** How each type but `repeat` is checked. */
const CHECKS: Readonly<Record<string, Check>> = {
  text: text(200),
  'long-text': text(2000),
  address,
  choice,
  'multi-choice': multiChoice,
  date,
  datetime,
  'id-number': orAbsent(bySchema(idNumber), false),
  phone: orAbsent(bySchema(phone), true),
  'bank-card': bySchema(bankCard),
  money: (field, value) => number(true, sayMoney)({ min: 0, ...field }, value),
  number: (field, value) => number(false, (n) => `${n}${field.unit ?? ''}`)(field, value),
  'yes-no': yesNo,
  consent,
  signature,
  person,
  'paper-problems': paperProblems,
};

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';
const CHOSEN = ['choice', 'multi-choice', 'yes-no'];

/** Checks one answer that is not a `repeat`. A type that this build doesn't know is refused as soon as it is needed or given. */
export const checkValue = (field: Field, value: unknown): Checked => {
  const check = CHECKS[field.type];
  if (!check) return field.required || !isEmpty(value) ? bad(SAY.unknown) : good(undefined);
  if (!isEmpty(value)) return check(field, value);
  if (!field.required) return good(undefined);
  if (field.type === 'consent') return bad(SAY.notAgreed(field.label));
  if (field.type === 'signature') return bad(SAY.notSigned(field.label));
  return bad(CHOSEN.includes(field.type) ? SAY.notChosen(field.label) : SAY.missing(field.label));
};
