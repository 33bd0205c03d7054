import { LIST, REGISTER } from '@huiyin/shared/labels/console';
import { useState } from 'react';
import { Mandates } from '../features/mandate/mandates';
import { PersonLine } from '../features/people/person-line';
import { MIN_LENGTH, type Resident, useResidents } from '../features/people/residents';
import { CheckStranger } from '../features/register/check-stranger';
import { HouseholdPanel } from '../features/register/household-panel';
import { PersonPanel } from '../features/register/person-panel';
import { WaitingStrangers } from '../features/register/waiting-strangers';
import { hasRole, useStaff } from '../features/session/session';
import { Empty, Failed } from '../ui/list-states';
import { Picker } from '../ui/picker';
import './register.css';

/** The register: people and households, masked. */
export const Register = () => {
  const staff = useStaff();
  const [q, setQ] = useState('');
  const [person, setPerson] = useState<Resident | null>(null);
  const asked = useResidents(q, 30);
  const enough = q.trim().length >= MIN_LENGTH;
  return (
    <div className="register">
      <section className="register-find">
        <h1>{REGISTER.title}</h1>
        <p className="soft small">{REGISTER.hint}</p>
        <Picker
          id="register"
          q={q}
          onQ={setQ}
          placeholder={REGISTER.find}
          found={enough ? (asked.data?.items ?? []) : []}
          keyOf={(r) => r.id}
          draw={(r) => <PersonLine person={r} />}
          onPick={setPerson}
          autoFocus
          below={
            asked.error ? (
              <Failed error={asked.error} retry={() => void asked.refetch()} />
            ) : enough && asked.data?.items.length === 0 ? (
              <p>{LIST.noMatch}</p>
            ) : enough ? undefined : (
              <WaitingStrangers on={person?.id} onPick={setPerson} />
            )
          }
        />
      </section>
      <section className="register-read">
        {person ? (
          <>
            <PersonPanel key={person.id} person={person} />
            {!person.verified && (
              <CheckStranger key={`check-${person.id}`} person={person} onDone={setPerson} />
            )}
            {person.verified && hasRole(staff, 'clerk', 'grid', 'supervisor') && (
              <Mandates key={`mandates-${person.id}`} person={person} />
            )}
            {person.householdId && (
              <HouseholdPanel
                key={person.householdId}
                id={person.householdId}
                on={person.id}
                onPerson={setPerson}
              />
            )}
          </>
        ) : (
          <Empty words={LIST.choosePerson} />
        )}
      </section>
    </div>
  );
};
