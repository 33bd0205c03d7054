import { UI } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { centsOf, yuanOf } from './money-text';
import type { Asked } from './shell';
import { TextField } from './text';

/** An amount in yuan; travels as whole cents. NaN while it isn't an amount. */
export const MoneyField = ({
  asked,
  value,
  unit = UI.yuan,
  onChange,
}: {
  asked: Asked;
  value: number | undefined;
  unit?: string | undefined;
  onChange: (cents: number | undefined) => void;
}) => {
  const [text, setText] = useState(value === undefined || Number.isNaN(value) ? '' : yuanOf(value));
  return (
    <TextField
      asked={asked}
      value={text}
      keyboard="digit"
      unit={unit}
      most={12}
      onChange={(next) => {
        setText(next);
        onChange(next.trim() === '' ? undefined : centsOf(next));
      }}
    />
  );
};
