import { COUNTER, FORM, LIST, MATTER } from '@huiyin/shared/labels/console';
import { READER } from '@huiyin/shared/labels/counter';
import { App, Button, Checkbox } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { problemOf } from '../../platform/api';
import { useShortcuts } from '../../platform/shortcuts';
import { Asked } from '../../ui/list-states';
import { Told } from '../../ui/told';
import { checkAnswers, errorsOf, type FieldErrors } from '../fields/errors';
import { FieldFactsProvider } from '../fields/field-context';
import { FieldList } from '../fields/field-list';
import { GivenProvider, isUsed, offerOf } from '../fields/given-context';
import type { KeptFile } from '../files/kept-file';
import type { MatterView } from '../matter/types';
import { hasRole, useStaff } from '../session/session';
import { type CounterForm as Form, useForm, useSubmit } from './counter-form-data';
import type { CounterDraft, Who } from './draft';
import { Known } from './known';
import { PaperFields } from './paper-fields';
import { PaperSlots } from './paper-slots';
import { Running } from './running';
import { useCardReader } from './use-card-reader';

interface Props {
  draft: CounterDraft;
  who: Who;
  itemId: string;
  setDraft: (change: (draft: CounterDraft) => CounterDraft) => void;
  onFiled: (view: MatterView) => void;
  /** It went to one that runs already: on to the next person. */
  onJoined: () => void;
  /** Where photos of the desk's phone go. */
  sink: (take: ((files: KeptFile[]) => void) | null) => void;
}

/** The same form as on the phone, drawn from the server's fields, with the papers beside it. */
export const CounterForm = (props: Props) => {
  const asked = useForm(props.itemId, props.who);
  return (
    <Asked query={asked} rows={8}>
      {asked.data && <Filled {...props} form={asked.data} reload={() => void asked.refetch()} />}
    </Asked>
  );
};

const Filled = ({
  draft,
  setDraft,
  form,
  onFiled,
  onJoined,
  sink,
  reload,
}: Props & { form: Form; reload: () => void }) => {
  const staff = useStaff();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [count, setCount] = useState(0);
  const [apartWrong, setApartWrong] = useState(false);
  const given = {
    offers: form.given ?? [],
    used: draft.given ?? {},
    onUsed: (used: Record<string, string>) => setDraft((d) => ({ ...d, given: used })),
  };
  const { message } = App.useApp();
  const submit = useSubmit();
  const top = useRef<HTMLDivElement>(null);
  useEffect(
    () => top.current?.querySelector<HTMLElement>('.counter-fields input, .counter-fields textarea')?.focus(),
    [],
  );
  const send = () => {
    if (submit.isPending) return;
    const typed = form.item.fields.filter((f) => !isUsed(given, offerOf(given, 'answer', f.key)));
    const checked = checkAnswers(typed, draft.answers);
    const apartMissing = form.running.length > 0 && (draft.apart ?? '').trim().length < 2;
    const wrong = Object.keys(checked.errors).length + (apartMissing ? 1 : 0);
    setApartWrong(apartMissing);
    setErrors(checked.errors);
    setCount(wrong);
    if (wrong > 0) return showFirst(top.current);
    const channel = draft.onPaper ? 'paper' : hasRole(staff, 'clerk') ? 'counter' : 'helper';
    submit.mutate(
      { draft, form, answers: checked.values, channel },
      {
        onSuccess: onFiled,
        onError: (error) => {
          const problem = problemOf(error);
          setErrors({ ...errorsOf(problem, 'answers') });
          setCount(problem?.errors?.length ?? 0);
          if (problem?.code === 'item-changed' || problem?.code === 'given-gone') reload();
        },
      },
    );
  };
  useShortcuts({ 'ctrl+enter': send });
  useCardReader((card) => {
    const field = form.item.fields.find((f) => f.type === 'bank-card');
    if (card.kind !== 'bank-card' || !field) return;
    setDraft((d) => ({ ...d, answers: { ...d.answers, [field.key]: card.number } }));
    setErrors(({ [field.key]: _, ...rest }) => rest);
    void message.success(READER.cardRead);
  });
  const paperErrors = errorsOf(problemOf(submit.error), 'papers');
  const paperTimes = errorsOf(problemOf(submit.error), 'paper');
  return (
    <GivenProvider value={given}>
      <div className="counter-grid" ref={top}>
        <div className="counter-fields card">
          <header>
            <h2>{form.item.plainName}</h2>
            <p className="soft small">
              {COUNTER.desk(form.item.desk.centre, form.item.desk.window)}　{form.item.howLong}
            </p>
          </header>
          {form.running.length > 0 && form.known && (
            <Running
              form={form}
              draft={draft}
              residentId={form.known.residentId}
              wrong={apartWrong}
              onApart={(apart) => setDraft((d) => ({ ...d, apart }))}
              onJoined={onJoined}
            />
          )}
          {form.known && <Known known={form.known} fields={form.item.fields} />}
          <FieldFactsProvider value={{ papers: [], members: form.known?.members ?? [] }}>
            <FieldList
              fields={form.item.fields}
              answers={draft.answers}
              errors={errors}
              onChange={(answers, left) => {
                setDraft((d) => ({ ...d, answers }));
                setErrors(left);
              }}
            />
          </FieldFactsProvider>
          <Checkbox
            checked={draft.onPaper}
            onChange={(e) => setDraft((d) => ({ ...d, onPaper: e.target.checked }))}
          >
            {COUNTER.paper}
          </Checkbox>
          {draft.onPaper && (
            <PaperFields
              paper={draft.paper ?? {}}
              errors={paperTimes}
              onPaper={(paper) => setDraft((d) => ({ ...d, paper }))}
            />
          )}
          {form.item.mayAvoidVillage && (
            <Checkbox
              checked={draft.away ?? false}
              onChange={(e) => setDraft((d) => ({ ...d, away: e.target.checked }))}
            >
              {COUNTER.away}
            </Checkbox>
          )}
        </div>
        <aside className="counter-papers card">
          <h2>{COUNTER.papers}</h2>
          <PaperSlots
            materials={form.item.materials}
            answers={draft.answers}
            papers={draft.papers}
            errors={paperErrors}
            onPaper={draft.onPaper}
            sink={sink}
            onPapers={(change) => setDraft((d) => ({ ...d, papers: change(d.papers) }))}
            later={draft.later ?? {}}
            onLater={(slot, by) =>
              setDraft((d) => {
                const { [slot]: _, ...rest } = d.later ?? {};
                return { ...d, later: by === null ? rest : { ...rest, [slot]: by } };
              })
            }
          />
        </aside>
        <footer className="counter-send">
          <Refused error={submit.error} count={count} />
          <Button type="primary" size="large" loading={submit.isPending} onClick={send}>
            {submit.isPending ? FORM.sending : COUNTER.submit}{' '}
            <span className="small action-keys">Ctrl+Enter</span>
          </Button>
        </footer>
      </div>
    </GivenProvider>
  );
};

const showFirst = (top: HTMLElement | null) =>
  requestAnimationFrame(() =>
    top?.querySelector('.field-error')?.closest('.field')?.scrollIntoView({ block: 'center' }),
  );

const Refused = ({ error, count }: { error: unknown; count: number }) => {
  if (count > 0) return <p className="field-error">{FORM.missingCount(count)}</p>;
  return <Told error={error} unreached={`${LIST.unreached}${MATTER.repeatedUnreached}`} />;
};
