/** Leaves for another address; only the browser can. */
export const openAddress = (address: string): void => {
  if (process.env.TARO_ENV === 'h5') window.location.href = address;
};
