import { STAFF } from '@huiyin/shared/labels/miniapp';
import { Loaded } from '@/parts/loaded';
import { useRouter } from '@/platform/lifecycle';
import { go } from '@/platform/nav';
import type { StaffMe } from '@/platform/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/states';
import { Words } from '@/ui/words';
import { CheckForm } from '../../components/check-form';
import { StaffPage } from '../../components/staff-page';
import { type Stranger, useStrangers } from '../../hooks/use-strangers';

const Who = ({ stranger: { resident, matterId } }: { stranger: Stranger }) => (
  <Card>
    <Words size="title">{resident.name}</Words>
    {[resident.address ?? resident.grid?.name, resident.idMasked, resident.phoneMasked].map((line) =>
      line ? <Words key={line}>{line}</Words> : null,
    )}
    {matterId ? (
      <Button kind="quiet" onTap={() => go('staffMatter', { id: matterId })}>
        {STAFF.openMatter}
      </Button>
    ) : null}
  </Card>
);

const OneStranger = ({ me }: { me: StaffMe }) => {
  const { id } = useRouter().params;
  const load = useStrangers(me.id);
  return (
    <Loaded load={load}>
      {({ items }) => {
        const stranger = items.find(({ resident }) => resident.id === id);
        if (!stranger) return <Empty icon="check" title={STAFF.recorded} />;
        return (
          <>
            <Who stranger={stranger} />
            <CheckForm id={stranger.resident.id} />
          </>
        );
      }}
    </Loaded>
  );
};

export default function StrangerPage() {
  return (
    <StaffPage title={STAFF.strangers} id="staff-stranger">
      {(me) => <OneStranger key={me.id} me={me} />}
    </StaffPage>
  );
}
