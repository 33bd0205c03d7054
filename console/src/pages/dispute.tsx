import type { DANGERS as DANGER_CODES } from '@huiyin/shared/contracts/dispute';
import { COUNTER, DISPUTE, FORM, LIST, MATTER } from '@huiyin/shared/labels/console';
import { DANGERS } from '@huiyin/shared/labels/dispute';
import { Alert, Button, Radio } from 'antd';
import { useState } from 'react';
import type { Who } from '../features/counter/draft';
import { Filed } from '../features/counter/filed';
import { WhoStep } from '../features/counter/who-step';
import { useSubmitDispute } from '../features/dispute/dispute-data';
import { asBody, DISPUTE_FIELDS, keyOfPath } from '../features/dispute/dispute-fields';
import { checkAnswers, errorsOf, type FieldErrors } from '../features/fields/errors';
import type { Answers } from '../features/fields/field-context';
import { FieldList } from '../features/fields/field-list';
import { FilesSlot } from '../features/files/files-slot';
import type { KeptFile } from '../features/files/kept-file';
import type { MatterView } from '../features/matter/types';
import { problemOf } from '../platform/api';
import { useShortcuts } from '../platform/shortcuts';
import './counter.css';
import { Told } from '../ui/told';

type Danger = (typeof DANGER_CODES)[number];

/** Takes down one side of a quarrel at the desk; the danger question comes first. */
export const Dispute = () => {
  const [round, setRound] = useState(0);
  const [filed, setFiled] = useState<MatterView | null>(null);
  const next = () => {
    setFiled(null);
    setRound(round + 1);
  };
  return (
    <div className="page">
      {filed ? <Filed view={filed} onNext={next} /> : <Account key={round} onFiled={setFiled} />}
    </div>
  );
};

const Account = ({ onFiled }: { onFiled: (view: MatterView) => void }) => {
  const [danger, setDanger] = useState<Danger | null>(null);
  const [who, setWho] = useState<Who | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [errors, setErrors] = useState<FieldErrors>({});
  const [files, setFiles] = useState<KeptFile[]>([]);
  const submit = useSubmitDispute();
  const send = () => {
    if (!danger || !who || submit.isPending) return;
    const checked = checkAnswers(DISPUTE_FIELDS, answers);
    setErrors(checked.errors);
    if (Object.keys(checked.errors).length > 0) return;
    submit.mutate(
      {
        danger,
        subject: 'residentId' in who ? { residentId: who.residentId } : { new: who.new },
        ...asBody(checked.values),
        files: files.map((f) => f.id),
        channel: 'counter',
      },
      { onSuccess: onFiled, onError: (e) => setErrors(renamed(errorsOf(problemOf(e), 'body'))) },
    );
  };
  useShortcuts({ 'ctrl+enter': send });
  const name = who ? ('new' in who ? who.new.name : who.label) : '';
  return (
    <div className="counter-step">
      <h1>{DISPUTE.title}</h1>
      <p className="soft">{DISPUTE.oneSide}</p>
      <section className="card stack">
        <h2>{DISPUTE.danger}</h2>
        <Radio.Group
          value={danger}
          options={Object.entries(DANGERS).map(([value, label]) => ({ value, label }))}
          onChange={(e) => setDanger(e.target.value as Danger)}
        />
        {danger && danger !== 'none' && <Alert type="error" showIcon message={DISPUTE.dangerSay} />}
      </section>
      {danger && (
        <section className="card stack">
          <h2>{DISPUTE.who}</h2>
          {who ? (
            <p className="row">
              <strong>{name}</strong>
              <Button type="link" onClick={() => setWho(null)}>
                {COUNTER.change}
              </Button>
            </p>
          ) : (
            <WhoStep onWho={setWho} />
          )}
        </section>
      )}
      {who && (
        <section className="card stack">
          <FieldList
            fields={DISPUTE_FIELDS}
            answers={answers}
            errors={errors}
            onChange={(a, e) => {
              setAnswers(a);
              setErrors(e);
            }}
          />
          <p className="field-label">{DISPUTE.files}</p>
          <FilesSlot
            label={DISPUTE.files}
            files={files}
            total={files.length}
            onFiles={(change) => setFiles((now) => change(now))}
          />
          <Refused error={submit.error} />
          <div>
            <Button type="primary" size="large" loading={submit.isPending} onClick={send}>
              {submit.isPending ? FORM.sending : DISPUTE.submit}{' '}
              <span className="small action-keys">Ctrl+Enter</span>
            </Button>
          </div>
        </section>
      )}
    </div>
  );
};

const renamed = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([path, say]) => [keyOfPath(path), say]));

const Refused = ({ error }: { error: unknown }) => {
  return <Told error={error} unreached={`${LIST.unreached}${MATTER.repeatedUnreached}`} />;
};
