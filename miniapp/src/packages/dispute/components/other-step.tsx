import { DISPUTE_TYPES } from '@huiyin/shared/contracts/dispute';
import { DISPUTE } from '@huiyin/shared/labels/miniapp';
import { ChoiceField } from '@/ui/field/choice';
import { TextField } from '@/ui/field/text';
import type { Intake, Type } from '../rules/intake';

const OPTIONS = DISPUTE_TYPES.map((value) => ({ value, label: DISPUTE.types[value] }));

/** With whom, and what kind of thing it is. */
export const OtherStep = ({
  intake,
  errors,
  onChange,
}: {
  intake: Intake;
  errors: Record<string, string>;
  onChange: (part: Partial<Intake>) => void;
}) => {
  const other = (part: Partial<Intake['other']>) => onChange({ other: { ...intake.other, ...part } });
  return (
    <>
      <TextField
        asked={{ id: 'other-name', label: DISPUTE.otherName, required: true, error: errors.name }}
        value={intake.other.name}
        most={80}
        onChange={(name) => other({ name })}
      />
      <TextField
        asked={{ id: 'other-where', label: DISPUTE.otherWhere, required: false, error: errors.where }}
        value={intake.other.where}
        most={100}
        onChange={(where) => other({ where })}
      />
      <TextField
        asked={{ id: 'other-phone', label: DISPUTE.otherPhone, required: false, error: errors.phone }}
        value={intake.other.phone}
        keyboard="number"
        most={32}
        onChange={(phone) => other({ phone })}
      />
      <ChoiceField
        asked={{ id: 'type', label: DISPUTE.type, error: errors.type }}
        options={OPTIONS}
        value={intake.type ?? undefined}
        onChange={(type) => onChange({ type: type as Type })}
      />
    </>
  );
};
