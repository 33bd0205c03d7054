import type { NewPerson } from './new-person-form';

/** For whom: somebody bound to this account, or somebody the register lacks. */
export type Subject = { residentId: string } | { new: NewPerson };

/** A new person as a request names one: what was said to be absent is left out. */
export const personToSend = ({ name = '', placeId = '', noPhone, noIdNumber, ...rest }: NewPerson) => ({
  name,
  placeId,
  ...rest,
});

/** As a request names it. */
export const subjectToSend = (subject: Subject) => {
  if ('residentId' in subject) return subject;
  return { new: personToSend(subject.new) };
};

/** The only one who can be meant; null when it must be asked. */
export const onlySubject = (persons: readonly { id: string }[]): Subject | null =>
  persons.length === 1 && persons[0] ? { residentId: persons[0].id } : null;
