import { signOut } from '@huiyin/shared/contracts/account';
import { DESK_PHONE } from '@huiyin/shared/labels/counter';
import { STAFF, UI } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { staffApi } from '@/platform/api';
import { go } from '@/platform/nav';
import { endStaff, type StaffMe } from '@/platform/session';
import { useSignal } from '@/platform/signal';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Heading, Row, Rows } from '@/ui/card';
import { Dialog } from '@/ui/overlay';
import { Words } from '@/ui/words';
import { FindMatter } from '../../components/find-matter';
import { OutboxRow } from '../../components/outbox-row';
import { QueueList } from '../../components/queue-list';
import { StaffPage } from '../../components/staff-page';
import { useCalls } from '../../hooks/use-calls';
import { stillToKnock, useDoors } from '../../hooks/use-doors';
import { checksStrangers, useStrangers } from '../../hooks/use-strangers';
import { outbox } from '../../rules/outbox';

const DoorsRow = ({ scope }: { scope: string }) => {
  const load = useDoors(scope);
  const recorded = useSignal(outbox.rows);
  const left = load.status === 'ready' ? stillToKnock(load.data.items, recorded).length : 0;
  return (
    <Row
      id="to-doors"
      icon="home"
      title={STAFF.doors}
      sub={left > 0 ? STAFF.doorsLeft(left) : STAFF.noDoors}
      onTap={() => go('staffDoors')}
    />
  );
};

const sayTotal = ({ n, more }: { n: number; more: boolean }) => (more ? `${n}+` : String(n));

const CallsRow = ({ scope }: { scope: string }) => {
  const load = useCalls(scope);
  const total = load.status === 'ready' ? load.data.total : null;
  return (
    <Row
      id="to-calls"
      icon="phone"
      title={STAFF.calls}
      sub={total === null ? undefined : total.n > 0 ? STAFF.callsLeft(sayTotal(total)) : STAFF.noCalls}
      onTap={() => go('staffCalls')}
    />
  );
};

const StrangersRow = ({ scope }: { scope: string }) => {
  const load = useStrangers(scope);
  const left = load.status === 'ready' ? load.data.items.length : 0;
  return (
    <Row
      id="to-strangers"
      icon="family"
      title={STAFF.strangers}
      sub={left > 0 ? STAFF.strangersLeft(left) : STAFF.noStrangers}
      onTap={() => go('staffStrangers')}
    />
  );
};

const Leave = () => {
  const [asking, setAsking] = useState(false);
  const held = useSignal(outbox.rows).length;
  const leave = async () => {
    await staffApi(signOut, {}).catch(() => undefined);
    endStaff();
  };
  if (held > 0) return <Alert kind="attention" title={STAFF.outboxHolds(held)} />;
  return (
    <>
      <Button id="staff-leave" kind="quiet" onTap={() => setAsking(true)}>
        {STAFF.signOut}
      </Button>
      {asking ? (
        <Dialog
          danger
          title={STAFF.signOut}
          text={STAFF.signOutSure}
          yes={STAFF.signOut}
          no={UI.cancel}
          onYes={leave}
          onNo={() => setAsking(false)}
        />
      ) : null}
    </>
  );
};

const Desk = ({ me }: { me: StaffMe }) => (
  <>
    <Words tone="soft">{me.name}</Words>
    <Rows>
      {me.posts.some(({ role }) => role === 'grid') ? <DoorsRow scope={me.id} /> : null}
      <CallsRow scope={me.id} />
      {checksStrangers(me) ? <StrangersRow scope={me.id} /> : null}
      <OutboxRow scope={me.id} />
      {me.posts.some(({ role }) => role === 'clerk' || role === 'grid') ? (
        <Row
          id="to-pair"
          icon="camera"
          title={DESK_PHONE.row}
          sub={DESK_PHONE.sub}
          onTap={() => go('staffPair')}
        />
      ) : null}
    </Rows>
    <FindMatter />
    <Heading>{STAFF.owed}</Heading>
    <QueueList scope={me.id} />
    <Leave />
  </>
);

export default function Today() {
  return (
    <StaffPage title={STAFF.today} id="staff-today">
      {(me) => <Desk key={me.id} me={me} />}
    </StaffPage>
  );
}
