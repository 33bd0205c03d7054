import { STAFF } from '@huiyin/shared/labels/miniapp';
import { Loaded } from '@/parts/loaded';
import { go } from '@/platform/nav';
import type { StaffMe } from '@/platform/session';
import { Card } from '@/ui/card';
import { sayDay, sayMoment } from '@/ui/dates';
import { Empty } from '@/ui/states';
import { Words } from '@/ui/words';
import { StaffPage } from '../../components/staff-page';
import { useStrangers } from '../../hooks/use-strangers';

const StrangerList = ({ me }: { me: StaffMe }) => {
  const load = useStrangers(me.id);
  return (
    <Loaded load={load} lines={6}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty icon="check" title={STAFF.noStrangers} />
        ) : (
          items.map(({ resident, at, due }) => (
            <Card
              key={resident.id}
              id={`stranger-${resident.id}`}
              onTap={() => go('staffStranger', { id: resident.id })}
            >
              <Words size="lead" strong>
                {resident.name}
              </Words>
              <Words>{resident.grid?.name ?? resident.village?.name ?? ''}</Words>
              <Words size="caption" tone="soft">
                {[`${STAFF.bySelf} ${sayMoment(at)}`, due === null ? '' : STAFF.due(sayDay(due))]
                  .filter(Boolean)
                  .join(' · ')}
              </Words>
            </Card>
          ))
        )
      }
    </Loaded>
  );
};

export default function StrangersPage() {
  return (
    <StaffPage title={STAFF.strangers} id="staff-strangers">
      {(me) => <StrangerList key={me.id} me={me} />}
    </StaffPage>
  );
}
