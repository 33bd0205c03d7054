import { listStrangers } from '@huiyin/shared/contracts/register';
import { CHECK_FORM } from '@huiyin/shared/labels/newcomers';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api';
import { DueBadge } from '../../ui/due-badge';
import { Failed } from '../../ui/list-states';
import { PersonLine } from '../people/person-line';
import type { Resident } from '../people/residents';
import { hasRole, useStaff } from '../session/session';

const LIMIT = 50;
const DAY = 86_400_000;

/** A check is always ours to do. */
const dueFacts = (promise: number, now: number) => ({
  ...{ promise, turn: 'us' },
  late: promise < now,
  dueSoon: promise >= now && promise - now < DAY,
});

interface Props {
  on: string | undefined;
  onPick: (person: Resident) => void;
}

/** Who registered on a phone or at the counter and waits to be checked, first come first; nothing where nobody waits. */
export const WaitingStrangers = ({ on, onPick }: Props) => {
  const may = hasRole(useStaff(), 'clerk', 'grid', 'supervisor');
  const asked = useQuery({
    queryKey: ['strangers'],
    queryFn: () => api(listStrangers, { query: { limit: LIMIT } }),
    enabled: may,
  });
  if (asked.error) return <Failed error={asked.error} retry={() => void asked.refetch()} />;
  const items = asked.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="register-waiting">
      <h2>{CHECK_FORM.waiting(items.length, asked.data?.next !== null)}</h2>
      {items.map(({ resident, due }) => (
        <button
          key={resident.id}
          type="button"
          className="plain-button register-member"
          aria-current={resident.id === on}
          onClick={() => onPick(resident)}
        >
          <span className="spread">
            <PersonLine person={resident} />
            {due !== null && <DueBadge owed={dueFacts(due, Date.now())} />}
          </span>
        </button>
      ))}
    </section>
  );
};
