import type { NewPerson } from './new-person-form';

/** For whom: somebody bound to this account, or somebody the register lacks. */
export type Subject = { residentId: string } | { new: NewPerson };

/** As a request names it. */
export const subjectToSend = (subject: Subject) => {
  if ('residentId' in subject) return subject;
  const { name = '', placeId = '', ...rest } = subject.new;
  return { new: { name, placeId, ...rest } };
};

/** The only one who can be meant; null when it must be asked. */
export const onlySubject = (persons: readonly { id: string }[]): Subject | null =>
  persons.length === 1 && persons[0] ? { residentId: persons[0].id } : null;
