import { halfWidth } from './half-width.js';

/** Why a bank card number is wrong; the words stand in labels/fields. */
export type BankCardProblem = 'card-empty' | 'card-length' | 'card-check-digit';

/** As typed: full-width digits and gaps are put right. */
export const normaliseBankCard = (typed: string): string => halfWidth(typed).replace(/[\s-]/g, '');

/** The Luhn sum (ISO/IEC 7812) of a row of digits is a multiple of ten. */
export const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

/** What is wrong with a normalised card number, or null: 15–19 digits, check digit right. Social security cards are bank cards too. */
export const bankCardProblem = (card: string): BankCardProblem | null => {
  if (card === '') return 'card-empty';
  if (!/^\d{15,19}$/.test(card)) return 'card-length';
  return passesLuhn(card) ? null : 'card-check-digit';
};
