import { getMatter } from '@huiyin/shared/contracts/matter';
import { MATTER, MATTERS } from '@huiyin/shared/labels/miniapp';
import { useAct } from '@/hooks/use-act';
import { useLoad } from '@/hooks/use-load';
import { usePersons, useScope } from '@/hooks/use-session';
import { Actions } from '@/parts/actions';
import { CallButton } from '@/parts/ask-help';
import { Loaded } from '@/parts/loaded';
import { owedTone, owedWord } from '@/parts/matter-card';
import { MatterDetails } from '@/parts/matter-details';
import {
  comesFirst,
  FOLLOW_UP,
  type MatterView,
  papersLater,
  papersToAdd,
  RESUBMIT,
} from '@/parts/matter-view';
import { Meanwhile } from '@/parts/meanwhile';
import { OutcomeCard } from '@/parts/outcome-card';
import { PapersToAdd } from '@/parts/papers-to-add';
import { api } from '@/platform/api';
import { useRouter } from '@/platform/lifecycle';
import { Card, Tag } from '@/ui/card';
import { OwedLine } from '@/ui/owed-line';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';
import { Rating } from './rating';

const Head = ({ matter, residentId }: { matter: MatterView; residentId: string | undefined }) => (
  <Card>
    {matter.owed ? (
      <OwedLine line={matter.owed.line} tone={owedTone(matter.owed)} word={owedWord(matter.owed)} />
    ) : null}
    <Words size="title">{matter.title}</Words>
    <Tag tone={matter.waitsForMe ? 'wheat' : matter.open ? 'pine' : 'soft'}>
      {matter.endingLabel ?? matter.stateLabel}
    </Tag>
    <Words tone="soft" names={[matter.applicant]}>
      {MATTERS.for(matter.applicant)}
    </Words>
    <Words tone="soft">{MATTERS.number(matter.number)}</Words>
    <Meanwhile matter={matter} />
    {matter.owed?.party.phone ? (
      <CallButton
        id="call-party"
        phone={matter.owed.party.phone}
        words={MATTER.callWho(matter.owed.party.label)}
        residentId={residentId}
        matterId={matter.id}
      />
    ) : null}
  </Card>
);

const Whole = ({ matter, onChange }: { matter: MatterView; onChange: (matter: MatterView) => void }) => {
  const act = useAct(api, matter, onChange);
  const [person] = usePersons();
  const can = (name: string) => matter.allowed.some(({ action }) => action === name);
  const others = matter.allowed.filter(({ action }) => action !== RESUBMIT && action !== FOLLOW_UP);
  return (
    <>
      <Head matter={matter} residentId={person?.id} />
      <OutcomeCard matter={matter} letter />
      {can(RESUBMIT) ? (
        <PapersToAdd
          title={MATTER.papersToAdd}
          papers={papersToAdd(matter.papers)}
          action={RESUBMIT}
          sendWords={MATTER.sendPapers}
          act={act}
        />
      ) : null}
      {can(FOLLOW_UP) ? (
        <PapersToAdd
          title={MATTER.laterPapers}
          papers={papersLater(matter.papers)}
          action={FOLLOW_UP}
          sendWords={MATTER.sendLater}
          act={act}
        />
      ) : null}
      <Actions allowed={others.filter(comesFirst)} act={act} />
      <Rating matter={matter} onChange={onChange} />
      <MatterDetails matter={matter} />
      <Actions allowed={others.filter((action) => !comesFirst(action))} act={act} title={MATTER.more} />
    </>
  );
};

export default function MatterPage() {
  const id = useRouter().params.id ?? '';
  const scope = useScope();
  const load = useLoad(
    scope,
    `matter:${id}`,
    () => api(getMatter, { params: { id } }),
    ({ helping }) => helping !== true,
  );
  return (
    <Page id="matter">
      <Loaded load={load} lines={6}>
        {(matter, ready) => <Whole matter={matter} onChange={ready.replace} />}
      </Loaded>
    </Page>
  );
}
