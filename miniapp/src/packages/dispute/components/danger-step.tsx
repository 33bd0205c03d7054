import { DANGERS } from '@huiyin/shared/contracts/dispute';
import { DISPUTE } from '@huiyin/shared/labels/miniapp';
import { callNumber } from '@/platform/phone';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { ChoiceField } from '@/ui/field/choice';
import type { Danger } from '../rules/intake';

const OPTIONS = DANGERS.map((value) => ({ value, label: DISPUTE.dangers[value] }));

/** Asked before anything else: people first, the quarrel after. */
export const DangerStep = ({
  danger,
  error,
  onChange,
}: {
  danger: Danger | null;
  error: string | undefined;
  onChange: (danger: Danger) => void;
}) => (
  <>
    <ChoiceField
      asked={{ id: 'danger', label: DISPUTE.danger, error }}
      options={OPTIONS}
      value={danger ?? undefined}
      onChange={(value) => onChange(value as Danger)}
    />
    {danger && danger !== 'none' ? (
      <Alert kind="danger" title={DISPUTE.red} id="red-flag">
        <Button id="call-110" kind="danger" icon="phone" onTap={() => callNumber('110')}>
          {DISPUTE.call110}
        </Button>
        {danger === 'hurt' || danger === 'child' ? (
          <Button id="call-120" kind="danger" icon="phone" onTap={() => callNumber('120')}>
            {DISPUTE.call120}
          </Button>
        ) : null}
      </Alert>
    ) : null}
  </>
);
