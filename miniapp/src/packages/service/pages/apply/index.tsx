import { getForm, getItem } from '@huiyin/shared/contracts/service';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import { APPLY } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { useLoad } from '@/hooks/use-load';
import { useResident } from '@/hooks/use-session';
import { Loaded } from '@/parts/loaded';
import { SignInCard } from '@/parts/sign-in-card';
import { onlySubject, type Subject } from '@/parts/subject';
import { Who } from '@/parts/who';
import { api } from '@/platform/api';
import { useRouter } from '@/platform/lifecycle';
import { replaceWith } from '@/platform/nav';
import type { AccountMe, Person } from '@/platform/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';
import { Filling } from '../../components/filling';
import { type ApplyDraft, useApplyDraft } from '../../hooks/use-apply-draft';
import type { Guide, Known } from '../../rules/steps';

interface Form {
  item: Guide;
  known: Known | null;
  running: { id: string; number: string; title: string }[];
}

const fetchForm = async (itemId: string, subject: Subject): Promise<Form> => {
  if ('residentId' in subject) {
    return api(getForm, { params: { id: itemId }, query: { residentId: subject.residentId } });
  }
  const item = await api(getItem, { params: { id: itemId }, query: { placeId: subject.new.placeId } });
  return { item, known: null, running: [] };
};

const Running = ({ running, onGoOn }: { running: Form['running']; onGoOn: () => void }) => (
  <Page id="apply-running">
    <Card tone="wheat" title={APPLY.running}>
      {running.map((matter) => (
        <Words key={matter.id}>{`${matter.title} ${showNumber(matter.number)}`}</Words>
      ))}
      <Button
        id="open-running"
        kind="primary"
        onTap={() => replaceWith('matter', { id: running[0]?.id ?? '' })}
      >
        {APPLY.openRunning}
      </Button>
      <Button id="apply-anyway" kind="quiet" onTap={onGoOn}>
        {APPLY.goOnAnyway}
      </Button>
    </Card>
  </Page>
);

const Asking = ({
  itemId,
  subject,
  scope,
  person,
  draft,
}: {
  itemId: string;
  subject: Subject;
  scope: string;
  person: Person | undefined;
  draft: ApplyDraft;
}) => {
  const [anyway, setAnyway] = useState(false);
  const key = 'residentId' in subject ? subject.residentId : `new:${subject.new.placeId}`;
  const load = useLoad(scope, `form:${itemId}:${key}`, () => fetchForm(itemId, subject));
  if (load.status !== 'ready') {
    return (
      <Page id="apply-loading">
        <Loaded load={load}>{() => null}</Loaded>
      </Page>
    );
  }
  const { item, known, running } = load.data;
  if (running.length > 0 && !anyway && draft.content.step === 0) {
    return <Running running={running} onGoOn={() => setAnyway(true)} />;
  }
  return (
    <Filling
      item={item}
      known={known}
      residentId={person?.id}
      workerPhone={person?.gridWorker?.phone ?? null}
      draft={draft}
      onItemChanged={load.reload}
    />
  );
};

const Apply = ({ itemId, me }: { itemId: string; me: AccountMe }) => {
  const [only] = useState(() => onlySubject(me.persons));
  const draft = useApplyDraft(me.id, itemId, only);
  const { subject, begun } = draft.content;
  const person = me.persons.find(({ id }) => subject && 'residentId' in subject && subject.residentId === id);
  if (subject && begun) {
    return <Asking itemId={itemId} subject={subject} scope={me.id} person={person} draft={draft} />;
  }
  return (
    <Page id="apply-who" title={APPLY.who}>
      <Who
        persons={me.persons}
        subject={subject}
        onChoose={(chosen) => draft.change((content) => ({ ...content, subject: chosen }))}
        onDone={() => draft.change((content) => ({ ...content, begun: true }))}
      />
    </Page>
  );
};

export default function ApplyPage() {
  const itemId = useRouter().params.id ?? '';
  const session = useResident();
  if (session) return <Apply key={session.me.id} itemId={itemId} me={session.me} />;
  return (
    <Page id="apply">
      <SignInCard />
    </Page>
  );
}
