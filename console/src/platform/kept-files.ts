/**
 * The files behind uploads of this tab, until it is closed: shown without asking the server, and sent again when a colleague
 * takes the half-done form over (an unsent upload belongs to whoever sent it).
 */
const kept = new Map<string, { file: File; url: string }>();

export const keepFile = (id: string, file: File): void => {
  kept.set(id, { file, url: URL.createObjectURL(file) });
};

export const findKept = (id: string): { file: File; url: string } | undefined => kept.get(id);

export const dropKept = (id: string): void => {
  const one = kept.get(id);
  if (one) URL.revokeObjectURL(one.url);
  kept.delete(id);
};
