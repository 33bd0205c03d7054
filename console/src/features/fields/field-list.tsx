import type { Field } from '@huiyin/shared/catalogue/fields';
import { isKnownType, visibleFields } from '@huiyin/shared/catalogue/visible';
import { FORM } from '@huiyin/shared/labels/console';
import { useId } from 'react';
import { below, type FieldErrors, without } from './errors';
import type { Answers } from './field-context';
import { FieldInput } from './field-input';
import { GivenProvider, isUsed, NOT_GIVEN, offerOf, useGiven } from './given-context';
import { GivenLine } from './given-line';
import { Plain } from './plain';
import { RepeatInput } from './repeat-input';
import './fields.css';

interface Props {
  fields: readonly Field[];
  answers: Answers;
  errors: FieldErrors;
  onChange: (answers: Answers, errors: FieldErrors) => void;
}

const put = (answers: Answers, key: string, value: unknown): Answers => {
  const { [key]: _, ...rest } = answers;
  return value === undefined ? rest : { ...rest, [key]: value };
};

/** A form as the server describes it; what the register knows is left out (it is shown elsewhere). */
export const FieldList = ({ fields, answers, errors, onChange }: Props) => {
  let topic: string | undefined;
  return (
    <div className="fields">
      {visibleFields(fields, answers)
        .filter((f) => !f.known)
        .map((field) => {
          const opens = field.topic !== undefined && field.topic !== topic;
          topic = field.topic;
          return (
            <div key={field.key} className="fields-slot">
              {opens && <h3 className="fields-topic">{field.topic}</h3>}
              <FieldRow
                field={field}
                value={answers[field.key]}
                error={errors[field.key]}
                inner={below(errors, field.key)}
                onChange={(value) => onChange(put(answers, field.key, value), without(errors, field.key))}
              />
            </div>
          );
        })}
    </div>
  );
};

interface RowProps {
  field: Field;
  value: unknown;
  error: string | undefined;
  inner: FieldErrors;
  onChange: (value: unknown) => void;
}

const FieldRow = ({ field, value, error, inner, onChange }: RowProps) => {
  const id = useId();
  const given = useGiven();
  const offered = offerOf(given, 'answer', field.key);
  const used = isUsed(given, offered);
  return (
    <div className="field" data-field={field.key}>
      <label className="field-label" htmlFor={id}>
        {field.label}
        {field.unit && <span className="soft">（{field.unit}）</span>}
        {!field.required && <span className="soft small field-optional">{FORM.optional}</span>}
      </label>
      {offered && (used || value === undefined) && <GivenLine offer={offered} />}
      {!used && (
        <Input id={id} field={field} value={value} inner={inner} invalid={!!error} onChange={onChange} />
      )}
      {error && !used && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      {field.help && <p className="soft small">{field.help}</p>}
      <Example field={field} value={value} onChange={onChange} />
      {field.type === 'long-text' && (
        <Plain fieldKey={field.key} text={value as string | undefined} onText={onChange} />
      )}
    </div>
  );
};

const WRITTEN = ['text', 'long-text'];

/** An example; where words are asked for and none are written yet, it can be taken over and changed. */
const Example = ({ field, value, onChange }: Pick<RowProps, 'field' | 'value' | 'onChange'>) => {
  if (!field.example) return null;
  const takes = WRITTEN.includes(field.type) && value === undefined;
  return (
    <p className="soft small">
      {FORM.example(field.example)}
      {takes && (
        <button type="button" className="plain-button field-take" onClick={() => onChange(field.example)}>
          {FORM.take}
        </button>
      )}
    </p>
  );
};

interface InputProps {
  id: string;
  field: Field;
  value: unknown;
  inner: FieldErrors;
  invalid: boolean;
  onChange: (value: unknown) => void;
}

const Input = ({ inner, ...rest }: InputProps) => {
  const { field, value, onChange } = rest;
  if (!isKnownType(field.type)) return <p className="field-unknown">{FORM.unknown}</p>;
  if (field.type !== 'repeat') return <FieldInput {...rest} />;
  return (
    <RepeatInput
      field={field}
      rows={value as Answers[] | undefined}
      errors={inner}
      onChange={onChange}
      draw={(row, errors, change) => (
        <GivenProvider value={NOT_GIVEN}>
          <FieldList fields={field.of ?? []} answers={row} errors={errors} onChange={change} />
        </GivenProvider>
      )}
    />
  );
};
