/** 陈桂兰 → 陈**; the first character stays. */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.min(rest.length, 4));
};

/** First and last character only: neighbours share the division code and know the birthday, so more would give the number away. */
export const maskIdNumber = (idNumber: string): string =>
  idNumber.length < 3 ? '*'.repeat(idNumber.length) : `${idNumber[0]}${'*'.repeat(16)}${idNumber.at(-1)}`;

/** 138****5678; of a landline the last four stay. */
export const maskPhone = (phone: string): string =>
  phone.length === 11 && phone[0] === '1'
    ? `${phone.slice(0, 3)}****${phone.slice(-4)}`
    : `****${phone.slice(-4)}`;

/** The last four digits. */
export const maskBankCard = (card: string): string => `****${card.slice(-4)}`;

/** An address as far as its group (村民小组): house numbers are nobody's business. 柳溪村上湾3组12号 → 柳溪村上湾3组 */
export const maskAddress = (address: string): string =>
  /^.*?组/.exec(address)?.[0] ?? /^.*?村/.exec(address)?.[0] ?? /^.*?[镇乡县]/.exec(address)?.[0] ?? '****';
