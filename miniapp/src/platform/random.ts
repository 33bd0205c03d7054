const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const inBase32 = (value: number, length: number): string => {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32))
    text = ALPHABET[rest % 32] + text;
  return text;
};

/** A key for a request that may be sent twice: time first, then chance, as a ULID. It needs to be unique, not secret. */
export const newRequestKey = (now = Date.now()): string =>
  inBase32(now, 10) +
  Array.from({ length: 16 }, () => ALPHABET[Math.floor(Math.random() * 32)] as string).join('');
