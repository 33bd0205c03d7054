import { isAbsent } from '@huiyin/shared/catalogue/check-value';
import { places } from '@huiyin/shared/contracts/account';
import { APPLY } from '@huiyin/shared/labels/miniapp';
import { useLoad } from '@/hooks/use-load';
import { api } from '@/platform/api';
import { ChoiceField } from '@/ui/field/choice';
import { TextField } from '@/ui/field/text';
import { NumberInput } from './form/number-input';
import { villagesAndGrids } from './form/places';
import { Loaded } from './loaded';

export interface NewPerson {
  name?: string;
  idNumber?: string;
  phone?: string;
  /** 没有电话, and through whom word gets there. */
  noPhone?: boolean;
  through?: string;
  /** 暂无身份证. */
  noIdNumber?: boolean;
  placeId?: string;
}

type Change = { [K in keyof NewPerson]: NewPerson[K] | undefined };

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Keys without a value are left out: an empty text isn't an answer. */
const tidy = (person: Change): NewPerson =>
  Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined && value !== ''));

/** Somebody who isn't on the register yet: the name and where he lives; the rest may come later. */
export const NewPersonForm = ({
  person,
  errors,
  onChange,
}: {
  person: NewPerson;
  errors: Record<string, string>;
  onChange: (person: NewPerson) => void;
}) => {
  const load = useLoad('public', 'places', () => api(places, {}));
  const change = (part: Change) => onChange(tidy({ ...person, ...part }));
  return (
    <>
      <TextField
        asked={{ id: 'name', label: APPLY.name, required: true, error: errors.name }}
        value={person.name ?? ''}
        onChange={(name) => change({ name })}
      />
      <NumberInput
        kind="id-number"
        asked={{ id: 'idNumber', label: APPLY.idNumber, error: errors.idNumber }}
        value={person.noIdNumber ? { absent: true } : person.idNumber}
        onChange={(value) =>
          change({ idNumber: textOf(value), noIdNumber: isAbsent(value) ? true : undefined })
        }
      />
      <NumberInput
        kind="phone"
        asked={{ id: 'phone', label: APPLY.phone, error: errors.phone ?? errors.through }}
        value={person.noPhone ? { absent: true, through: person.through } : person.phone}
        onChange={(value) =>
          change({
            phone: textOf(value),
            noPhone: isAbsent(value) ? true : undefined,
            through: isAbsent(value) ? value.through : undefined,
          })
        }
      />
      <Loaded load={load}>
        {(data) => (
          <ChoiceField
            asked={{ id: 'placeId', label: APPLY.place, required: true, error: errors.placeId }}
            options={villagesAndGrids(data.places)}
            value={person.placeId}
            onChange={(placeId) => change({ placeId })}
          />
        )}
      </Loaded>
    </>
  );
};
