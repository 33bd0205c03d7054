import { findResidents } from '@huiyin/shared/contracts/register';
import { FORM, REGISTER } from '@huiyin/shared/labels/console';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { api } from '../../platform/api';
import { useSettled } from '../../platform/settled';

export interface PersonValue {
  residentId?: string;
  name: string;
}

interface Props {
  id: string;
  value: PersonValue | string | undefined;
  onChange: (value: PersonValue | undefined) => void;
}

/** A person: found on the register where possible, else the name as written. */
export const PersonInput = ({ id, value, onChange }: Props) => {
  const name = typeof value === 'string' ? value : (value?.name ?? '');
  const q = useSettled(name.trim(), 250);
  const chosen = typeof value === 'object' && value.residentId !== undefined;
  const found = useQuery({
    queryKey: ['residents', 'pick', q],
    queryFn: () => api(findResidents, { body: { q, limit: 8 } }),
    enabled: q.length >= 2 && !chosen,
    placeholderData: keepPreviousData,
  });
  return (
    <AutoComplete
      id={id}
      value={name}
      placeholder={FORM.personHint}
      options={(chosen ? [] : (found.data?.items ?? [])).map((r) => ({
        value: r.id,
        name: r.name,
        label: [r.name, r.age !== null ? REGISTER.age(r.age) : '', r.address ?? '', r.idMasked ?? '']
          .filter(Boolean)
          .join('　'),
      }))}
      onSelect={(residentId: string, option: { name: string }) => onChange({ residentId, name: option.name })}
      onChange={(text: string, option) => {
        if (!option || !('name' in (option as object))) onChange(text === '' ? undefined : { name: text });
      }}
    />
  );
};
