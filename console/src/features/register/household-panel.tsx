import { getHousehold } from '@huiyin/shared/contracts/register';
import { REGISTER } from '@huiyin/shared/labels/console';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api';
import { Asked } from '../../ui/list-states';
import { PersonLine } from '../people/person-line';
import type { Resident } from '../people/residents';
import { hasRole, useStaff } from '../session/session';
import { CodeButton } from './code-button';

interface Props {
  id: string;
  on: string;
  onPerson: (person: Resident) => void;
}

/** A household: where, who belongs to it, and a one-time code for its phone. */
export const HouseholdPanel = ({ id, on, onPerson }: Props) => {
  const staff = useStaff();
  const may = hasRole(staff, 'clerk', 'grid', 'supervisor', 'admin');
  const asked = useQuery({
    queryKey: ['household', id],
    queryFn: () => api(getHousehold, { params: { id } }),
    enabled: may,
  });
  if (!may) return null;
  const h = asked.data;
  return (
    <div className="card stack">
      <Asked query={asked}>
        {h && (
          <>
            <header className="spread">
              <h2>
                {h.no}　{REGISTER.members(h.members.length)}
              </h2>
              <span className="soft">{[h.grid.name, h.cell?.name].filter(Boolean).join('·')}</span>
            </header>
            <p className="soft">{h.address}</p>
            <div>
              {h.members.map((m) => (
                <button
                  key={m.id}
                  type="button"
                  className="plain-button register-member"
                  aria-current={m.id === on}
                  onClick={() => onPerson(m)}
                >
                  <PersonLine person={m} />
                </button>
              ))}
            </div>
            {hasRole(staff, 'clerk', 'grid') && <CodeButton householdId={h.id} />}
          </>
        )}
      </Asked>
    </div>
  );
};
