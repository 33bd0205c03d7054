import { visibleFields } from '@huiyin/shared/catalogue/visible';
import { APPLY, UI } from '@huiyin/shared/labels/miniapp';
import { useEffect, useState } from 'react';
import { checkAnswers, type Errors, errorsBelow, errorsBut, errorsOf } from '@/parts/form/answers';
import { FieldInput } from '@/parts/form/field-input';
import { isSending } from '@/parts/tray';
import { go, scrollTo, scrollToTop } from '@/platform/nav';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/overlay';
import { Page } from '@/ui/page';
import { Steps } from '@/ui/steps';
import { Words } from '@/ui/words';
import type { ApplyDraft } from '../hooks/use-apply-draft';
import { useSubmit } from '../hooks/use-submit';
import { missingPhotos } from '../rules/papers';
import {
  type Guide,
  type Known,
  papersToPhotograph,
  type Step,
  stepsOf,
  withHousehold,
} from '../rules/steps';
import { CheckStep } from './check-step';
import { Helper } from './helper';
import { KnownCard } from './known-card';
import { PapersStep } from './papers-step';

const Topic = ({
  item,
  step,
  draft,
  errors,
  onChange,
}: {
  item: Guide;
  step: Extract<Step, { kind: 'topic' }>;
  draft: ApplyDraft;
  errors: Errors;
  onChange: (key: string) => void;
}) => (
  <>
    {visibleFields(item.fields, draft.content.answers)
      .filter((field) => step.keys.includes(field.key))
      .map((field) => (
        <FieldInput
          key={field.key}
          field={field}
          value={draft.content.answers[field.key]}
          errors={errorsBelow(errors, field.key)}
          onChange={(value) => {
            onChange(field.key);
            draft.change((content) => ({ ...content, answers: { ...content.answers, [field.key]: value } }));
          }}
        />
      ))}
  </>
);

/** The questions, page by page; every change is kept at once. */
export const Filling = ({
  item,
  known,
  residentId,
  workerPhone,
  draft,
  onItemChanged,
}: {
  item: Guide;
  known: Known | null;
  /** Who may ask that somebody comes: one whom this account speaks for. */
  residentId: string | undefined;
  workerPhone: string | null;
  draft: ApplyDraft;
  onItemChanged: () => unknown;
}) => {
  const { content, change } = draft;
  const submit = useSubmit(item, draft, onItemChanged);
  const [errors, setErrors] = useState<Errors>({});
  const [dropping, setDropping] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens
  useEffect(() => {
    change((before) => ({
      ...before,
      title: item.plainName,
      answers: known ? withHousehold(item.fields, known, before.answers) : before.answers,
    }));
  }, [item.id]);
  const steps = stepsOf(item, content.answers);
  const at = Math.min(content.step, steps.length - 1);
  const step = steps[at] as Step;
  const move = (to: number) => {
    setErrors({});
    change((before) => ({ ...before, step: to }));
    scrollToTop();
  };
  const papers = papersToPhotograph(item.materials, content.answers);
  const later = content.later ?? [];
  const next = () => {
    const keys = step.kind === 'topic' ? step.keys : papers.map(({ slot }) => slot);
    const found =
      step.kind === 'topic'
        ? errorsOf(checkAnswers(item.fields, content.answers).errors, keys)
        : missingPhotos(papers, content.tray, later);
    setErrors(found);
    if (Object.keys(found).length === 0) return move(at + 1);
    const wrong = keys.find((key) => Object.keys(errorsOf(found, [key]))[0]);
    if (wrong) scrollTo(`field-${wrong}`);
  };
  const waiting = isSending(content.tray);
  return (
    <Page
      id="apply"
      footer={
        step.kind === 'check' ? (
          <Button id="send" kind="primary" disabled={waiting} onTap={submit.send}>
            {APPLY.send}
          </Button>
        ) : (
          <Button id="next" kind="primary" onTap={next}>
            {UI.next}
          </Button>
        )
      }
    >
      <Steps now={at + 1} of={steps.length} title={step.title} />
      {at === 0 && known ? (
        <KnownCard
          known={known}
          workerPhone={workerPhone}
          onOther={() => change((before) => ({ ...before, begun: false }))}
        />
      ) : null}
      {step.kind === 'topic' ? (
        <Topic
          item={item}
          step={step}
          draft={draft}
          errors={errors}
          onChange={(key) => setErrors((before) => errorsBut(before, key))}
        />
      ) : null}
      {step.kind === 'papers' ? (
        <PapersStep
          materials={papers}
          tray={content.tray}
          later={later}
          errors={errors}
          update={(update) => change((before) => ({ ...before, tray: update(before.tray) }))}
          onLater={(slot, on) => {
            setErrors((before) => errorsBut(before, slot));
            change(({ later: slots = [], ...before }) => ({
              ...before,
              later: on ? [...slots, slot] : slots.filter((one) => one !== slot),
            }));
          }}
        />
      ) : null}
      {step.kind === 'check' ? (
        <CheckStep
          item={item}
          steps={steps}
          content={content}
          errors={submit.errors}
          onChange={move}
          onAway={(away) => change((before) => ({ ...before, away }))}
        />
      ) : null}
      {Object.keys(errors).length > 0 ? <Alert kind="danger" title={UI.checkRed} /> : null}
      {step.kind === 'check' ? <Words tone="soft">{waiting ? UI.photoSending : APPLY.sendWhy}</Words> : null}
      {submit.problem ? (
        <Alert id="send-problem" kind="attention" title={submit.problem.title} text={submit.problem.next}>
          {submit.problem.filedId ? (
            <Button id="open-filed" onTap={() => go('matter', { id: submit.problem?.filedId as string })}>
              {APPLY.openFiled}
            </Button>
          ) : null}
        </Alert>
      ) : null}
      {at > 0 ? (
        <Button id="previous" kind="quiet" onTap={() => move(at - 1)}>
          {UI.previous}
        </Button>
      ) : null}
      {step.kind === 'check' ? (
        <Button id="drop-draft" kind="quiet" onTap={() => setDropping(true)}>
          {APPLY.dropDraft}
        </Button>
      ) : null}
      {dropping ? (
        <Dialog
          danger
          title={APPLY.dropDraft}
          text={APPLY.dropSure}
          yes={APPLY.drop}
          no={UI.cancel}
          onYes={() => {
            draft.begin();
            setDropping(false);
          }}
          onNo={() => setDropping(false)}
        />
      ) : null}
      <Helper residentId={residentId} workerPhone={workerPhone} />
      <Words size="caption" tone="soft">
        {APPLY.kept}
      </Words>
    </Page>
  );
};
