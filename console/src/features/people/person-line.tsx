import { REGISTER } from '@huiyin/shared/labels/console';
import { useHallMode } from '../../platform/hall-mode';
import type { Resident } from './residents';
import './person-line.css';

/** One person of the register in two lines, numbers masked. */
export const PersonLine = ({ person }: { person: Resident }) => {
  const { hide } = useHallMode();
  const facts = [
    person.sex ? REGISTER.sex[person.sex] : '',
    person.age === null ? '' : REGISTER.age(person.age),
    person.relation ?? '',
    person.grid?.name ?? '',
    person.householdNo ?? '',
  ].filter(Boolean);
  return (
    <span className="person-line">
      <span className="row row-wrap">
        <strong>{hide(person.name, person.idMasked ?? '')}</strong>
        <span className="soft">{facts.join('·')}</span>
        {!person.verified && <span className="tag tag-soon">{REGISTER.unverified}</span>}
      </span>
      <span className="soft small row row-wrap">
        <span className="keep number">{person.idMasked}</span>
        <span className="keep number">{person.phoneMasked}</span>
        <span>{person.address}</span>
      </span>
    </span>
  );
};
