import { STAFF } from '@huiyin/shared/labels/miniapp';
import { go } from '@/platform/nav';
import { Row, Tag } from '@/ui/card';
import { useOutbox } from '../hooks/use-outbox';

/** How much waits for a signal, always in sight. */
export const OutboxRow = ({ scope }: { scope: string }) => {
  const rows = useOutbox(scope);
  return (
    <Row
      id="to-outbox"
      icon="box"
      title={STAFF.outbox}
      sub={rows.length === 0 ? STAFF.outboxNone : undefined}
      aside={rows.length === 0 ? null : <Tag tone="wheat">{STAFF.outboxCount(rows.length)}</Tag>}
      onTap={() => go('staffOutbox')}
    />
  );
};
