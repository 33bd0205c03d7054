import { STAFF } from '@huiyin/shared/labels/miniapp';
import type { StaffMe } from '@/platform/session';
import { Button } from '@/ui/button';
import { Card, Tag } from '@/ui/card';
import { sayMoment } from '@/ui/dates';
import { Empty } from '@/ui/states';
import { Words } from '@/ui/words';
import { StaffPage } from '../../components/staff-page';
import { useOutbox } from '../../hooks/use-outbox';
import { outbox } from '../../rules/outbox';

const Waiting = ({ me }: { me: StaffMe }) => {
  const rows = useOutbox(me.id);
  if (rows.length === 0) return <Empty icon="check" title={STAFF.outboxNone} />;
  return (
    <>
      {rows.map((row) => (
        <Card key={row.requestKey} tone={row.refused ? 'brick' : 'surface'}>
          <Words strong>{row.label}</Words>
          <Words size="caption" tone="soft">
            {sayMoment(row.recordedAt)}
          </Words>
          {row.refused ? (
            <>
              <Words tone="brick">{`${STAFF.failed}:${row.refused}`}</Words>
              <Button small kind="danger" onTap={() => outbox.take(row.requestKey)}>
                {STAFF.dropFailed}
              </Button>
            </>
          ) : (
            <Tag tone="wheat">{STAFF.waitingSignal}</Tag>
          )}
        </Card>
      ))}
      <Button id="send-now" kind="primary" onTap={outbox.send}>
        {STAFF.sendNow}
      </Button>
    </>
  );
};

export default function OutboxPage() {
  return (
    <StaffPage title={STAFF.outbox} id="staff-outbox">
      {(me) => <Waiting key={me.id} me={me} />}
    </StaffPage>
  );
}
