import { APPLY } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import type { Person } from '@/platform/session';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Pick } from '@/ui/field/choice';
import { type NewPerson, NewPersonForm } from './new-person-form';
import type { Subject } from './subject';

const newOf = (subject: Subject | null): NewPerson | null =>
  subject && 'new' in subject ? subject.new : null;

const missing = (person: NewPerson): Record<string, string> => ({
  ...(person.name?.trim() ? {} : { name: APPLY.nameNeeded }),
  ...(person.idNumber || person.noIdNumber ? {} : { idNumber: APPLY.idNeeded }),
  ...(person.phone || (person.noPhone && person.through)
    ? {}
    : { phone: APPLY.phoneNeeded(person.noPhone === true) }),
  ...(person.placeId ? {} : { placeId: APPLY.placeNeeded }),
});

/** For whom: one of the household, or somebody whom the register lacks. */
export const Who = ({
  persons,
  subject,
  onChoose,
  onDone,
}: {
  persons: readonly Person[];
  subject: Subject | null;
  onChoose: (subject: Subject) => void;
  onDone: () => void;
}) => {
  const [errors, setErrors] = useState<Record<string, string>>({});
  const stranger = newOf(subject) ?? (persons.length === 0 ? {} : null);
  const goOn = () => {
    if (stranger === null) return onDone();
    const found = missing(stranger);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    onChoose({ new: stranger });
    onDone();
  };
  return (
    <>
      {persons.map((person) => (
        <Pick
          key={person.id}
          id={`who-${person.id}`}
          label={person.relation ? `${person.name} ${person.relation}` : person.name}
          sub={person.verified ? undefined : APPLY.toBeVerified}
          on={subject !== null && 'residentId' in subject && subject.residentId === person.id}
          onTap={() => onChoose({ residentId: person.id })}
        />
      ))}
      {persons.length > 0 ? (
        <Pick
          id="who-new"
          label={APPLY.newPerson}
          on={stranger !== null}
          onTap={() => onChoose({ new: {} })}
        />
      ) : null}
      {stranger ? (
        <>
          <Alert title={APPLY.gridNote} />
          <NewPersonForm person={stranger} errors={errors} onChange={(person) => onChoose({ new: person })} />
        </>
      ) : null}
      <Button id="who-next" kind="primary" disabled={!subject && stranger === null} onTap={goOn}>
        {APPLY.goOn}
      </Button>
    </>
  );
};
