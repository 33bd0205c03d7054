import { COUNTER_FIELDS as SAY } from '@huiyin/shared/labels/counter-fields';
import { Input, Radio } from 'antd';

interface Props {
  id: string;
  value: unknown;
  invalid: boolean;
  onChange: (value: unknown) => void;
}

const howOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? String((value as { how?: unknown }).how) : 'none';
const witnessOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? String((value as { witness?: unknown }).witness ?? '') : '';

/** On paper before the clerk, or spoken before a witness who is named; both count. */
export const SignatureInput = ({ id, value, invalid, onChange }: Props) => (
  <div className="stack">
    <Radio.Group
      id={id}
      value={howOf(value)}
      options={[
        { value: 'none', label: SAY.notSigned },
        { value: 'paper', label: SAY.signedOnPaper },
        { value: 'spoken', label: SAY.signedSpoken },
      ]}
      onChange={(e) => onChange(e.target.value === 'none' ? undefined : { how: e.target.value })}
    />
    {howOf(value) === 'spoken' && (
      <Input
        value={witnessOf(value)}
        placeholder={SAY.witness}
        maxLength={40}
        status={invalid ? 'error' : ''}
        onChange={({ target }) =>
          onChange({ how: 'spoken', ...(target.value === '' ? {} : { witness: target.value }) })
        }
      />
    )}
  </div>
);
