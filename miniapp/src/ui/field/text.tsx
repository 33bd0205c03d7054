import { UI } from '@huiyin/shared/labels/miniapp';
import { Input, Textarea, View } from '@tarojs/components';
import { Words } from '../words';
import { type Asked, Shell } from './shell';

type Keyboard = 'text' | 'number' | 'digit' | 'idcard';

/** A line to write on; `unit` stands behind it. */
export const TextField = ({
  asked,
  value,
  onChange,
  keyboard = 'text',
  unit,
  most = 200,
  password,
  long,
}: {
  asked: Asked;
  value: string;
  onChange: (value: string) => void;
  keyboard?: Keyboard;
  unit?: string | undefined;
  most?: number | undefined;
  password?: boolean;
  /** A number of up to 19 figures: it must be seen whole, on a narrow phone at the largest size too. */
  long?: boolean;
}) => (
  <Shell asked={asked}>
    <View className="field__line">
      <Input
        id={`input-${asked.id}`}
        className={`field__input${long ? ' field__input--long' : ''}`}
        type={keyboard}
        value={value}
        maxlength={most}
        password={Boolean(password)}
        ariaLabel={asked.label}
        cursorSpacing={120}
        onInput={({ detail }) => onChange(String(detail.value))}
      />
      {unit ? <Words>{unit}</Words> : null}
    </View>
  </Shell>
);

/** Room for some sentences, with how much is left near the end. */
export const LongTextField = ({
  asked,
  value,
  onChange,
  most = 1000,
}: {
  asked: Asked;
  value: string;
  onChange: (value: string) => void;
  most?: number | undefined;
}) => (
  <Shell asked={asked}>
    <Textarea
      id={`input-${asked.id}`}
      className="field__textarea"
      value={value}
      maxlength={most}
      autoHeight={process.env.TARO_ENV !== 'h5'}
      ariaLabel={asked.label}
      cursorSpacing={120}
      onInput={({ detail }) => onChange(String(detail.value))}
    />
    {most - value.length <= 100 ? (
      <Words size="caption" tone="soft">
        {UI.left(most - value.length)}
      </Words>
    ) : null}
  </Shell>
);
