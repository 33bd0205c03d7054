import { randomInt } from 'node:crypto';

/** Without what is mistaken for something else when it is read out or copied by hand. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Groups of four: `7K4M-92QF-XT3A`; some 5 bits a letter. */
export const readableCode = (groups: number): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-');

/** As typed: spaces and hyphens don't matter, nor does the size of letters. */
export const foldCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
