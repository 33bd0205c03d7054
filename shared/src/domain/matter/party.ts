/** Who answers: always one of ours, never the applicant, never empty. */
export interface Party {
  kind: 'window' | 'staff' | 'roster';
  id: string;
}

export const sameParty = (a: Party, b: Party): boolean => a.kind === b.kind && a.id === b.id;
