import { halfWidth } from './half-width.js';

/** Why a phone number is wrong; the words stand in labels/fields. */
export type PhoneProblem = 'phone-empty' | 'phone-wrong';

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{2,3}-\d{7,8}$/;
const AREA_CODES_OF_THREE = /^0(?:10|2\d)/;

/** As typed: full-width digits, spaces, brackets and +86 are put right; a landline gets its hyphen back (`0999-6123456`). */
export const normalisePhone = (typed: string): string => {
  const digits = halfWidth(typed)
    .replace(/^\s*(?:[+\uff0b]|00)86/, '')
    .replace(/[\s()\uff08\uff09.\u00b7\u2010-\u2015-]/g, '');
  if (!/^0\d{9,11}$/.test(digits)) return digits;
  const area = AREA_CODES_OF_THREE.test(digits) ? 3 : 4;
  return `${digits.slice(0, area)}-${digits.slice(area)}`;
};

/** A mainland mobile number, which can carry WeChat and SMS. Takes a normalised number. */
export const isMobile = (phone: string): boolean => MOBILE.test(phone);

/** What is wrong with a normalised number, or null: a mainland mobile or a landline with its area code. */
export const phoneProblem = (phone: string): PhoneProblem | null => {
  if (phone === '') return 'phone-empty';
  return MOBILE.test(phone) || LANDLINE.test(phone) ? null : 'phone-wrong';
};
