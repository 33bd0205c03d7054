/** The files behind uploads of this tab, as long as their clerk sits here: shown without asking the server. */
const kept = new Map<string, string>();

export const keepFile = (id: string, file: File): void => {
  kept.set(id, URL.createObjectURL(file));
};

/** A file's address in this tab. */
export const findKept = (id: string): string | undefined => kept.get(id);

export const dropKept = (id: string): void => {
  const url = kept.get(id);
  if (url) URL.revokeObjectURL(url);
  kept.delete(id);
};

/** The next clerk's tab holds no picture of this one's. */
export const dropAllKept = (): void => {
  for (const id of [...kept.keys()]) dropKept(id);
};
