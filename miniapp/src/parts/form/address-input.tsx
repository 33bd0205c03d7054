import { type Address, isAddress } from '@huiyin/shared/catalogue/check-value';
import { places } from '@huiyin/shared/contracts/account';
import { FILING } from '@huiyin/shared/labels/filing';
import { useState } from 'react';
import { useLoad } from '@/hooks/use-load';
import { api } from '@/platform/api';
import { ChoiceField } from '@/ui/field/choice';
import { type Asked, Shell } from '@/ui/field/shell';
import { TextField } from '@/ui/field/text';
import { Loaded } from '../loaded';
import { groupsOf, villagesOf } from './places';

const ELSE = 'else';

type Place = { id: string; name: string; level: string; parentId: string | null };

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** Village, then group, then the house in words; a place that isn't ours is written out. */
const Chosen = ({
  asked,
  all,
  value,
  onChange,
}: {
  asked: Asked;
  all: readonly Place[];
  value: unknown;
  onChange: (value: Address | string | undefined) => void;
}) => {
  const byId = new Map(all.map((place) => [place.id, place]));
  const chosen = isAddress(value) ? byId.get(value.placeId) : undefined;
  const [away, setAway] = useState(typeof value === 'string' && value !== '');
  const village = chosen?.level === 'grid' ? byId.get(chosen.parentId ?? '') : chosen;
  const groups = village ? groupsOf(all, village.id) : [];
  const detail = isAddress(value) ? (value.detail ?? '') : '';
  const at = (place: Place | undefined, more = detail) => {
    if (!place) return;
    const above = place.level === 'grid' ? (byId.get(place.parentId ?? '')?.name ?? '') : '';
    onChange({ placeId: place.id, place: above + place.name, ...(more === '' ? {} : { detail: more }) });
  };
  return (
    <>
      <ChoiceField
        asked={{ id: `${asked.id}-village`, label: FILING.placeChoose }}
        options={[...villagesOf(all), { value: ELSE, label: FILING.placeElse }]}
        value={away ? ELSE : village?.id}
        onChange={(id) => {
          setAway(id === ELSE);
          if (id === ELSE) onChange(undefined);
          else at(byId.get(id));
        }}
      />
      {groups.length > 0 && !away ? (
        <ChoiceField
          asked={{ id: `${asked.id}-group`, label: village?.name ?? '' }}
          options={groups}
          value={chosen?.level === 'grid' ? chosen.id : undefined}
          onChange={(id) => at(byId.get(id))}
        />
      ) : null}
      {away ? (
        <TextField
          asked={{ id: `${asked.id}-else`, label: FILING.placeElse, help: FILING.placeElseHelp }}
          value={textOf(value)}
          most={200}
          onChange={(text) => onChange(text === '' ? undefined : text)}
        />
      ) : null}
      {village && !away ? (
        <TextField
          asked={{
            id: `${asked.id}-detail`,
            label: FILING.detail,
            example: FILING.detailExample,
            required: false,
          }}
          value={detail}
          most={100}
          onChange={(text) => at(chosen, text)}
        />
      ) : null}
    </>
  );
};

/** Where somebody lives, by village and group: chosen, not spelled. Without the list of places it is written. */
export const AddressInput = ({
  asked,
  value,
  onChange,
}: {
  asked: Asked;
  value: unknown;
  onChange: (value: Address | string | undefined) => void;
}) => {
  const load = useLoad('public', 'places', () => api(places, {}));
  if (load.status === 'failed') {
    return (
      <TextField
        asked={asked}
        value={textOf(value)}
        most={200}
        onChange={(text) => onChange(text === '' ? undefined : text)}
      />
    );
  }
  return (
    <Shell asked={asked}>
      <Loaded load={load}>
        {(data) => <Chosen asked={asked} all={data.places} value={value} onChange={onChange} />}
      </Loaded>
    </Shell>
  );
};
