import { isAddress } from '@huiyin/shared/catalogue/check-value';
import { places } from '@huiyin/shared/contracts/account';
import { COUNTER_FIELDS as SAY } from '@huiyin/shared/labels/counter-fields';
import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { api } from '../../platform/api';

interface Props {
  id: string;
  value: unknown;
  invalid: boolean;
  onChange: (value: unknown) => void;
}

const ELSE = 'else';

/** Where somebody lives, by village and group; a place that isn't ours is written out. */
export const AddressInput = ({ id, value, invalid, onChange }: Props) => {
  const asked = useQuery({ queryKey: ['places'], queryFn: () => api(places, {}), staleTime: 3_600_000 });
  const all = asked.data?.places ?? [];
  const [away, setAway] = useState(typeof value === 'string' && value !== '');
  const nameOf = (placeId: string) => {
    const place = all.find((p) => p.id === placeId);
    const above = place?.level === 'grid' ? all.find((p) => p.id === place.parentId)?.name : '';
    return place ? `${above ?? ''}${place.name}` : '';
  };
  const written = asked.isError || away;
  return (
    <div className="stack">
      <Select
        id={written ? undefined : id}
        showSearch
        optionFilterProp="label"
        status={invalid ? 'error' : ''}
        placeholder={SAY.village}
        value={away ? ELSE : isAddress(value) ? value.placeId : undefined}
        options={[
          ...all
            .filter((p) => p.level === 'village' || p.level === 'grid')
            .map((p) => ({ value: p.id, label: nameOf(p.id) })),
          { value: ELSE, label: SAY.elsewhere },
        ]}
        onChange={(placeId: string) => {
          setAway(placeId === ELSE);
          onChange(placeId === ELSE ? undefined : { placeId, place: nameOf(placeId) });
        }}
      />
      {written ? (
        <Input
          id={id}
          value={typeof value === 'string' ? value : ''}
          maxLength={200}
          onChange={(e) => onChange(e.target.value === '' ? undefined : e.target.value)}
        />
      ) : (
        isAddress(value) && (
          <Input
            value={value.detail ?? ''}
            placeholder={SAY.detail}
            maxLength={100}
            onChange={({ target }) => {
              const { detail: _, ...place } = value;
              onChange(target.value === '' ? place : { ...place, detail: target.value });
            }}
          />
        )
      )}
    </div>
  );
};
