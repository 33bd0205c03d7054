/** What the first look at a request found wanting, told once; from then on the list is closed. Times are epoch milliseconds. */
export interface FirstList {
  at: number;
  slots: readonly string[];
}

/** A paper as it lies there now: when the newest of its pages came. */
export interface PaperThere {
  slot: string;
  at: number;
}

/**
 * Of what is to be asked for now, the papers that could have been asked for at the first look (行政许可法32: 一次告知): not on the list, and
 * not sent since. A paper that came later is looked at for the first time, so that whatever is wrong with it is new; asking again for
 * what stands on the list says nothing new either.
 */
export const couldHaveKnown = (
  first: FirstList | null,
  there: readonly PaperThere[],
  asked: readonly string[],
): string[] => {
  if (first === null) return [];
  const cameLater = new Set(there.filter((p) => p.at > first.at).map((p) => p.slot));
  return [...new Set(asked)].filter((slot) => !first.slots.includes(slot) && !cameLater.has(slot));
};

/** May a desk ask for anything at all without its supervisor? Before the first list: anything; then only for what is listed or came since. */
export const somethingNew = (first: FirstList | null, there: readonly PaperThere[]): boolean =>
  first === null || first.slots.length > 0 || there.some((p) => p.at > first.at);
