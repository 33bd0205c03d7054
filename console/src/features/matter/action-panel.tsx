import { FORM, LIST, MATTER } from '@huiyin/shared/labels/console';
import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { problemOf } from '../../platform/api';
import { dropDraft, findDraft, saveDraft } from '../../platform/drafts';
import { useShortcuts } from '../../platform/shortcuts';
import { ConfirmConsequence } from '../../ui/confirm-consequence';
import { Kbd } from '../../ui/kbd';
import { checkAnswers, errorsOf, type FieldErrors } from '../fields/errors';
import { type Answers, FieldFactsProvider } from '../fields/field-context';
import { FieldList } from '../fields/field-list';
import type { KeptFile } from '../files/kept-file';
import { useStaff } from '../session/session';
import { lacking, MendPapers } from './mend-papers';
import type { Allowed, MatterView } from './types';
import { useAct } from './use-act';
import { useReplies } from './use-replies';
import './action-panel.css';

/** The one action that brings papers: what was missing is handed in. */
const MENDING = 'resubmit';

const idsOf = (papers: Record<string, KeptFile[]>) =>
  Object.entries(papers)
    .filter(([, files]) => files.length > 0)
    .map(([slot, files]) => ({ slot, files: files.map((f) => f.id) }));

/** What is half written in a panel: kept for its clerk until it is done, through closing it, a lost session, a colleague in between. */
interface Written {
  answers: Answers;
  papers: Record<string, KeptFile[]>;
}

const NOTHING: Written = { answers: {}, papers: {} };

const useWritten = (name: string) => {
  const { id } = useStaff();
  const [written, setWritten] = useState<Written>(() => findDraft<Written>(name, id)?.value ?? NOTHING);
  useEffect(() => {
    if (written !== NOTHING) saveDraft(name, id, written);
  }, [written, name, id]);
  return { written, setWritten, forget: () => dropDraft(name, id) };
};

interface Props {
  view: MatterView;
  action: string;
  /** Undefined once the fresh state doesn't allow it any more: what was written stays to be read. */
  allowed: Allowed | undefined;
  onDone: () => void;
  onClose: () => void;
}

/** One action with its own questions, beside the papers. What is already known to be wrong with a paper stands there. */
export const ActionPanel = ({ view, action, allowed, onDone, onClose }: Props) => {
  const { message } = App.useApp();
  const [shown, setShown] = useState(allowed);
  const { written, setWritten, forget } = useWritten(`act.${view.id}.${action}`);
  const { answers, papers } = written;
  const [errors, setErrors] = useState<FieldErrors>({});
  const [sure, setSure] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const replies = useReplies(view, action);
  const facts = { ...factsOf(view, action), replies };
  useEffect(() => {
    if (allowed) setShown(allowed);
  }, [allowed]);
  useEffect(() => panel.current?.querySelector<HTMLElement>('input, textarea, .action-go')?.focus(), []);
  const doing = useAct(() => {
    forget();
    void message.success(MATTER.done(shown?.label ?? action));
    onDone();
  });
  const go = (confirmed: boolean) => {
    if (!allowed || doing.isPending) return;
    const checked = checkAnswers(allowed.fields, answers);
    setErrors(checked.errors);
    if (Object.keys(checked.errors).length > 0) return setSure(false);
    if (allowed.confirm && !confirmed) return setSure(true);
    doing.mutate(
      { view, action, fields: checked.values, ...(action === MENDING ? { papers: idsOf(papers) } : {}) },
      {
        onError: (error) => {
          setErrors(errorsOf(problemOf(error), 'fields'));
          setSure(false);
        },
      },
    );
  };
  useShortcuts({ 'ctrl+enter': () => go(false) });
  if (!shown) return null;
  return (
    <div ref={panel} className="action-panel" data-action-panel={action}>
      <header className="spread">
        <h2>{shown.label}</h2>
        <Button size="small" type="text" onClick={onClose}>
          {MATTER.notNow} <Kbd>Esc</Kbd>
        </Button>
      </header>
      <p className="action-panel-then">{shown.consequence}</p>
      <FieldFactsProvider value={facts}>
        <FieldList
          fields={shown.fields}
          answers={answers}
          errors={errors}
          onChange={(next, left) => {
            setWritten((now) => ({ ...now, answers: next }));
            setErrors(left);
            setSure(false);
          }}
        />
      </FieldFactsProvider>
      {action === MENDING && (
        <MendPapers
          papers={lacking(view)}
          files={papers}
          onFiles={(change) => setWritten((now) => ({ ...now, papers: change(now.papers) }))}
        />
      )}
      <Refusal error={doing.error} view={view} still={allowed !== undefined} />
      {sure ? (
        <ConfirmConsequence
          label={shown.label}
          consequence={shown.consequence}
          danger={shown.tone === 'danger'}
          working={doing.isPending}
          onSure={() => go(true)}
          onNotNow={() => setSure(false)}
        />
      ) : (
        <Button
          className="action-go"
          type="primary"
          danger={shown.tone === 'danger'}
          disabled={!allowed}
          loading={doing.isPending}
          onClick={() => go(false)}
        >
          {shown.label} <span className="small action-keys">Ctrl+Enter</span>
        </Button>
      )}
    </div>
  );
};

/** Words of these never leave the office. */
const INSIDE = new Set(['note', 'check-done', 'survey-done', 'review-done', 'recheck-done', 'visit-done']);

/** What the fields draw on: the papers with the photos that can be marked; a plain return asks for nothing new after the first list. */
const factsOf = (view: MatterView, action: string) => ({
  papers: view.papers.map((p) => ({
    ...p,
    photos: p.files.filter((f) => f.mime.startsWith('image/')).length,
  })),
  mayAskOnly: action === 'return' ? (view.acceptance?.mayAskOnly ?? null) : null,
  plain: !INSIDE.has(action),
  members: [],
});

const Refusal = ({ error, view, still }: { error: unknown; view: MatterView; still: boolean }) => {
  const me = useStaff();
  if (!error && still) return null;
  const problem = problemOf(error);
  // A session that ended is the sign-in's matter; afterwards the same press is still to be made.
  if (problem?.status === 401 && still) return null;
  const fresh = problem?.current !== undefined && problem.current !== null;
  const words = fresh
    ? MATTER.stale
    : (problem?.title ?? (error ? `${LIST.unreached}${MATTER.repeatedUnreached}` : MATTER.stale));
  return (
    <div className="action-refused" role="alert">
      <p>{words}</p>
      {fresh && view.holder && view.holder.id !== me.id && <p>{MATTER.staleHolder(view.holder.name)}</p>}
      {!fresh && problem?.next && <p>{problem.next}</p>}
      {problem?.errors && problem.errors.length > 0 && <p>{FORM.missingCount(problem.errors.length)}</p>}
      {!still && <p>{MATTER.noLonger}</p>}
    </div>
  );
};
