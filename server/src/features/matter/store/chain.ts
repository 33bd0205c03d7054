import { createHash } from 'node:crypto';
import { canonical } from '../../../platform/crypto/blind-index.js';

/** The link of an event to the one before: its facts, and of what was said only a salted hash, so that the words can be erased. */
export const hashOf = (previous: string, facts: object, saltedWords: string): string => {
  const words = saltedWords === '' ? '' : createHash('sha256').update(saltedWords).digest('hex');
  return createHash('sha256')
    .update(`${previous}|${canonical(facts)}|${words}`)
    .digest('hex');
};
