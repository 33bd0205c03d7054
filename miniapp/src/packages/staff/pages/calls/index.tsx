import { FILING } from '@huiyin/shared/labels/filing';
import { STAFF } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { Loaded } from '@/parts/loaded';
import type { StaffMe } from '@/platform/session';
import { say } from '@/platform/toast';
import { Rows } from '@/ui/card';
import { Empty } from '@/ui/states';
import { Words } from '@/ui/words';
import { CallCard, type CallResult } from '../../components/call-card';
import { OutboxRow } from '../../components/outbox-row';
import { StaffPage } from '../../components/staff-page';
import { type CallRow, stillToCall, useCalls } from '../../hooks/use-calls';
import { useOutbox } from '../../hooks/use-outbox';
import { record } from '../../rules/outbox';

const CallList = ({ me }: { me: StaffMe }) => {
  const load = useCalls(me.id);
  const recorded = useOutbox(me.id);
  const [opened, setOpened] = useState<string | null>(null);
  const finish = async (call: CallRow, result: CallResult, reload: () => Promise<void>) => {
    const became = await record(call.who, { kind: 'call', params: { id: call.id }, body: { result } });
    if (became === 'full') return say(FILING.fullOutbox);
    say(became === 'sent' ? STAFF.recorded : STAFF.recordedOffline);
    setOpened(null);
    if (became === 'sent') await reload();
  };
  return (
    <>
      <Words tone="soft">{STAFF.callsWhy}</Words>
      <Rows>
        <OutboxRow scope={me.id} />
      </Rows>
      <Loaded load={load} lines={8}>
        {({ items }, { reload }) => {
          const left = stillToCall(items, recorded);
          if (left.length === 0) return <Empty icon="check" title={STAFF.noCalls} />;
          const now = left.some(({ id }) => id === opened) ? opened : left[0]?.id;
          return left.map((call) => (
            <CallCard
              key={call.id}
              call={call}
              open={call.id === now}
              onOpen={() => setOpened(call.id)}
              onResult={(result) => finish(call, result, reload)}
            />
          ));
        }}
      </Loaded>
    </>
  );
};

export default function CallsPage() {
  return (
    <StaffPage title={STAFF.calls} id="staff-calls">
      {(me) => <CallList key={me.id} me={me} />}
    </StaffPage>
  );
}
