import type { Field } from '@huiyin/shared/catalogue/fields';
import { visibleFields } from '@huiyin/shared/catalogue/visible';
import { UI } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { type ComponentType, useState } from 'react';
import { Button } from '@/ui/button';
import { Tag } from '@/ui/card';
import { type Asked, Shell } from '@/ui/field/shell';
import { Words } from '@/ui/words';
import { type Answers, checkAnswers, type Errors, errorsBelow } from './answers';
import type { FieldInputProps } from './field-input-props';
import './repeat-input.scss';

/** What the register says of a member is shown as the row's heading. */
const KNOWN_KEYS = ['name', 'relation'];

const isDone = (field: Field, row: Answers): boolean =>
  Object.keys(checkAnswers(field.of ?? [], row).errors).length === 0;

const hasErrors = (errors: Errors, at: number): boolean =>
  Object.keys(errors).some((path) => path.startsWith(`${at}.`));

interface RowProps {
  field: Field;
  row: Answers;
  at: number;
  errors: Errors;
  onChange: (key: string, value: unknown) => void;
  /** Draws one question of a row: handed in, since it draws repeats itself. */
  input: ComponentType<FieldInputProps>;
}

const Questions = ({ field, row, at, errors, onChange, input: Input }: RowProps) => (
  <>
    {visibleFields(field.of ?? [], row)
      .filter((one) => !(row.residentId && KNOWN_KEYS.includes(one.key)))
      .map((one) => (
        <Input
          key={one.key}
          field={one}
          within={`${field.key}-${at}-`}
          value={row[one.key]}
          onChange={(value) => onChange(one.key, value)}
          errors={errorsBelow(errors, `${at}.${one.key}`)}
        />
      ))}
  </>
);

/** Several rows of the same questions. The next row opens as soon as this one is answered; a row that was open stays so. */
export const RepeatInput = ({
  field,
  asked,
  rows,
  onChange,
  errors,
  input,
}: {
  field: Field;
  asked: Asked;
  rows: Answers[];
  onChange: (rows: Answers[]) => void;
  errors: Errors;
  input: ComponentType<FieldInputProps>;
}) => {
  const [opened, setOpened] = useState<readonly number[]>([0]);
  const done = rows.map((row) => isDone(field, row));
  const firstLeft = done.indexOf(false);
  const isOpen = (at: number) => opened.includes(at) || at === firstLeft || hasErrors(errors, at);
  const open = (at: number) => setOpened((before) => (before.includes(at) ? before : [...before, at]));
  const toggle = (at: number) =>
    opened.includes(at) ? setOpened(opened.filter((one) => one !== at)) : open(at);
  const change = (at: number, key: string, value: unknown) => {
    open(at);
    onChange(rows.map((row, i) => (i === at ? { ...row, [key]: value } : row)));
  };
  const remove = (at: number) => {
    setOpened([0]);
    onChange(rows.filter((_, i) => i !== at));
  };
  return (
    <Shell asked={asked}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never change places
        <View key={at} className="repeat">
          <View
            id={`row-${field.key}-${at}`}
            className="repeat__head"
            ariaRole="button"
            onClick={() => toggle(at)}
          >
            <Words strong>
              {typeof row.name === 'string' ? `${row.name} ${row.relation ?? ''}` : UI.row(at + 1)}
            </Words>
            <Tag tone={done[at] ? 'pine' : 'wheat'}>{done[at] ? UI.rowDone : UI.rowLeft}</Tag>
          </View>
          {isOpen(at) ? (
            <>
              <Questions
                field={field}
                row={row}
                at={at}
                errors={errors}
                onChange={(key, value) => change(at, key, value)}
                input={input}
              />
              <View>
                <Button small kind="quiet" icon="trash" onTap={() => remove(at)}>
                  {UI.remove}
                </Button>
              </View>
            </>
          ) : null}
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
