import { FAMILY } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { askConsent, canAskConsent } from '@/platform/consent';
import { Row } from '@/ui/card';

/** One consent, one message: here more can be agreed to. */
export const ConsentRow = () => {
  const [asked, setAsked] = useState(false);
  const can = canAskConsent();
  const sub = asked ? FAMILY.consentDone : can ? FAMILY.consentWhy : FAMILY.consentH5;
  return (
    <Row
      id="consent"
      icon="talk"
      title={FAMILY.consent}
      sub={sub}
      onTap={
        can
          ? () => {
              askConsent(['needPapers', 'result', 'progress']).then(
                () => setAsked(true),
                () => undefined,
              );
            }
          : undefined
      }
    />
  );
};
