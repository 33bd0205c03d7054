import { yesNoWords } from '@huiyin/shared/labels/fields';
import { UI } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { Icon } from '../icon';
import { Words } from '../words';
import { type Asked, Shell } from './shell';

export interface Option {
  value: string;
  label: string;
}

/** Short words stand two in a row where the text size leaves room; the grid gives way by itself. */
const picksClass = (options: readonly Option[]): string =>
  options.length > 3 && options.every(({ label }) => label.length <= 6) ? 'picks picks--short' : 'picks';

const Mark = ({ on, square }: { on: boolean; square?: boolean }) => (
  <View className={`mark${on ? ' mark--on' : ''}${square ? ' mark--square' : ''}`}>
    {on ? <Icon name="check" /> : null}
  </View>
);

/** One large row with a mark. */
export const Pick = ({
  id,
  label,
  sub,
  on,
  square,
  onTap,
}: {
  id: string;
  label: string;
  sub?: string | undefined;
  on: boolean;
  square?: boolean;
  onTap: () => void;
}) => (
  <View
    id={id}
    className={`pick${on ? ' pick--on' : ''}`}
    ariaRole={square ? 'checkbox' : 'radio'}
    ariaLabel={label}
    onClick={onTap}
  >
    <Mark on={on} square={Boolean(square)} />
    <View className="pick__words">
      <Words>{label}</Words>
      {sub ? (
        <Words size="caption" tone="soft">
          {sub}
        </Words>
      ) : null}
    </View>
  </View>
);

/** One of several, each a large row: nothing to open, nothing to roll. */
export const ChoiceField = ({
  asked,
  options,
  value,
  onChange,
}: {
  asked: Asked;
  options: readonly Option[];
  value: string | undefined;
  onChange: (value: string) => void;
}) => (
  <Shell asked={asked}>
    <View className={picksClass(options)} ariaRole="radiogroup">
      {options.map((option) => (
        <Pick
          key={option.value}
          id={`pick-${asked.id}-${option.value}`}
          label={option.label}
          on={value === option.value}
          onTap={() => onChange(option.value)}
        />
      ))}
    </View>
  </Shell>
);

/** Any of several. */
export const MultiChoiceField = ({
  asked,
  options,
  value,
  onChange,
}: {
  asked: Asked;
  options: readonly Option[];
  value: readonly string[];
  onChange: (value: string[]) => void;
}) => (
  <Shell asked={asked}>
    <View className={picksClass(options)}>
      {options.map((option) => {
        const on = value.includes(option.value);
        return (
          <Pick
            key={option.value}
            id={`pick-${asked.id}-${option.value}`}
            square
            label={option.label}
            on={on}
            onTap={() => onChange(on ? value.filter((v) => v !== option.value) : [...value, option.value])}
          />
        );
      })}
    </View>
  </Shell>
);

/** Yes or no, side by side, in the question's own words. */
export const YesNoField = ({
  asked,
  value,
  onChange,
}: {
  asked: Asked;
  value: boolean | undefined;
  onChange: (value: boolean) => void;
}) => {
  const { yes, no } = yesNoWords(asked.label);
  return (
    <Shell asked={asked}>
      <View className="picks picks--pair" ariaRole="radiogroup">
        <Pick id={`pick-${asked.id}-yes`} label={yes} on={value === true} onTap={() => onChange(true)} />
        <Pick id={`pick-${asked.id}-no`} label={no} on={value === false} onTap={() => onChange(false)} />
      </View>
    </Shell>
  );
};

/** A commitment that was read: the whole row is the target. */
export const ConsentField = ({
  asked,
  value,
  onChange,
}: {
  asked: Asked;
  value: boolean;
  onChange: (value: boolean) => void;
}) => (
  <Shell asked={asked}>
    <Pick id={`pick-${asked.id}-agree`} square label={UI.agree} on={value} onTap={() => onChange(!value)} />
  </Shell>
);
