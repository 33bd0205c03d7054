import type { MessageKind } from '@huiyin/shared/labels/messages';

/**
 * Does `earlier` stay true when `later` is told of the same matter? A step onward makes everything before it untrue; a new promise alone
 * changes no answer, a reminder neither the answer nor what there is to do, and a word in between nothing but the one before it.
 */
export const staysTrue = (earlier: MessageKind | null, later: MessageKind): boolean => {
  if (later === 'later') return earlier === 'result';
  if (later === 'reminder') return earlier === 'result' || earlier === 'todo';
  return later === 'aside' && earlier !== 'aside';
};

/** Is `word` not worth a sentence of its own while `standing` is still to be read out? The answer comes before excuses, the papers before a reminder. */
export const saysNothingNew = (word: MessageKind | null, standing: MessageKind | null): boolean =>
  (word === 'later' || word === 'reminder') && staysTrue(standing, word);
