import { STAFF } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { Loaded } from '@/parts/loaded';
import { go } from '@/platform/nav';
import type { StaffMe } from '@/platform/session';
import { Card, Rows, Tag } from '@/ui/card';
import { sayDay } from '@/ui/dates';
import { Empty } from '@/ui/states';
import { Words } from '@/ui/words';
import { OutboxRow } from '../../components/outbox-row';
import { StaffPage } from '../../components/staff-page';
import { stillToKnock, useDoors } from '../../hooks/use-doors';
import { useOutbox } from '../../hooks/use-outbox';

const DoorList = ({ me }: { me: StaffMe }) => {
  const load = useDoors(me.id);
  const recorded = useOutbox(me.id);
  return (
    <>
      <Rows>
        <OutboxRow scope={me.id} />
      </Rows>
      <Loaded load={load} lines={8}>
        {({ items }) => {
          const left = stillToKnock(items, recorded);
          if (left.length === 0) return <Empty icon="check" title={STAFF.noDoors} />;
          return left.map((door) => (
            <Card
              key={`${door.noticeId}/${door.householdId}`}
              id={`door-${door.householdId}`}
              onTap={() => go('staffDoor', { notice: door.noticeId, household: door.householdId })}
            >
              <Words size="lead" strong>
                {door.head}
              </Words>
              <Words>{door.address}</Words>
              <Words size="caption" tone="soft">{`${door.notice} · ${STAFF.due(sayDay(door.due))}`}</Words>
              <View className="tags">
                {door.wechat ? null : <Tag tone="wheat">{STAFF.noWechat}</Tag>}
                {door.tries > 0 ? <Tag tone="soft">{STAFF.tries(door.tries)}</Tag> : null}
              </View>
            </Card>
          ));
        }}
      </Loaded>
    </>
  );
};

export default function Doors() {
  return (
    <StaffPage title={STAFF.doors} id="staff-doors">
      {(me) => <DoorList key={me.id} me={me} />}
    </StaffPage>
  );
}
