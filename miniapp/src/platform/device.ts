import { newRequestKey } from './random';
import { findStored, store } from './storage';

let own: string | undefined;

/** A name for this phone, made when it is first asked for; it says nothing about it, nor about whose it is. */
export const deviceName = (): string => {
  own ??= findStored<string>('phone', 'device');
  if (own === undefined) {
    own = newRequestKey();
    store('phone', 'device', own);
  }
  return own;
};
