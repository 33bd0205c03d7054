import type { Mendable } from '@huiyin/shared/domain/ask/mend';
import { APPLY } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { AnswerRow } from '@/parts/answer-sections';
import { WrongMark } from '@/parts/wrong-mark';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import type { Known } from '../rules/steps';
import './known-card.scss';

/** What the register already knows: shown, not asked. What is wrong there is told to the grid worker and doesn't hold anybody up. */
export const KnownCard = ({ known, onOther }: { known: Known; onOther: () => void }) => {
  const rows: [Mendable, string, string | null][] = [
    ['name', APPLY.name, known.name],
    ['birth', APPLY.ageLabel, known.age === null ? null : APPLY.age(known.age)],
    ['id-number', APPLY.idNumber, known.idMasked],
    ['phone', APPLY.phone, known.phoneMasked],
    ['address', APPLY.place, known.address],
  ];
  return (
    <Card title={APPLY.known} tone="pine" id="known">
      {rows.map(([what, label, value]) =>
        value ? (
          <View key={what} className="known-row">
            <AnswerRow label={label} value={value} />
            <WrongMark residentId={known.residentId} what={what} now={value} />
          </View>
        ) : null,
      )}
      <Button small kind="quiet" id="who-else" onTap={onOther}>
        {APPLY.whoElse}
      </Button>
    </Card>
  );
};
