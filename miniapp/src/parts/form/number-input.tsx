import { isAbsent } from '@huiyin/shared/catalogue/check-value';
import { UI } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { Pick } from '@/ui/field/choice';
import { type Asked, Shell } from '@/ui/field/shell';
import { TextField } from '@/ui/field/text';

const NONE = { phone: UI.noPhone, 'id-number': UI.noIdNumber } as const;

/** A phone or ID number, or the word that there is none; without a phone, through whom word gets there. */
export const NumberInput = ({
  asked,
  kind,
  value,
  onChange,
}: {
  asked: Asked;
  kind: 'phone' | 'id-number';
  value: unknown;
  onChange: (value: unknown) => void;
}) => {
  const none = isAbsent(value);
  const toggle = () => onChange(none ? undefined : { absent: true });
  return (
    <>
      {none ? (
        <Shell asked={kind === 'phone' ? { ...asked, error: undefined } : asked}>{null}</Shell>
      ) : (
        <TextField
          asked={asked}
          value={typeof value === 'string' ? value : ''}
          keyboard={kind === 'phone' ? 'number' : 'idcard'}
          long
          most={40}
          onChange={(text) => onChange(text === '' ? undefined : text)}
        />
      )}
      <View className="picks">
        <Pick id={`none-${asked.id}`} square label={NONE[kind]} on={none} onTap={toggle} />
      </View>
      {none && kind === 'phone' ? (
        <TextField
          asked={{
            id: `${asked.id}-through`,
            label: UI.through,
            help: UI.throughHelp,
            required: asked.required,
            error: asked.error,
          }}
          value={value.through ?? ''}
          most={60}
          onChange={(through) => onChange({ absent: true, ...(through === '' ? {} : { through }) })}
        />
      ) : null}
    </>
  );
};
