/** What is granted is paid so often. */
export const PERIODS = ['month', 'year', 'once'] as const;
export type Period = (typeof PERIODS)[number];
