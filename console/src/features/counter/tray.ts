import type { KeptFile } from '../files/kept-file';

type Papers = Readonly<Record<string, KeptFile[]>>;

/** Where the next photo goes: what the clerk aimed at, else the first paper without one (those that must be there first), else the last. */
export const aimOf = (
  slots: readonly { slot: string; required: boolean }[],
  papers: Papers,
  aimed: string | null,
): string | null => {
  if (aimed !== null && slots.some((s) => s.slot === aimed)) return aimed;
  const empty = slots.filter((s) => (papers[s.slot] ?? []).length === 0);
  const next = empty.find((s) => s.required) ?? empty[0] ?? slots.at(-1);
  return next?.slot ?? null;
};

/** The same photos, one of them under another paper. */
export const moved = (papers: Papers, fileId: string, slot: string): Record<string, KeptFile[]> => {
  const file = Object.values(papers)
    .flat()
    .find((f) => f.id === fileId);
  if (!file) return { ...papers };
  const without = Object.fromEntries(
    Object.entries(papers).map(([s, files]) => [s, files.filter((f) => f.id !== fileId)]),
  );
  return { ...without, [slot]: [...(without[slot] ?? []), file] };
};
