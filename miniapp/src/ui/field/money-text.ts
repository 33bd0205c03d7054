/** `1200.5` (yuan) → 120050 (cents), in whole numbers only; NaN when it isn't an amount with at most two decimals. */
export const centsOf = (text: string): number => {
  const hit = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.replace(/[,\uff0c\s]/g, ''));
  return hit ? Number(hit[1]) * 100 + Number((hit[2] ?? '').padEnd(2, '0')) : Number.NaN;
};

/** 120050 → `1200.50`, 120000 → `1200`. */
export const yuanOf = (cents: number): string => {
  const rest = cents % 100;
  const yuan = String((cents - rest) / 100);
  return rest === 0 ? yuan : `${yuan}.${String(rest).padStart(2, '0')}`;
};
