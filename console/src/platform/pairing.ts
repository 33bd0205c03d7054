/**
 * The phone that photographs for this PC, as long as one clerk's session lasts. It outlives a reload of the tab; the number of the last
 * photo that came in goes with it. Nothing of a resident stands here.
 */
const KEY = 'huiyin.pairing';

export interface Paired {
  id: string;
  after: number;
}

export const findPairing = (): Paired | null => {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Paired | null;
  } catch {
    return null;
  }
};

export const keepPairing = (paired: Paired): void => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(paired));
  } catch {
    // Without the store a reload asks for a new code.
  }
};

export const clearPairing = (): void => sessionStorage.removeItem(KEY);
