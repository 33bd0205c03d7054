import { visibleFields } from '@huiyin/shared/catalogue/visible';
import { MATTER, UI } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import type { ActInput } from '@/hooks/use-act';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card, Heading } from '@/ui/card';
import { Dialog, Sheet } from '@/ui/overlay';
import { Words } from '@/ui/words';
import { type Answers, checkAnswers, type Errors, errorsBelow } from './form/answers';
import { FieldInput } from './form/field-input';
import type { Allowed } from './matter-view';
import { fieldErrors, problemWords } from './problem-words';

type Act = (input: ActInput) => Promise<boolean>;

const ORDER = { primary: 0, normal: 1, danger: 2 } as const;

const KIND = { primary: 'primary', normal: 'plain', danger: 'danger' } as const;

/** A choice from a list that isn't here can't be made here. */
const fitsPhone = ({ fields }: Allowed): boolean =>
  fields.every(({ type, required, options }) => !required || type !== 'choice' || options !== undefined);

/** What an action asks, in a sheet over the page. */
const ActionForm = ({ action, act, onClose }: { action: Allowed; act: Act; onClose: () => void }) => {
  const [answers, setAnswers] = useState<Answers>({});
  const [errors, setErrors] = useState<Errors>({});
  const [problem, setProblem] = useState<{ title: string; next?: string } | null>(null);
  const send = async () => {
    setProblem(null);
    const checked = checkAnswers(action.fields, answers);
    setErrors(checked.errors);
    if (Object.keys(checked.errors).length > 0) return;
    try {
      await act({ action: action.action, fields: checked.send });
      onClose();
    } catch (error) {
      setErrors(fieldErrors(error, 'fields.'));
      setProblem(problemWords(error));
    }
  };
  return (
    <Sheet title={action.label} onClose={onClose} id="action-form">
      <Words tone="soft">{action.consequence}</Words>
      {visibleFields(action.fields, answers).map((field) => (
        <FieldInput
          key={field.key}
          field={field}
          value={answers[field.key]}
          onChange={(value) => setAnswers((before) => ({ ...before, [field.key]: value }))}
          errors={errorsBelow(errors, field.key)}
        />
      ))}
      {problem ? <Alert kind="attention" title={problem.title} text={problem.next} /> : null}
      <Button id="action-send" kind={KIND[action.tone]} onTap={send}>
        {action.label}
      </Button>
      <Button kind="quiet" onTap={onClose}>
        {UI.cancel}
      </Button>
    </Sheet>
  );
};

/** The actions allowed now, as the server named them: each with its consequence in a line. Nothing here knows a workflow. */
export const Actions = ({
  allowed,
  act,
  title,
}: {
  allowed: readonly Allowed[];
  act: Act;
  title?: string;
}) => {
  const [open, setOpen] = useState<Allowed | null>(null);
  const [problem, setProblem] = useState<{ title: string; next?: string } | null>(null);
  if (allowed.length === 0) return null;
  const run = async (action: Allowed) => {
    setProblem(null);
    try {
      await act({ action: action.action });
    } catch (error) {
      setProblem(problemWords(error));
    }
    setOpen(null);
  };
  const tap = (action: Allowed) => {
    if (action.confirm || action.fields.length > 0) return setOpen(action);
    return run(action);
  };
  return (
    <>
      {title ? <Heading>{title}</Heading> : null}
      {problem ? <Alert kind="attention" title={problem.title} text={problem.next} /> : null}
      {[...allowed]
        .sort((a, b) => ORDER[a.tone] - ORDER[b.tone])
        .map((action) => (
          <Card key={action.action}>
            <Button
              id={`act-${action.action}`}
              kind={KIND[action.tone]}
              disabled={!fitsPhone(action)}
              onTap={() => tap(action)}
            >
              {action.label}
            </Button>
            {fitsPhone(action) ? null : <Words tone="wheat">{MATTER.onComputer}</Words>}
            {action.consequence ? <Words tone="soft">{action.consequence}</Words> : null}
          </Card>
        ))}
      {open && open.fields.length > 0 ? (
        <ActionForm action={open} act={act} onClose={() => setOpen(null)} />
      ) : null}
      {open && open.fields.length === 0 ? (
        <Dialog
          title={MATTER.sure(open.label)}
          text={open.consequence}
          yes={open.label}
          no={UI.cancel}
          danger={open.tone === 'danger'}
          onYes={() => run(open)}
          onNo={() => setOpen(null)}
        />
      ) : null}
    </>
  );
};
