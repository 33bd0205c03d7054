import type { newPerson } from '@huiyin/shared/contracts/account';
import type { FieldError } from '@huiyin/shared/contracts/problem';
import { birthOf, idNumberProblem, normaliseIdNumber, sexOf } from '@huiyin/shared/domain/people/id-number';
import { foldName, nameProblem } from '@huiyin/shared/domain/people/names';
import { normalisePhone, phoneProblem } from '@huiyin/shared/domain/people/phone';
import { sayValueProblem } from '@huiyin/shared/labels/fields';
import type * as z from 'zod';
import { Bug } from '../../platform/errors/errors.js';

export type NewPerson = z.output<typeof newPerson>;

export interface CheckedPerson {
  readonly name: string;
  readonly idNumber: string | null;
  readonly phone: string | null;
  /** Reached through whom, where there is no phone. */
  readonly through: string | null;
  /** From the ID number; null without one. */
  readonly birth: string | null;
  readonly sex: 'm' | 'f' | null;
}

const fault = (path: string, code: string | null): FieldError[] => {
  if (code === null) return [];
  const message = sayValueProblem(code);
  if (!message) throw new Bug('a value problem without words', { code });
  return [{ path, code, message }];
};

/**
 * Puts right what was typed and names every field that is wrong. Without ID number (暂无身份证号) and without phone
 * (没有电话) is fine: those keys are then absent or empty.
 * @param today a day of the calendar: nobody is born later
 */
export const checkPerson = (
  typed: NewPerson,
  today: number,
): { person: CheckedPerson; errors: FieldError[] } => {
  const name = foldName(typed.name);
  const idNumber = normaliseIdNumber(typed.idNumber ?? '') || null;
  const phone = normalisePhone(typed.phone ?? '') || null;
  const idProblem = idNumber === null ? null : idNumberProblem(idNumber, today);
  const known = idNumber !== null && idProblem === null;
  return {
    person: {
      ...{ name, idNumber, phone, through: phone === null ? typed.through || null : null },
      birth: known ? birthOf(idNumber) : null,
      sex: known ? sexOf(idNumber) : null,
    },
    errors: [
      ...fault('name', nameProblem(name)),
      ...fault('idNumber', idProblem),
      ...fault('phone', phone === null ? null : phoneProblem(phone)),
    ],
  };
};
