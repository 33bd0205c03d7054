/** One page as it was last changed, and on which phone. */
export interface DraftPart {
  at: number;
  device: string;
  value: unknown;
}

/** What a draft says, as it is sealed. */
export interface DraftText {
  title: string;
  beganAt: number;
  parts: Record<string, DraftPart>;
}

export interface SentPart {
  key: string;
  at: number;
  value: unknown;
}

/**
 * Page by page the last edit stands; a phone may always change its own. A clock that runs ahead counts as now. `newer`: the pages on
 * which another phone had the last word.
 */
export const mergeParts = (
  before: Readonly<Record<string, DraftPart>>,
  sent: readonly SentPart[],
  device: string,
  now: number,
): { parts: Record<string, DraftPart>; newer: string[] } => {
  const parts = { ...before };
  const newer: string[] = [];
  for (const { key, at: told, value } of sent) {
    const at = Math.min(told, now);
    const old = before[key];
    if (old && old.device !== device && old.at > at) newer.push(key);
    else parts[key] = { at, device, value };
  }
  return { parts, newer };
};
