import type { Field } from '@huiyin/shared/catalogue/fields';
import type { Errors } from './answers';

export interface FieldInputProps {
  field: Field;
  value: unknown;
  onChange: (value: unknown) => void;
  /** By path below this field; '' is the field's own. */
  errors: Errors;
  /** Before it in ids, so that rows of a repeat stay apart. */
  within?: string;
}
