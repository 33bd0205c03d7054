import { useRef } from 'react';

/**
 * A fresh request key: 32 hex digits. Made once when a draft or an action dialog begins, so that pressing twice is one act.
 * (`crypto.randomUUID` is missing in Chromium 86 and on plain http.)
 */
export const newRequestKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');

/** The key of what is sent: the same body again (pressed twice, a lost reply) goes under the same key, another one under a new. */
export const useSameKey = () => {
  const sent = useRef<{ body: string; key: string } | null>(null);
  return (body: unknown): string => {
    const text = JSON.stringify(body);
    if (sent.current?.body !== text) sent.current = { body: text, key: newRequestKey() };
    return sent.current.key;
  };
};
