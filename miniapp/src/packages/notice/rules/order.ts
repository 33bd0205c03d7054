interface Row {
  urgent: boolean;
  waitsForMe: boolean;
  at: number;
}

const weight = ({ urgent, waitsForMe }: Row) => (urgent ? 2 : 0) + (waitsForMe ? 1 : 0);

/** Urgent first, then what waits for an answer, then the newest. */
export const urgentFirst = <T extends Row>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => weight(b) - weight(a) || b.at - a.at);
