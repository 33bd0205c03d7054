/**
 * Tracking numbers (办事号): ten digits said in groups of 3-3-4 over the phone, not in sequence. The last digit is a check digit
 * by Damm's quasigroup: every single wrong digit and every swap of two neighbours is caught.
 */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

const damm = (digits: string): number => {
  let interim = 0;
  for (const d of digits) interim = Number(DAMM[interim]?.[Number(d)]);
  return interim;
};

const numberOf = (least: number, many: number, random: number): string => {
  const body = String(least + (Math.abs(Math.trunc(random)) % many));
  return body + damm(body);
};

/** Makes a number from a random integer ≥ 0 (uniform over 800,000,000 values): it begins with 1 to 8. */
export const makeNumber = (random: number): string => numberOf(100_000_000, 800_000_000, random);

/** A number that is printed on a pad before its matter exists. It begins with 9, so that none is ever drawn twice. */
export const makePadNumber = (random: number): string => numberOf(900_000_000, 100_000_000, random);

/** Reads a number as people type or say it (spaces, dashes, full-width digits); null when it can't be one. */
export const readNumber = (typed: string): string | null => {
  const digits = typed.normalize('NFKC').replace(/[\s\-—·.]/g, '');
  return /^[1-9]\d{9}$/.test(digits) && damm(digits) === 0 ? digits : null;
};

/** 482 917 3650, as it is printed and said. */
export const showNumber = (number: string): string =>
  `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`;
