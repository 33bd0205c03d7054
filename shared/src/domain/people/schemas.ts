import * as z from 'zod';
import { bankCardProblem, normaliseBankCard } from './bank-card.js';
import { idNumberProblem, normaliseIdNumber } from './id-number.js';
import { foldName, nameProblem } from './names.js';
import { normalisePhone, phoneProblem } from './phone.js';

/**
 * Schemas for the wire: a value is put right first (`overwrite`), then looked at. The message of an issue is the code of the problem;
 * labels/fields has the sentence.
 */
const checked = (max: number, tidy: (typed: string) => string, problem: (value: string) => string | null) =>
  z
    .string()
    .max(max)
    .overwrite(tidy)
    .superRefine((value, context) => {
      const code = problem(value);
      if (code) context.addIssue({ code: 'custom', message: code, params: { code } });
    });

export const idNumber = checked(60, normaliseIdNumber, (value) => idNumberProblem(value));
export const phone = checked(40, normalisePhone, phoneProblem);
export const personName = checked(200, foldName, nameProblem);
export const bankCard = checked(60, normaliseBankCard, bankCardProblem);
