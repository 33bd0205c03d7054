import { DISPUTE } from '@huiyin/shared/labels/miniapp';
import { AnswerRow } from '@/parts/answer-sections';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import type { Intake } from '../rules/intake';

/** All once more, and the promise that nothing goes to the other side. */
export const CheckStep = ({ intake }: { intake: Intake }) => (
  <>
    <Card>
      <AnswerRow
        label={DISPUTE.other}
        value={[intake.other.name, intake.other.where, intake.other.phone].filter(Boolean).join(' ')}
      />
      {intake.type ? <AnswerRow label={DISPUTE.type} value={DISPUTE.types[intake.type]} /> : null}
      <AnswerRow label={DISPUTE.what} value={intake.what} />
      <AnswerRow label={DISPUTE.want} value={intake.want} />
    </Card>
    <Alert title={intake.danger === 'none' ? DISPUTE.promise : DISPUTE.red} />
  </>
);
