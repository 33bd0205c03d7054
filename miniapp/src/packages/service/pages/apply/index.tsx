import { getForm, getItem } from '@huiyin/shared/contracts/service';
import { FILING } from '@huiyin/shared/labels/filing';
import { APPLY } from '@huiyin/shared/labels/miniapp';
import { useEffect, useRef, useState } from 'react';
import { useLoad } from '@/hooks/use-load';
import { useResident } from '@/hooks/use-session';
import { Loaded } from '@/parts/loaded';
import { SignInCard } from '@/parts/sign-in-card';
import { onlySubject, type Subject } from '@/parts/subject';
import { arrived, sayArrived, toFile } from '@/parts/to-file';
import { Who } from '@/parts/who';
import { api } from '@/platform/api';
import { helpingScope, isHelping } from '@/platform/helping';
import { useDidHide, useDidShow, useRouter } from '@/platform/lifecycle';
import { replaceWith } from '@/platform/nav';
import type { AccountMe, Person } from '@/platform/session';
import { useSignal } from '@/platform/signal';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Loading } from '@/ui/states';
import { Filling } from '../../components/filling';
import type { RunningMatter } from '../../components/join';
import { Running } from '../../components/running';
import { WaitsToGo } from '../../components/waits-to-go';
import { type ApplyDraft, useApplyDraft } from '../../hooks/use-apply-draft';
import { type SharedDraft, useSharedDraft } from '../../hooks/use-shared-draft';
import type { Offer } from '../../rules/given';
import type { Guide, Known } from '../../rules/steps';

interface Form {
  item: Guide;
  known: Known | null;
  running: RunningMatter[];
  given?: Offer[] | undefined;
}

const fetchForm = async (itemId: string, subject: Subject): Promise<Form> => {
  if ('residentId' in subject) {
    return api(getForm, { params: { id: itemId }, query: { residentId: subject.residentId } });
  }
  const item = await api(getItem, { params: { id: itemId }, query: { placeId: subject.new.placeId } });
  return { item, known: null, running: [] };
};

const Asking = ({
  itemId,
  subject,
  scope,
  person,
  draft,
  shared,
}: {
  itemId: string;
  subject: Subject;
  scope: string;
  person: Person | undefined;
  draft: ApplyDraft;
  shared: SharedDraft;
}) => {
  const key = 'residentId' in subject ? subject.residentId : `new:${subject.new.placeId}`;
  // Of somebody whom this phone helps the register's facts are not kept on it.
  const load = useLoad(isHelping(scope) ? null : scope, `form:${itemId}:${key}`, () =>
    fetchForm(itemId, subject),
  );
  if (load.status !== 'ready') {
    return (
      <Page id="apply-loading">
        <Loaded load={load}>{() => null}</Loaded>
      </Page>
    );
  }
  const { item, known, running, given = [] } = load.data;
  if (running.length > 0 && !draft.content.apart && draft.content.step === 0 && 'residentId' in subject) {
    return (
      <Running
        item={item}
        running={running}
        residentId={subject.residentId}
        scope={scope}
        offers={given}
        onApart={(apart) => draft.change((content) => ({ ...content, apart }))}
      />
    );
  }
  return (
    <Filling
      item={item}
      known={known}
      residentId={person?.id}
      workerPhone={person?.gridWorker?.phone ?? null}
      draft={draft}
      shared={shared}
      scope={scope}
      offers={given}
      onItemChanged={load.reload}
    />
  );
};

/** Another phone of this account handed the same form in. */
const FiledElsewhere = ({ id, shared }: { id: string; shared: SharedDraft }) => (
  <Page
    id="filed-elsewhere"
    footer={
      <Button id="filed-look" kind="primary" onTap={() => replaceWith('matter', { id })}>
        {FILING.sentLook}
      </Button>
    }
  >
    <Alert kind="good" title={FILING.filedElsewhere} text={FILING.filedElsewhereWhy} />
    <Button id="filed-anew" kind="quiet" onTap={() => void shared.drop()}>
      {FILING.startAnew}
    </Button>
  </Page>
);

/** What waited has arrived while this page was looked at: on to its receipt. */
const useArrival = (requestKey: string) => {
  const shown = useRef(true);
  useDidShow(() => {
    shown.current = true;
  });
  useDidHide(() => {
    shown.current = false;
  });
  const filed = useSignal(arrived).find((one) => one.requestKey === requestKey);
  useEffect(() => {
    if (!filed || !shown.current) return;
    sayArrived(filed.id);
    replaceWith('receipt', { id: filed.id });
  }, [filed]);
};

const Apply = ({ itemId, me }: { itemId: string; me: AccountMe }) => {
  const [only] = useState(() => onlySubject(me.persons));
  const draft = useApplyDraft(me.id, itemId, only);
  const shared = useSharedDraft(itemId, draft, true);
  const waiting = useSignal(toFile.rows).find((row) => row.requestKey === draft.requestKey);
  useArrival(draft.requestKey);
  const { subject, begun } = draft.content;
  const person = me.persons.find(({ id }) => subject && 'residentId' in subject && subject.residentId === id);
  if (waiting) return <WaitsToGo row={waiting} />;
  if (shared.elsewhere.filedId) return <FiledElsewhere id={shared.elsewhere.filedId} shared={shared} />;
  if (!shared.ready) {
    return (
      <Page id="apply-loading">
        <Loading />
      </Page>
    );
  }
  if (subject && begun) {
    return (
      <Asking itemId={itemId} subject={subject} scope={me.id} person={person} draft={draft} shared={shared} />
    );
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

/** For somebody who gave a mandate: the form lies in a scope of theirs, and on no other phone. */
const HelpingApply = ({ itemId, residentId }: { itemId: string; residentId: string }) => {
  const scope = helpingScope(residentId);
  const subject = { residentId };
  const draft = useApplyDraft(scope, itemId, subject);
  const shared = useSharedDraft(itemId, draft, false);
  const waiting = useSignal(toFile.rows).find((row) => row.requestKey === draft.requestKey);
  useArrival(draft.requestKey);
  if (waiting) return <WaitsToGo row={waiting} />;
  return (
    <Asking
      itemId={itemId}
      subject={subject}
      scope={scope}
      person={undefined}
      draft={draft}
      shared={shared}
    />
  );
};

export default function ApplyPage() {
  const { id: itemId = '', helping } = useRouter().params;
  const session = useResident();
  if (session && helping) return <HelpingApply key={helping} itemId={itemId} residentId={helping} />;
  if (session) return <Apply key={session.me.id} itemId={itemId} me={session.me} />;
  return (
    <Page id="apply">
      <SignInCard />
    </Page>
  );
}
