import { APPLY, FAMILY } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { AnswerRow } from '@/parts/answer-sections';
import { callNumber } from '@/platform/phone';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import type { Known } from '../rules/steps';

/** What the register already knows: shown, not asked. What is wrong there doesn't hold anybody up. */
export const KnownCard = ({
  known,
  workerPhone,
  onOther,
}: {
  known: Known;
  workerPhone: string | null;
  onOther: () => void;
}) => {
  const [wrong, setWrong] = useState(false);
  const rows: [string, string | null][] = [
    [APPLY.name, known.age === null ? known.name : `${known.name} ${APPLY.age(known.age)}`],
    [APPLY.idNumber, known.idMasked],
    [APPLY.phone, known.phoneMasked],
    [APPLY.place, known.address],
  ];
  return (
    <Card title={APPLY.known} tone="pine" id="known">
      {rows.map(([label, value]) => (value ? <AnswerRow key={label} label={label} value={value} /> : null))}
      {wrong ? (
        <Alert title={APPLY.knownWrongSay}>
          {workerPhone ? (
            <Button small icon="phone" onTap={() => callNumber(workerPhone)}>
              {FAMILY.callWorker}
            </Button>
          ) : null}
        </Alert>
      ) : (
        <View>
          <Button small kind="quiet" id="known-wrong" onTap={() => setWrong(true)}>
            {APPLY.knownWrong}
          </Button>
          <Button small kind="quiet" id="who-else" onTap={onOther}>
            {APPLY.whoElse}
          </Button>
        </View>
      )}
    </Card>
  );
};
