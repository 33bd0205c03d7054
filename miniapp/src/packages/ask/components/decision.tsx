import type { decideOn } from '@huiyin/shared/contracts/certificate';
import type { Reply } from '@huiyin/shared/contracts/route';
import { CERTIFICATE } from '@huiyin/shared/labels/certificate';
import { View } from '@tarojs/components';
import { canPrint, printPage } from '@/platform/browser';
import { callNumber } from '@/platform/phone';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Words } from '@/ui/words';

export type Decision = Reply<typeof decideOn>;

const KINDS = { village: 'good', elsewhere: 'attention', unclear: 'info' } as const;

const Instead = ({ decision }: { decision: Decision }) => (
  <Card id="instead" title={CERTIFICATE.where}>
    <Words size="lead">{decision.instead}</Words>
    {decision.issuedBy.map((one) => (
      <View key={one} className="bullet">
        <Words>{one}</Words>
      </View>
    ))}
  </Card>
);

/** What was decided: can it be had here, why, where else, on what ground. */
export const DecisionCards = ({
  decision,
  onGo,
  onReport,
}: {
  decision: Decision;
  onGo: (itemId: string) => void;
  onReport: () => void;
}) => {
  const { verdict, item, desk } = decision;
  const issues = verdict !== 'elsewhere';
  return (
    <>
      <Alert id="decision" kind={KINDS[verdict]} title={decision.say} text={decision.reason} />
      {verdict === 'village' ? null : <Instead decision={decision} />}
      {item ? (
        <Button id="go-item" kind="primary" onTap={() => onGo(item.id)}>
          {verdict === 'village'
            ? CERTIFICATE.issue
            : issues
              ? CERTIFICATE.issueAnyway
              : CERTIFICATE.ours(item.plainName)}
        </Button>
      ) : null}
      <Card title={CERTIFICATE.basis} id="basis">
        <Words size="caption" tone="soft">
          {decision.basis}
        </Words>
      </Card>
      {desk.phone ? (
        <Button id="call-desk" icon="phone" onTap={() => callNumber(desk.phone as string)}>
          {CERTIFICATE.call}
        </Button>
      ) : null}
      {canPrint() ? (
        <Button id="print" onTap={printPage}>
          {CERTIFICATE.print}
        </Button>
      ) : null}
      {decision.reportable ? (
        <>
          <Button id="report" kind="plain" onTap={onReport}>
            {CERTIFICATE.report}
          </Button>
          <Words size="caption" tone="soft">
            {CERTIFICATE.reportWhy}
          </Words>
        </>
      ) : null}
    </>
  );
};
