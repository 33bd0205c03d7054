import type { Field } from '@huiyin/shared/catalogue/fields';
import { visibleFields } from '@huiyin/shared/catalogue/visible';
import { UI } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import type { ComponentType } from 'react';
import { Button } from '@/ui/button';
import { type Asked, Shell } from '@/ui/field/shell';
import { Words } from '@/ui/words';
import { type Answers, type Errors, errorsBelow } from './answers';
import type { FieldInputProps } from './field-input-props';
import './repeat-input.scss';

/** What the register says of a member is shown as the row's heading. */
const KNOWN_KEYS = ['name', 'relation'];

/** Several rows of the same questions. Rows that the register gave carry a name and can't be taken away. */
export const RepeatInput = ({
  field,
  asked,
  rows,
  onChange,
  errors,
  input: Input,
}: {
  field: Field;
  asked: Asked;
  rows: Answers[];
  onChange: (rows: Answers[]) => void;
  errors: Errors;
  /** Draws one question of a row: handed in, since it draws repeats itself. */
  input: ComponentType<FieldInputProps>;
}) => {
  const known = field.prefill === 'household';
  const change = (at: number, key: string, value: unknown) =>
    onChange(rows.map((row, i) => (i === at ? { ...row, [key]: value } : row)));
  return (
    <Shell asked={asked}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never change places
        <View key={at} className="repeat">
          <Words strong>
            {typeof row.name === 'string' ? `${row.name} ${row.relation ?? ''}` : UI.row(at + 1)}
          </Words>
          {visibleFields(field.of ?? [], row)
            .filter((one) => !(row.residentId && KNOWN_KEYS.includes(one.key)))
            .map((one) => (
              <Input
                key={one.key}
                field={one}
                within={`${field.key}-${at}-`}
                value={row[one.key]}
                onChange={(value) => change(at, one.key, value)}
                errors={errorsBelow(errors, `${at}.${one.key}`)}
              />
            ))}
          {row.residentId && known ? null : (
            <Button small kind="quiet" icon="trash" onTap={() => onChange(rows.filter((_, i) => i !== at))}>
              {UI.remove}
            </Button>
          )}
        </View>
      ))}
      {rows.length < (field.max ?? 20) ? (
        <Button id={`add-${field.key}`} icon="plus" onTap={() => onChange([...rows, {}])}>
          {UI.add}
        </Button>
      ) : null}
    </Shell>
  );
};
