import { readNumber } from '@huiyin/shared/domain/matter/number';

/** The tracking number in what was scanned or typed: alone, in a link (`…?n=4829173650`), or among words; null when there is none. */
export const numberIn = (text: string): string | null => {
  const whole = readNumber(text);
  if (whole) return whole;
  for (const [digits] of text.normalize('NFKC').matchAll(/\d[\d \-—·.]{8,}\d/g)) {
    const found = readNumber(digits);
    if (found) return found;
  }
  return null;
};
