import { showNumber } from '@huiyin/shared/domain/matter/number';

/** A tracking number in its groups, whether it came in groups or not. */
export const sayNumber = (number: string): string => showNumber(digitsOf(number));

/** Its bare digits, as a code carries it. */
export const digitsOf = (number: string): string => number.replace(/\D/g, '');
