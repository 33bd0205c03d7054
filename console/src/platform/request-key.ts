/**
 * A fresh request key: 32 hex digits. Made once when a draft or an action dialog begins, so that pressing twice is one act.
 * (`crypto.randomUUID` is missing in Chromium 86 and on plain http.)
 */
export const newRequestKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
