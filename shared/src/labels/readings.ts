/** How a member of staff's look at a paper stands in the list that the person can see. */
export const PAPER_READING = {
  what: '交来的材料',
  reason: (number: string): string => `办理 ${number}`,
};
