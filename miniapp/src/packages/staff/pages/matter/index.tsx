import { getMatter } from '@huiyin/shared/contracts/matter';
import { MATTER, MATTERS, STAFF } from '@huiyin/shared/labels/miniapp';
import { useAct } from '@/hooks/use-act';
import { useLoad } from '@/hooks/use-load';
import { Actions } from '@/parts/actions';
import { PapersProvider } from '@/parts/form/papers-context';
import { Loaded } from '@/parts/loaded';
import { owedTone, owedWord } from '@/parts/matter-card';
import { MatterDetails } from '@/parts/matter-details';
import type { MatterView } from '@/parts/matter-view';
import { Meanwhile } from '@/parts/meanwhile';
import { OutcomeCard } from '@/parts/outcome-card';
import { staffApi } from '@/platform/api';
import { useRouter } from '@/platform/lifecycle';
import type { StaffMe } from '@/platform/session';
import { Card } from '@/ui/card';
import { OwedLine } from '@/ui/owed-line';
import { Words } from '@/ui/words';
import { StaffPage } from '../../components/staff-page';

const Whole = ({ matter, onChange }: { matter: MatterView; onChange: (matter: MatterView) => void }) => {
  const act = useAct(staffApi, matter, onChange);
  return (
    <>
      <Card>
        {matter.owed ? (
          <OwedLine line={matter.owed.line} tone={owedTone(matter.owed)} word={owedWord(matter.owed)} />
        ) : null}
        <Words size="title">{matter.title}</Words>
        <Words tone="soft">
          {[matter.applicant, MATTERS.number(matter.number)].filter(Boolean).join(' · ')}
        </Words>
        <Meanwhile matter={matter} />
      </Card>
      <OutcomeCard matter={matter} />
      <PapersProvider value={matter.papers}>
        <Actions allowed={matter.allowed} act={act} title={MATTER.more} />
      </PapersProvider>
      <MatterDetails matter={matter} />
    </>
  );
};

const One = ({ me, id }: { me: StaffMe; id: string }) => {
  const load = useLoad(me.id, `matter:${id}`, () => staffApi(getMatter, { params: { id } }));
  return (
    <Loaded load={load} lines={6}>
      {(matter, ready) => <Whole matter={matter} onChange={ready.replace} />}
    </Loaded>
  );
};

export default function StaffMatter() {
  const id = useRouter().params.id ?? '';
  return (
    <StaffPage title={STAFF.owed} id="staff-matter">
      {(me) => <One key={me.id} me={me} id={id} />}
    </StaffPage>
  );
}
