/**
 * What nobody types and no screen shows: control characters (but tab and line ends), turners of the writing direction, half of a
 * character that some app cut in two. Databases keep them differently, and what was signed must read back as it was.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Deeper than any form of ours. */
const DEEPEST = 40;

type Holder = Record<string | number, unknown>;

/** One text without what nobody can see. */
export const cleanText = (text: string): string => text.replace(UNSEEN, '');

/**
 * The same JSON value with its texts cleaned; changes it in place. False: it is nested so deep that no schema of ours can mean it.
 * Walks with a stack of its own: what comes from outside may be deeper than ours.
 */
export const clean = (root: Holder): boolean => {
  const open: { holder: Holder; depth: number }[] = [{ holder: root, depth: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    const { holder, depth } = at;
    if (depth > DEEPEST) return false;
    for (const key of Object.keys(holder)) {
      const value = holder[key];
      if (typeof value === 'string') holder[key] = cleanText(value);
      else if (typeof value === 'object' && value !== null)
        open.push({ holder: value as Holder, depth: depth + 1 });
    }
  }
  return true;
};
