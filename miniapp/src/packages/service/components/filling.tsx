import { visibleFields } from '@huiyin/shared/catalogue/visible';
import { FILING } from '@huiyin/shared/labels/filing';
import { APPLY, UI } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { Fragment, useEffect, useState } from 'react';
import { type Errors, errorsBelow, errorsBut, errorsOf } from '@/parts/form/answers';
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
import type { SharedDraft } from '../hooks/use-shared-draft';
import { useSubmit } from '../hooks/use-submit';
import { answerKeyOf } from '../rules/draft-parts';
import { checkBut, type Offer, offerOf, type Used, usedOffer, withOffer } from '../rules/given';
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
import { GivenOffer, GivenUsed } from './given-offer';
import { Helper } from './helper';
import { KnownCard } from './known-card';
import { KnownLacks } from './known-lacks';
import { PapersStep } from './papers-step';

const Topic = ({
  item,
  step,
  draft,
  errors,
  offers,
  onChange,
  onOffer,
}: {
  item: Guide;
  step: Extract<Step, { kind: 'topic' }>;
  draft: ApplyDraft;
  errors: Errors;
  offers: readonly Offer[];
  onChange: (key: string) => void;
  onOffer: (offer: Offer, on: boolean) => void;
}) => (
  <>
    {visibleFields(item.fields, draft.content.answers)
      .filter((field) => step.keys.includes(field.key))
      .map((field) => {
        const offer = offerOf(offers, 'answer', field.key);
        const used = usedOffer(offers, draft.content.given ?? {}, 'answer', field.key);
        if (used)
          return (
            <GivenUsed
              key={field.key}
              asked={{ id: field.key, label: field.label, required: field.required }}
              offer={used}
              onDrop={() => onOffer(used, false)}
            />
          );
        return (
          <Fragment key={field.key}>
            {offer && draft.content.answers[field.key] === undefined ? (
              <GivenOffer offer={offer} onUse={() => onOffer(offer, true)} />
            ) : null}
            <FieldInput
              field={field}
              value={draft.content.answers[field.key]}
              errors={errorsBelow(errors, field.key)}
              onChange={(value) => {
                onChange(field.key);
                draft.change((content) => ({
                  ...content,
                  answers: { ...content.answers, [field.key]: value },
                }));
              }}
            />
          </Fragment>
        );
      })}
  </>
);

const partWords = (item: Guide, part: string): string => {
  const key = answerKeyOf(part);
  if (key !== undefined) return item.fields.find((field) => field.key === key)?.label ?? key;
  return { who: FILING.newerWho, papers: FILING.newerPapers }[part] ?? FILING.newerMore;
};

/** What another phone did to this form, and whether this one can keep it. */
const Elsewhere = ({ item, shared, full }: { item: Guide; shared: SharedDraft; full: boolean }) => {
  const { newer, goneOn, safe } = shared.elsewhere;
  return (
    <>
      {full ? (
        <Alert
          kind="attention"
          id="storage-full"
          title={FILING.full}
          text={safe ? FILING.fullSafe : FILING.fullUnsafe}
        />
      ) : null}
      {newer.length > 0 || goneOn ? (
        <Alert
          id="draft-elsewhere"
          title={
            goneOn
              ? FILING.shared
              : FILING.newer([...new Set(newer.map((part) => partWords(item, part)))].join('、'))
          }
        >
          <View>
            <Button small kind="quiet" id="draft-elsewhere-seen" onTap={shared.seen}>
              {UI.seen}
            </Button>
          </View>
        </Alert>
      ) : null}
    </>
  );
};

/** The questions, page by page; every change is kept at once. */
export const Filling = ({
  item,
  known,
  residentId,
  workerPhone,
  draft,
  shared,
  scope,
  offers,
  onItemChanged,
}: {
  item: Guide;
  known: Known | null;
  /** Who may ask that somebody comes: one whom this account speaks for. */
  residentId: string | undefined;
  workerPhone: string | null;
  draft: ApplyDraft;
  shared: SharedDraft;
  /** Under which the phone keeps this form. */
  scope: string;
  /** What the same person gave before. */
  offers: readonly Offer[];
  onItemChanged: () => unknown;
}) => {
  const { content, change } = draft;
  const submit = useSubmit(item, draft, { scope, offers, onItemChanged });
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
  const used: Used = content.given ?? {};
  const onOffer = (offer: Offer, on: boolean) => {
    setErrors((before) => errorsBut(before, offer.key));
    change((before) => ({ ...before, given: withOffer(before.given ?? {}, offer, on) }));
  };
  const filled = papers
    .map(({ slot }) => slot)
    .filter((slot) => usedOffer(offers, used, 'paper', slot) !== undefined);
  const next = () => {
    const keys = step.kind === 'topic' ? step.keys : papers.map(({ slot }) => slot);
    const found =
      step.kind === 'topic'
        ? errorsOf(checkBut(item.fields, content.answers, offers, used).errors, keys)
        : missingPhotos(papers, content.tray, later, filled);
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
      <Elsewhere item={item} shared={shared} full={draft.full} />
      {at === 0 && known ? (
        <>
          <KnownCard known={known} onOther={() => change((before) => ({ ...before, begun: false }))} />
          <KnownLacks item={item} known={known} />
        </>
      ) : null}
      {step.kind === 'topic' ? (
        <Topic
          item={item}
          step={step}
          draft={draft}
          errors={errors}
          offers={offers}
          onOffer={onOffer}
          onChange={(key) => setErrors((before) => errorsBut(before, key))}
        />
      ) : null}
      {step.kind === 'papers' ? (
        <PapersStep
          materials={papers}
          tray={content.tray}
          later={later}
          errors={errors}
          offers={offers}
          used={used}
          keepIn={scope}
          onOffer={onOffer}
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
          offers={offers}
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
            void shared.drop();
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
