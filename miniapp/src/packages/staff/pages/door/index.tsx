import { STAFF } from '@huiyin/shared/labels/miniapp';
import { Loaded } from '@/parts/loaded';
import { useRouter } from '@/platform/lifecycle';
import type { StaffMe } from '@/platform/session';
import { Empty } from '@/ui/states';
import { DoorForm } from '../../components/door-form';
import { StaffPage } from '../../components/staff-page';
import { useDoors } from '../../hooks/use-doors';
import { useOutbox } from '../../hooks/use-outbox';

const OneDoor = ({ me }: { me: StaffMe }) => {
  const { notice, household } = useRouter().params;
  const load = useDoors(me.id);
  useOutbox(me.id);
  return (
    <Loaded load={load}>
      {({ items }) => {
        const door = items.find((one) => one.noticeId === notice && one.householdId === household);
        return door ? <DoorForm door={door} /> : <Empty icon="check" title={STAFF.recorded} />;
      }}
    </Loaded>
  );
};

export default function DoorPage() {
  return (
    <StaffPage title={STAFF.atDoor} id="staff-door">
      {(me) => <OneDoor key={me.id} me={me} />}
    </StaffPage>
  );
}
