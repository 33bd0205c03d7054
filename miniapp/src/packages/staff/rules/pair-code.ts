const CODE = /(?:^|code=)(\d{4})\s?(\d{4})(?!\d)/;

/** The eight digits in what was scanned (a link of the PC's code) or typed; null when there are none. */
export const pairCodeIn = (text: string): string | null => {
  const found = CODE.exec(text.normalize('NFKC').trim());
  return found ? `${found[1]}${found[2]}` : null;
};
