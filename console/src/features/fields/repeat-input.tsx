import type { Field } from '@huiyin/shared/catalogue/fields';
import { FORM } from '@huiyin/shared/labels/console';
import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { below, type FieldErrors } from './errors';
import { type Answers, useFieldFacts } from './field-context';

interface Props {
  field: Field;
  rows: Answers[] | undefined;
  errors: FieldErrors;
  onChange: (rows: Answers[] | undefined) => void;
  /** Draws the questions of one row. */
  draw: (row: Answers, errors: FieldErrors, onChange: (row: Answers) => void) => ReactNode;
}

const titleOf = (row: Answers, i: number) =>
  row.name ? `${String(row.name)}${row.relation ? `（${String(row.relation)}）` : ''}` : FORM.row(i + 1);

/** Rows of the same questions; a household's members stand there already, only what the register lacks is asked. */
export const RepeatInput = ({ field, rows, errors, onChange, draw }: Props) => {
  const { members } = useFieldFacts();
  const prefilled = field.prefill === 'household' && rows === undefined && members.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: fills in once, when the members are known
  useEffect(() => {
    if (prefilled)
      onChange(members.map(({ residentId, name, relation }) => ({ residentId, name, relation })));
  }, [prefilled]);
  const all = rows ?? [];
  const set = (i: number, row: Answers) => onChange(all.map((r, at) => (at === i ? row : r)));
  return (
    <div className="repeat">
      {all.map((row, i) => (
        <fieldset key={String(row.residentId ?? i)} className="repeat-row">
          <legend className="spread">
            <strong>{titleOf(row, i)}</strong>
            <Button size="small" type="text" onClick={() => onChange(all.filter((_, at) => at !== i))}>
              {FORM.remove}
            </Button>
          </legend>
          {draw(row, below(errors, String(i)), (next) => set(i, next))}
        </fieldset>
      ))}
      {all.length < (field.max ?? 20) && <Button onClick={() => onChange([...all, {}])}>{FORM.add}</Button>}
    </div>
  );
};
