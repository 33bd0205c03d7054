/** What of the register somebody may say is wrong. */
export const MENDABLE = ['name', 'id-number', 'birth', 'phone', 'address', 'relation', 'members'] as const;
export type Mendable = (typeof MENDABLE)[number];

/**
 * The form field by which the right value is written into the register; null where nothing is written by itself: who belongs to a house is
 * settled with the household book, at the desk.
 */
export const MEND_FIELD: Readonly<Record<Mendable, string | null>> = {
  name: 'text',
  'id-number': 'id-number',
  birth: 'date',
  phone: 'phone',
  address: 'text',
  relation: 'text',
  members: null,
};
