import { beginDraft, findDraft, keepDraft } from '@/platform/drafts';
import type { Subject } from './subject';

interface Begun {
  answers: Record<string, unknown>;
}

/** Puts what was answered elsewhere into the half-done form of an item, so that it isn't asked again; a form is begun where there is none. */
export const carryAnswers = (
  scope: string,
  itemId: string,
  first: Subject | null,
  answers: Record<string, string>,
): void => {
  const what = `apply:${itemId}`;
  const known = findDraft<Begun>(scope, what);
  const blank = { title: '', subject: first, begun: first !== null, step: 0, answers: {}, tray: {} };
  const draft = known ?? beginDraft<Begun>(blank);
  keepDraft(scope, what, draft, { ...draft.content, answers: { ...draft.content.answers, ...answers } });
};
