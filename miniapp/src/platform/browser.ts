/** Leaves for another address; only the browser can. */
export const openAddress = (address: string): void => {
  if (process.env.TARO_ENV === 'h5') window.location.href = address;
};

/** Puts the page on paper; only the browser can. */
export const canPrint = (): boolean => process.env.TARO_ENV === 'h5' && typeof window.print === 'function';
export const printPage = (): void => {
  if (canPrint()) window.print();
};
