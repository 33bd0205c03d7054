import { APPLY, UI } from '@huiyin/shared/labels/miniapp';
import { useEffect, useState } from 'react';
import { type Errors, errorsBut, errorsOf } from '@/parts/form/answers';
import { isSending } from '@/parts/tray';
import { scrollTo, scrollToTop } from '@/platform/nav';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Steps } from '@/ui/steps';
import { Words } from '@/ui/words';
import type { ApplyDraft } from '../hooks/use-apply-draft';
import type { SharedDraft } from '../hooks/use-shared-draft';
import { useSubmit } from '../hooks/use-submit';
import { checkBut, type Offer, type Used, usedOffer, withOffer } from '../rules/given';
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
import { DraftElsewhere } from './draft-elsewhere';
import { DropDraft } from './drop-draft';
import { Helper } from './helper';
import { KnownCard } from './known-card';
import { KnownLacks } from './known-lacks';
import { PapersStep } from './papers-step';
import { SendProblem } from './send-problem';
import { TopicStep } from './topic-step';

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
      <DraftElsewhere item={item} shared={shared} full={draft.full} />
      {at === 0 && known ? (
        <>
          <KnownCard known={known} onOther={() => change((before) => ({ ...before, begun: false }))} />
          <KnownLacks item={item} known={known} />
        </>
      ) : null}
      {step.kind === 'topic' ? (
        <TopicStep
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
      {submit.problem ? <SendProblem problem={submit.problem} /> : null}
      {at > 0 ? (
        <Button id="previous" kind="quiet" onTap={() => move(at - 1)}>
          {UI.previous}
        </Button>
      ) : null}
      {step.kind === 'check' ? <DropDraft onDrop={() => void shared.drop()} /> : null}
      <Helper residentId={residentId} workerPhone={workerPhone} />
      <Words size="caption" tone="soft">
        {APPLY.kept}
      </Words>
    </Page>
  );
};
