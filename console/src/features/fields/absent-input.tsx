import { isAbsent } from '@huiyin/shared/catalogue/check-value';
import { COUNTER_FIELDS as SAY } from '@huiyin/shared/labels/counter-fields';
import { Checkbox, Input } from 'antd';

interface Props {
  id: string;
  kind: 'phone' | 'id-number';
  value: unknown;
  invalid: boolean;
  /** Where nothing must be written, an empty line says the same. */
  required: boolean;
  onChange: (value: unknown) => void;
}

/** A number, or the word that there is none; without a phone, through whom word gets there. */
export const AbsentInput = ({ id, kind, value, invalid, required, onChange }: Props) => {
  const none = isAbsent(value);
  const status = invalid ? 'error' : '';
  return (
    <div className="stack">
      {none ? null : (
        <Input
          id={id}
          value={typeof value === 'string' ? value : ''}
          status={status}
          autoComplete="off"
          inputMode="numeric"
          onChange={(e) => onChange(e.target.value === '' ? undefined : e.target.value)}
        />
      )}
      {(required || none) && (
        <Checkbox checked={none} onChange={(e) => onChange(e.target.checked ? { absent: true } : undefined)}>
          {kind === 'phone' ? SAY.noPhone : SAY.noIdNumber}
        </Checkbox>
      )}
      {none && kind === 'phone' && (
        <Input
          id={id}
          value={value.through ?? ''}
          status={status}
          placeholder={SAY.through}
          maxLength={60}
          onChange={({ target }) =>
            onChange({ absent: true, ...(target.value === '' ? {} : { through: target.value }) })
          }
        />
      )}
    </div>
  );
};
