/** Rows of one lane don't wait for those of another; the number is how many of a lane travel at once, per process. */
export const LANES = { urgent: 4, matter: 4, notice: 2 } as const;

export type Lane = keyof typeof LANES;

export const LANE_NAMES = Object.keys(LANES) as readonly Lane[];
