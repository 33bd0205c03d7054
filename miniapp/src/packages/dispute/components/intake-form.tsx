import { ATTACHMENT_LIMITS } from '@huiyin/shared/contracts/attachment';
import { APPLY, DISPUTE, UI } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { usePhotos } from '@/hooks/use-photos';
import { isSending } from '@/parts/tray';
import { Who } from '@/parts/who';
import { go, scrollToTop } from '@/platform/nav';
import type { AccountMe } from '@/platform/session';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { PhotosField } from '@/ui/field/photos';
import { LongTextField } from '@/ui/field/text';
import { Page } from '@/ui/page';
import { Steps } from '@/ui/steps';
import { useIntake } from '../hooks/use-intake';
import { type Intake, PHOTOS, problemsOf, type StepName, stepsOf } from '../rules/intake';
import { CheckStep } from './check-step';
import { DangerStep } from './danger-step';
import { OtherStep } from './other-step';

const TITLES: Record<StepName, string> = {
  danger: DISPUTE.title,
  who: DISPUTE.who,
  other: DISPUTE.other,
  what: DISPUTE.what,
  want: DISPUTE.want,
  check: DISPUTE.check,
};

const Photos = ({
  intake,
  change,
}: {
  intake: Intake;
  change: (update: (intake: Intake) => Intake) => void;
}) => {
  const photos = usePhotos((update) => change((before) => ({ ...before, tray: update(before.tray) })));
  const own = intake.tray[PHOTOS] ?? [];
  return (
    <PhotosField
      asked={{ id: PHOTOS, label: DISPUTE.photos, required: false }}
      photos={own}
      most={ATTACHMENT_LIMITS.files}
      onPick={() => photos.pick(PHOTOS, ATTACHMENT_LIMITS.files - own.length)}
      onRemove={(photo) => photos.remove(PHOTOS, photo)}
      onRetry={(photo) => photos.retry(PHOTOS, photo)}
      onKeep={(photo) => photos.keep(PHOTOS, photo)}
    />
  );
};

/** The intake, page by page; every change is kept on the phone. */
export const IntakeForm = ({ me }: { me: AccountMe }) => {
  const { intake, change, send, problem } = useIntake(me);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [askWho] = useState(me.persons.length !== 1);
  const steps = stepsOf(askWho);
  const at = Math.min(intake.step, steps.length - 1);
  const step = steps[at] as StepName;
  const edit = (part: Partial<Intake>) => change((before) => ({ ...before, ...part }));
  const move = (to: number) => {
    setErrors({});
    edit({ step: to });
    scrollToTop();
  };
  const next = () => {
    const found = problemsOf(step, intake);
    setErrors(found);
    if (Object.keys(found).length === 0) move(at + 1);
  };
  const inDanger = step === 'danger' && intake.danger !== null && intake.danger !== 'none';
  return (
    <Page
      id="dispute"
      footer={
        step === 'check' ? (
          <Button id="send" kind="primary" disabled={isSending(intake.tray)} onTap={send}>
            {DISPUTE.send}
          </Button>
        ) : step === 'who' ? null : (
          <Button id="next" kind={inDanger ? 'plain' : 'primary'} onTap={next}>
            {inDanger ? DISPUTE.goOn : UI.next}
          </Button>
        )
      }
    >
      <Steps now={at + 1} of={steps.length} title={TITLES[step]} />
      {step === 'danger' ? (
        <DangerStep danger={intake.danger} error={errors.danger} onChange={(danger) => edit({ danger })} />
      ) : null}
      {step === 'who' ? (
        <Who
          persons={me.persons}
          subject={intake.subject}
          onChoose={(subject) => edit({ subject })}
          onDone={() => move(at + 1)}
        />
      ) : null}
      {step === 'other' ? <OtherStep intake={intake} errors={errors} onChange={edit} /> : null}
      {step === 'what' ? (
        <LongTextField
          asked={{ id: 'what', label: DISPUTE.what, help: DISPUTE.whatHelp, error: errors.what }}
          value={intake.what}
          most={2000}
          onChange={(what) => edit({ what })}
        />
      ) : null}
      {step === 'want' ? (
        <>
          <LongTextField
            asked={{ id: 'want', label: DISPUTE.want, error: errors.want }}
            value={intake.want}
            most={1000}
            onChange={(want) => edit({ want })}
          />
          <Photos intake={intake} change={change} />
        </>
      ) : null}
      {step === 'check' ? <CheckStep intake={intake} /> : null}
      {problem ? (
        <Alert id="send-problem" kind="attention" title={problem.title} text={problem.next}>
          {problem.filedId ? (
            <Button id="open-filed" onTap={() => go('matter', { id: problem.filedId as string })}>
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
    </Page>
  );
};
