import { UI } from '@huiyin/shared/labels/miniapp';
import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { Words } from '../words';
import { boxesOfMoment, dateOfParts, isBlank, momentOf, partsOfDate } from './date-parts';
import { type Asked, Shell } from './shell';

/** The boxes by what stands behind them, and how many figures each takes. */
const DAY_BOXES = [
  ['year', 4],
  ['month', 2],
  ['day', 2],
] as const;
const MOMENT_BOXES = [...DAY_BOXES, ['hour', 2], ['minute', 2]] as const;

type BoxName = (typeof MOMENT_BOXES)[number][0];

/** Figures in boxes, each with its word: quicker and surer than a rolling wheel under a thick finger. */
const Boxes = <K extends BoxName>({
  asked,
  boxes,
  first,
  onChange,
}: {
  asked: Asked;
  boxes: readonly (readonly [K, number])[];
  first: Record<K, string>;
  onChange: (values: Record<K, string>) => void;
}) => {
  const [values, setValues] = useState(first);
  const change = (name: K, text: string) => {
    const next = { ...values, [name]: text.replace(/\D/g, '') };
    setValues(next);
    onChange(next);
  };
  return (
    <Shell asked={asked}>
      <View className="date">
        {boxes.map(([name, most]) => (
          <View key={name} className="date__part">
            <Input
              id={`input-${asked.id}-${name}`}
              className={`field__input date__box date__box--${most}`}
              type="number"
              value={values[name]}
              maxlength={most}
              ariaLabel={UI[name]}
              cursorSpacing={120}
              onInput={({ detail }) => change(name, String(detail.value))}
            />
            <Words>{UI[name]}</Words>
          </View>
        ))}
      </View>
    </Shell>
  );
};

/** A day; `wrong` while the boxes name none. */
export const DateField = ({
  asked,
  value,
  onChange,
}: {
  asked: Asked;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) => (
  <Boxes
    asked={asked}
    boxes={DAY_BOXES}
    first={partsOfDate(value)}
    onChange={(parts) => onChange(isBlank(parts) ? undefined : (dateOfParts(parts) ?? 'wrong'))}
  />
);

/** A day and a time of day, as epoch milliseconds; NaN while half written. */
export const DateTimeField = ({
  asked,
  value,
  onChange,
}: {
  asked: Asked;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}) => {
  const known = value !== undefined && Number.isFinite(value) ? boxesOfMoment(value) : undefined;
  return (
    <Boxes
      asked={asked}
      boxes={MOMENT_BOXES}
      first={{ ...partsOfDate(known?.date), hour: known?.hour ?? '', minute: known?.minute ?? '' }}
      onChange={({ hour, minute, ...parts }) => {
        if (isBlank(parts) && hour === '') return onChange(undefined);
        const date = dateOfParts(parts);
        onChange((date ? momentOf(date, hour, minute) : undefined) ?? Number.NaN);
      }}
    />
  );
};
