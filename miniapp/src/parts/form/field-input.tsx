import { UI } from '@huiyin/shared/labels/miniapp';
import { Alert } from '@/ui/alert';
import { ChoiceField, ConsentField, MultiChoiceField, YesNoField } from '@/ui/field/choice';
import { DateField, DateTimeField } from '@/ui/field/date';
import { MoneyField } from '@/ui/field/money';
import type { Asked } from '@/ui/field/shell';
import { LongTextField, TextField } from '@/ui/field/text';
import { AddressInput } from './address-input';
import type { Answers } from './answers';
import type { FieldInputProps } from './field-input-props';
import { NumberInput } from './number-input';
import type { PaperProblem } from './paper-problems';
import { PaperProblemsInput } from './paper-problems-input';
import { RepeatInput } from './repeat-input';
import { SignatureInput } from './signature-input';

const asText = (value: unknown) => (typeof value === 'string' ? value : '');
const asNumber = (value: unknown) => (typeof value === 'number' ? value : undefined);
const filled = (text: string) => (text === '' ? undefined : text);

/** Draws one field of a form as the server described it; a type we don't know yet leads to the window. */
export const FieldInput = ({ field, value, onChange, errors, within = '' }: FieldInputProps) => {
  const asked: Asked = {
    id: within + field.key,
    label: field.label,
    required: field.required,
    help: field.help,
    example: field.example,
    error: errors[''],
  };
  switch (field.type) {
    case 'address':
      return <AddressInput asked={asked} value={value} onChange={onChange} />;
    case 'text':
    case 'person':
      return (
        <TextField
          asked={asked}
          value={asText(value)}
          most={field.max}
          unit={field.unit}
          onChange={(v) => onChange(filled(v))}
        />
      );
    case 'long-text':
      return (
        <LongTextField
          asked={asked}
          value={asText(value)}
          most={field.max}
          onChange={(v) => onChange(filled(v))}
        />
      );
    case 'id-number':
    case 'phone':
      return <NumberInput asked={asked} kind={field.type} value={value} onChange={onChange} />;
    case 'bank-card':
      return (
        <TextField
          asked={asked}
          value={asText(value)}
          keyboard="number"
          long
          most={40}
          onChange={(v) => onChange(filled(v))}
        />
      );
    case 'number':
      return (
        <TextField
          asked={asked}
          value={value === undefined || Number.isNaN(value) ? '' : String(value)}
          keyboard="number"
          unit={field.unit}
          most={9}
          onChange={(v) => onChange(v.trim() === '' ? undefined : Number(v))}
        />
      );
    case 'money':
      return <MoneyField asked={asked} value={asNumber(value)} unit={field.unit} onChange={onChange} />;
    case 'date':
      return <DateField asked={asked} value={asText(value)} onChange={onChange} />;
    case 'datetime':
      return <DateTimeField asked={asked} value={asNumber(value)} onChange={onChange} />;
    case 'choice':
      return (
        <ChoiceField
          asked={asked}
          options={field.options ?? []}
          value={typeof value === 'string' ? value : undefined}
          onChange={onChange}
        />
      );
    case 'multi-choice':
      return (
        <MultiChoiceField
          asked={asked}
          options={field.options ?? []}
          value={Array.isArray(value) ? (value as string[]) : []}
          onChange={(v) => onChange(v.length === 0 ? undefined : v)}
        />
      );
    case 'yes-no':
      return (
        <YesNoField
          asked={asked}
          value={typeof value === 'boolean' ? value : undefined}
          onChange={onChange}
        />
      );
    case 'consent':
      return (
        <ConsentField asked={asked} value={value === true} onChange={(v) => onChange(v ? true : undefined)} />
      );
    case 'signature':
      return <SignatureInput asked={asked} value={value} onChange={onChange} />;
    case 'paper-problems':
      return (
        <PaperProblemsInput
          asked={asked}
          value={Array.isArray(value) ? (value as PaperProblem[]) : []}
          onChange={onChange}
        />
      );
    case 'repeat':
      return (
        <RepeatInput
          field={field}
          asked={asked}
          rows={Array.isArray(value) ? (value as Answers[]) : []}
          onChange={(rows) => onChange(rows.length === 0 ? undefined : rows)}
          errors={errors}
          input={FieldInput}
        />
      );
    default:
      return <Alert kind="attention" title={field.label} text={UI.unknownField} />;
  }
};
