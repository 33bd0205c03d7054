import { getHousehold, issueCode } from '@huiyin/shared/contracts/register';
import { LIST, REGISTER } from '@huiyin/shared/labels/console';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, problemOf } from '../../platform/api';
import { Asked } from '../../ui/list-states';
import { sayMoment } from '../../ui/moment';
import { PersonLine } from '../people/person-line';
import type { Resident } from '../people/residents';
import { hasRole, useStaff } from '../session/session';

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
            {hasRole(staff, 'clerk', 'grid') && <Code householdId={h.id} />}
          </>
        )}
      </Asked>
    </div>
  );
};

const Code = ({ householdId }: { householdId: string }) => {
  const issue = useMutation({ mutationFn: () => api(issueCode, { params: { id: householdId }, body: {} }) });
  if (issue.data)
    return (
      <div>
        <p className="register-code number">{issue.data.code}</p>
        <p className="soft small">{REGISTER.codeUntil(sayMoment(issue.data.expiresAt))}</p>
      </div>
    );
  return (
    <div className="row row-wrap">
      <Button loading={issue.isPending} onClick={() => issue.mutate()}>
        {REGISTER.code}
      </Button>
      <span className="soft small">{REGISTER.codeConsequence}</span>
      {issue.error && <p className="field-error">{problemOf(issue.error)?.title ?? LIST.unreached}</p>}
    </div>
  );
};
