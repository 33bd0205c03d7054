/** One in so many ended matters is asked after (待本地核实). */
const ONE_IN = 10;

/**
 * Is this ended matter drawn for a call-back? By its id alone: nobody chooses, the same matter is always the same answer, and who has no
 * phone is drawn as often as who has one. FNV-1a over the id.
 */
export const isDrawn = (id: string, oneIn = ONE_IN): boolean => {
  let hash = 0x811c9dc5;
  for (const char of id) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % oneIn === 0;
};
