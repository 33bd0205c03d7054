import { REGISTER } from '@huiyin/shared/labels/console';
import { Button } from 'antd';
import { useNavigate } from 'react-router-dom';
import { useHallMode } from '../../platform/hall-mode';
import type { Resident } from '../people/residents';
import { hasRole, useStaff } from '../session/session';
import { CodeButton } from './code-button';
import { Reveal } from './reveal';

/** One person as staff see them: masked, each full reading with its reason. */
export const PersonPanel = ({ person }: { person: Resident }) => {
  const staff = useStaff();
  const navigate = useNavigate();
  const { hide } = useHallMode();
  const may = hasRole(staff, 'clerk', 'grid', 'mediator', 'supervisor');
  const facts: [string, string | null][] = [
    [
      REGISTER.sexAge,
      [person.sex && REGISTER.sex[person.sex], person.age !== null && REGISTER.age(person.age)]
        .filter(Boolean)
        .join('·'),
    ],
    [REGISTER.household, [person.householdNo, person.relation].filter(Boolean).join('·')],
    [REGISTER.address, person.address],
    [REGISTER.grid, [person.village?.name, person.grid?.name].filter(Boolean).join('·')],
    [REGISTER.wechat, person.wechat ? REGISTER.hasWechat : REGISTER.noWechat],
  ];
  return (
    <div className="card stack">
      <header className="spread">
        <h1>
          {hide(person.name, person.idMasked ?? '')}{' '}
          {!person.verified && <span className="tag tag-soon">{REGISTER.unverified}</span>}
        </h1>
        {hasRole(staff, 'clerk', 'grid') && (
          <Button
            type="primary"
            onClick={() =>
              navigate(`/counter?residentId=${person.id}&name=${encodeURIComponent(person.name)}`)
            }
          >
            {REGISTER.fileFor}
          </Button>
        )}
      </header>
      <dl className="register-facts">
        <Masked label={REGISTER.idNumber} shown={person.idMasked} person={person} what="idNumber" may={may} />
        <Masked label={REGISTER.phone} shown={person.phoneMasked} person={person} what="phone" may={may} />
        {facts.map(([label, value]) => (
          <div key={label} className="pair">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {person.verified && hasRole(staff, 'clerk', 'grid') && <CodeButton residentId={person.id} />}
    </div>
  );
};

interface MaskedProps {
  label: string;
  shown: string | null;
  person: Resident;
  what: 'idNumber' | 'phone';
  may: boolean;
}

const Masked = ({ label, shown, person, what, may }: MaskedProps) => (
  <div className="pair">
    <dt>{label}</dt>
    <dd>
      <span className="number">{shown ?? REGISTER.revealNothing}</span>
      {may && shown && <Reveal residentId={person.id} what={what} />}
    </dd>
  </div>
);
