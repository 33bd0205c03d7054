import { places } from '@huiyin/shared/contracts/account';
import { APPLY } from '@huiyin/shared/labels/miniapp';
import { useLoad } from '@/hooks/use-load';
import { api } from '@/platform/api';
import { ChoiceField } from '@/ui/field/choice';
import { TextField } from '@/ui/field/text';
import { Loaded } from './loaded';

export interface NewPerson {
  name?: string;
  idNumber?: string;
  phone?: string;
  placeId?: string;
}

/** Keys without a value are left out: an empty text isn't an answer. */
const tidy = (person: NewPerson): NewPerson =>
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
  const change = (part: NewPerson) => onChange(tidy({ ...person, ...part }));
  return (
    <>
      <TextField
        asked={{ id: 'name', label: APPLY.name, required: true, error: errors.name }}
        value={person.name ?? ''}
        onChange={(name) => change({ name })}
      />
      <TextField
        asked={{ id: 'idNumber', label: APPLY.idNumber, required: false, error: errors.idNumber }}
        value={person.idNumber ?? ''}
        keyboard="idcard"
        onChange={(idNumber) => change({ idNumber })}
      />
      <TextField
        asked={{ id: 'phone', label: APPLY.phone, required: false, error: errors.phone }}
        value={person.phone ?? ''}
        keyboard="number"
        onChange={(phone) => change({ phone })}
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

interface Place {
  id: string;
  name: string;
  level: string;
  parentId: string | null;
}

/** Grids by the name of their village, or the village itself where it has no grids. */
const villagesAndGrids = (all: readonly Place[]) => {
  const byId = new Map(all.map((place) => [place.id, place]));
  const withGrids = new Set(all.filter((place) => place.level === 'grid').map((place) => place.parentId));
  return all
    .filter((place) => place.level === 'grid' || (place.level === 'village' && !withGrids.has(place.id)))
    .map((place) => ({
      value: place.id,
      label: [byId.get(place.parentId ?? '')?.name, place.name].filter(Boolean).join(' '),
    }));
};
