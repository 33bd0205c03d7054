import type { Field } from '@huiyin/shared/catalogue/fields';
import { FORM } from '@huiyin/shared/labels/console';
import { Checkbox, DatePicker, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { AbsentInput } from './absent-input';
import { AddressInput } from './address-input';
import { type PaperProblem, PaperProblems } from './paper-problems';
import { PersonInput, type PersonValue } from './person-input';
import { SignatureInput } from './signature-input';

interface Props {
  id: string;
  field: Field;
  value: unknown;
  invalid: boolean;
  onChange: (value: unknown) => void;
}

type Draw = (p: Props) => ReactNode;

const typed = (value: string) => (value === '' ? undefined : value);
const status = (invalid: boolean) => (invalid ? 'error' : '');

const line: Draw = ({ id, field, value, invalid, onChange }) => (
  <Input
    id={id}
    value={(value as string | undefined) ?? ''}
    status={status(invalid)}
    autoComplete="off"
    inputMode={field.type === 'bank-card' ? 'numeric' : 'text'}
    onChange={(e) => onChange(typed(e.target.value))}
  />
);

const lines: Draw = ({ id, field, value, invalid, onChange }) => (
  <Input.TextArea
    id={id}
    value={(value as string | undefined) ?? ''}
    status={status(invalid)}
    autoSize={{ minRows: 2, maxRows: 8 }}
    showCount={field.max !== undefined && ((value as string | undefined)?.length ?? 0) > field.max * 0.8}
    onChange={(e) => onChange(typed(e.target.value))}
  />
);

const choice: Draw = ({ id, field, value, invalid, onChange }) => {
  const options = field.options ?? [];
  return options.length <= 4 ? (
    <Radio.Group id={id} value={value} options={options} onChange={(e) => onChange(e.target.value)} />
  ) : (
    <Select
      id={id}
      value={value as string | undefined}
      options={options}
      status={status(invalid)}
      placeholder={FORM.choose}
      showSearch
      optionFilterProp="label"
      allowClear={!field.required}
      onChange={(v: string | undefined) => onChange(v)}
    />
  );
};

const choices: Draw = ({ field, value, onChange }) => (
  <Checkbox.Group
    value={(value as string[] | undefined) ?? []}
    options={field.options ?? []}
    onChange={(v) => onChange(v.length > 0 ? v : undefined)}
  />
);

const FORMATS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日'];

const date: Draw = ({ id, value, invalid, onChange }) => (
  <DatePicker
    id={id}
    value={value ? dayjs(value as string) : null}
    format={FORMATS}
    placeholder={FORM.date}
    status={status(invalid)}
    onChange={(d) => onChange(d ? d.format('YYYY-MM-DD') : undefined)}
  />
);

const datetime: Draw = ({ id, value, invalid, onChange }) => (
  <DatePicker
    id={id}
    value={value ? dayjs(value as number) : null}
    showTime={{ format: 'HH:mm', minuteStep: 5 }}
    format="YYYY-MM-DD HH:mm"
    status={status(invalid)}
    onChange={(d) => onChange(d ? d.valueOf() : undefined)}
  />
);

const number: Draw = ({ id, field, value, invalid, onChange }) => (
  <InputNumber
    id={id}
    value={value as number | undefined}
    status={status(invalid)}
    addonAfter={field.unit}
    onChange={(n) => onChange(n ?? undefined)}
  />
);

/** Yuan on the screen, integer cents on the wire. */
const money: Draw = ({ id, field, value, invalid, onChange }) => (
  <InputNumber
    id={id}
    value={value === undefined ? undefined : (value as number) / 100}
    precision={2}
    status={status(invalid)}
    addonAfter={field.unit ?? '元'}
    onChange={(n) => onChange(n === null || n === undefined ? undefined : Math.round(Number(n) * 100))}
  />
);

const yesNo: Draw = ({ id, value, onChange }) => (
  <Radio.Group
    id={id}
    value={value}
    options={[
      { value: true, label: FORM.yes },
      { value: false, label: FORM.no },
    ]}
    onChange={(e) => onChange(e.target.value)}
  />
);

const consent: Draw = ({ id, value, onChange }) => (
  <Checkbox id={id} checked={value === true} onChange={(e) => onChange(e.target.checked || undefined)}>
    {FORM.agree}
  </Checkbox>
);

const signature: Draw = ({ field: _, ...rest }) => <SignatureInput {...rest} />;

const person: Draw = ({ id, value, onChange }) => (
  <PersonInput id={id} value={value as PersonValue | string | undefined} onChange={onChange} />
);

const paperProblems: Draw = ({ value, onChange }) => (
  <PaperProblems value={value as PaperProblem[] | undefined} onChange={onChange} />
);

const DRAWS: Readonly<Record<string, Draw>> = {
  text: line,
  address: ({ field: _, ...rest }) => <AddressInput {...rest} />,
  'id-number': ({ field, ...rest }) => <AbsentInput kind="id-number" required={field.required} {...rest} />,
  phone: ({ field, ...rest }) => <AbsentInput kind="phone" required={field.required} {...rest} />,
  'bank-card': line,
  'long-text': lines,
  choice,
  'multi-choice': choices,
  date,
  datetime,
  number,
  money,
  'yes-no': yesNo,
  consent,
  signature,
  person,
  'paper-problems': paperProblems,
};

/** The input of a field by its type; `repeat` is drawn by the list, which it is made of. */
export const FieldInput = (props: Props) => <>{DRAWS[props.field.type]?.(props)}</>;
