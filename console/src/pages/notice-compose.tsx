import { FORM, LIST, MATTER, NOTICES } from '@huiyin/shared/labels/console';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { errorsOf, type FieldErrors } from '../features/fields/errors';
import { AudienceForm } from '../features/notice/audience-form';
import { type Draft, EMPTY, tidy } from '../features/notice/draft';
import { ForecastCard } from '../features/notice/forecast-card';
import { useDraft, useForecast, useSaveDraft, useSend } from '../features/notice/notice-data';
import { NoticeForm } from '../features/notice/notice-form';
import { useStaff } from '../features/session/session';
import { problemOf } from '../platform/api';
import { dropDraft, findDraft, saveDraft } from '../platform/drafts';
import { ConfirmConsequence } from '../ui/confirm-consequence';
import { Asked } from '../ui/list-states';
import '../features/fields/fields.css';
import '../features/notice/notice.css';

/** Writes a notice, sees whom it reaches, sends it. */
export const NoticeCompose = () => {
  const { id } = useParams<{ id: string }>();
  const staff = useStaff();
  const stored = useDraft(id);
  if (id === undefined)
    return <Compose key="new" id={undefined} begun={findDraft<Draft>('notice', staff.id)?.value ?? EMPTY} />;
  return (
    <div className="page">
      <Asked query={stored}>{stored.data && <Compose key={id} id={id} begun={asDraft(stored.data)} />}</Asked>
    </div>
  );
};

const asDraft = ({ title, body, ask, urgent, event, audience }: Draft): Draft => ({
  title,
  body,
  ask,
  urgent,
  event,
  audience,
});

const Compose = ({ id, begun }: { id: string | undefined; begun: Draft }) => {
  const { message } = App.useApp();
  const staff = useStaff();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(begun);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [sure, setSure] = useState(false);
  const save = useSaveDraft();
  const send = useSend();
  const forecast = useForecast(tidy(draft).audience);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setErrors({});
    setSure(false);
    if (id === undefined) saveDraft('notice', staff.id, next);
  };
  const refuse = (error: unknown) => {
    const problem = problemOf(error);
    setErrors(errorsOf(problem, 'body'));
    setSure(false);
    void message.error(
      problem ? `${problem.title}${problem.next ?? ''}` : `${LIST.unreached}${MATTER.repeatedUnreached}`,
    );
  };
  const store = async () => {
    const saved = await save.mutateAsync({ id, draft });
    dropDraft('notice', staff.id);
    return saved;
  };
  const onSave = () =>
    store().then((saved) => {
      void message.success(NOTICES.saved);
      if (saved !== id) navigate(`/notices/${saved}/edit`, { replace: true });
    }, refuse);
  const onSend = () =>
    store()
      .then((saved) => send.mutateAsync(saved))
      .then((row) => {
        void message.success(NOTICES.sent);
        navigate(`/notices/${row.id}`, { replace: true });
      }, refuse);
  const f = forecast.data;
  const households =
    f && !f.few ? `${f.households}${NOTICES.households}` : (f?.persons ?? '') + NOTICES.persons;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{id === undefined ? NOTICES.compose : NOTICES.edit}</h1>
      </header>
      <div className="compose">
        <div className="card stack">
          <NoticeForm draft={draft} errors={errors} onChange={change} />
          <h2>{NOTICES.audience}</h2>
          <AudienceForm
            audience={draft.audience}
            errors={errors}
            eventDate={draft.event?.date}
            onChange={(audience) => change({ audience })}
          />
        </div>
        <aside className="stack compose-side">
          <ForecastCard audience={draft.audience} asked={forecast} />
          {sure ? (
            <ConfirmConsequence
              label={NOTICES.send}
              consequence={NOTICES.sendConsequence(households)}
              danger={false}
              working={save.isPending || send.isPending}
              onSure={() => void onSend()}
              onNotNow={() => setSure(false)}
            />
          ) : (
            <div className="row">
              <Button type="primary" size="large" disabled={!f} onClick={() => setSure(true)}>
                {NOTICES.send}
              </Button>
              <Button size="large" loading={save.isPending} onClick={() => void onSave()}>
                {save.isPending ? FORM.sending : NOTICES.save}
              </Button>
            </div>
          )}
        </aside>
      </div>
    </div>
  );
};
