const DAY = 86_400_000;

const short = (iso: string) => `${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日`;

/** Days in a row as one span: ['2026-10-01', …, '2026-10-08'] reads 10月1日至10月8日. */
export const spansOf = (days: readonly string[]): string[] => {
  const runs: [string, string][] = [];
  for (const day of [...days].sort()) {
    const last = runs[runs.length - 1];
    if (last && Date.parse(day) - Date.parse(last[1]) === DAY) last[1] = day;
    else runs.push([day, day]);
  }
  return runs.map(([from, to]) => (from === to ? short(from) : `${short(from)}至${short(to)}`));
};
