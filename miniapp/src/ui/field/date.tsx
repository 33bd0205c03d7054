import { UI } from '@huiyin/shared/labels/miniapp';
import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { Words } from '../words';
import { boxesOfMoment, dateOfParts, isBlank, momentOf, partsOfDate } from './date-parts';
import { type Asked, Shell } from './shell';

const Box = ({
  id,
  value,
  word,
  most,
  onChange,
}: {
  id: string;
  value: string;
  word: string;
  most: number;
  onChange: (value: string) => void;
}) => (
  <View className="date__part">
    <Input
      id={id}
      className={`field__input date__box date__box--${most}`}
      type="number"
      value={value}
      maxlength={most}
      ariaLabel={word}
      cursorSpacing={120}
      onInput={({ detail }) => onChange(String(detail.value).replace(/\D/g, ''))}
    />
    <Words>{word}</Words>
  </View>
);

/** Year, month and day as numbers: quicker and surer than a rolling wheel under a thick finger. */
export const DateField = ({
  asked,
  value,
  onChange,
}: {
  asked: Asked;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) => {
  const [parts, setParts] = useState(partsOfDate(value));
  const change = (part: Partial<typeof parts>) => {
    const next = { ...parts, ...part };
    setParts(next);
    onChange(isBlank(next) ? undefined : (dateOfParts(next) ?? 'wrong'));
  };
  return (
    <Shell asked={asked}>
      <View className="date">
        <Box
          id={`input-${asked.id}-year`}
          value={parts.year}
          word={UI.year}
          most={4}
          onChange={(year) => change({ year })}
        />
        <Box
          id={`input-${asked.id}-month`}
          value={parts.month}
          word={UI.month}
          most={2}
          onChange={(month) => change({ month })}
        />
        <Box
          id={`input-${asked.id}-day`}
          value={parts.day}
          word={UI.day}
          most={2}
          onChange={(day) => change({ day })}
        />
      </View>
    </Shell>
  );
};

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
  const first = value !== undefined && Number.isFinite(value) ? boxesOfMoment(value) : undefined;
  const [parts, setParts] = useState(partsOfDate(first?.date));
  const [time, setTime] = useState({ hour: first?.hour ?? '', minute: first?.minute ?? '' });
  const tell = (p: typeof parts, t: typeof time) => {
    if (isBlank(p) && t.hour === '') return onChange(undefined);
    const date = dateOfParts(p);
    onChange((date ? momentOf(date, t.hour, t.minute) : undefined) ?? Number.NaN);
  };
  const changeParts = (part: Partial<typeof parts>) => {
    const next = { ...parts, ...part };
    setParts(next);
    tell(next, time);
  };
  const changeTime = (part: Partial<typeof time>) => {
    const next = { ...time, ...part };
    setTime(next);
    tell(parts, next);
  };
  return (
    <Shell asked={asked}>
      <View className="date">
        <Box
          id={`input-${asked.id}-year`}
          value={parts.year}
          word={UI.year}
          most={4}
          onChange={(year) => changeParts({ year })}
        />
        <Box
          id={`input-${asked.id}-month`}
          value={parts.month}
          word={UI.month}
          most={2}
          onChange={(month) => changeParts({ month })}
        />
        <Box
          id={`input-${asked.id}-day`}
          value={parts.day}
          word={UI.day}
          most={2}
          onChange={(day) => changeParts({ day })}
        />
        <Box
          id={`input-${asked.id}-hour`}
          value={time.hour}
          word={UI.hour}
          most={2}
          onChange={(hour) => changeTime({ hour })}
        />
        <Box
          id={`input-${asked.id}-minute`}
          value={time.minute}
          word={UI.minute}
          most={2}
          onChange={(minute) => changeTime({ minute })}
        />
      </View>
    </Shell>
  );
};
